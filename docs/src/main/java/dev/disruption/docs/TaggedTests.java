package dev.disruption.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The tests of all modules that are tagged with faults, found in their sources. */
public final class TaggedTests {

	private static final Pattern TAG = Pattern.compile("^\\s*@Tag\\(\"(F\\d+)\"\\)");

	private static final Pattern METHOD = Pattern.compile("^\\s+(?:public )?void (\\w+)\\(");

	private static final Pattern TYPE = Pattern.compile("^(?:public |final |abstract )*class (\\w+)");

	private final Map<String, TreeSet<String>> sentences = new TreeMap<>();

	private TaggedTests() {
	}

	/** @param root the directory that the modules are in */
	public static TaggedTests below(Path root) throws IOException {
		TaggedTests found = new TaggedTests();
		for (Path sources : testSources(root)) {
			try (Stream<Path> files = Files.walk(sources)) {
				for (Path file : files.filter(path -> path.toString().endsWith("Tests.java")).sorted().toList()) {
					found.read(Files.readAllLines(file));
				}
			}
		}
		return found;
	}

	/** The tags that there are. */
	public TreeSet<String> tags() {
		return new TreeSet<>(this.sentences.keySet());
	}

	/** The tests with a tag, each as its class and its sentence; empty if there are none. */
	public TreeSet<String> of(String tag) {
		return this.sentences.getOrDefault(tag, new TreeSet<>());
	}

	private static List<Path> testSources(Path root) throws IOException {
		try (Stream<Path> modules = Files.list(root)) {
			return modules.map(module -> module.resolve("src/test/java")).filter(Files::isDirectory).sorted().toList();
		}
	}

	private void read(List<String> lines) {
		List<String> pending = new ArrayList<>();
		String type = "";
		for (String line : lines) {
			Matcher tag = TAG.matcher(line);
			Matcher declared = TYPE.matcher(line);
			Matcher method = METHOD.matcher(line);
			if (tag.find()) {
				pending.add(tag.group(1));
			}
			else if (declared.find()) {
				type = declared.group(1);
				add(pending, "`" + type + "`");
			}
			else if (method.find()) {
				add(pending, "`" + type + "` " + sentence(method.group(1)));
			}
		}
	}

	private void add(List<String> tags, String test) {
		tags.forEach(tag -> this.sentences.computeIfAbsent(tag, first -> new TreeSet<>()).add(test));
		tags.clear();
	}

	private static String sentence(String method) {
		return method.replaceAll("(?<=.)([A-Z])", " $1").toLowerCase(Locale.ROOT);
	}

}
