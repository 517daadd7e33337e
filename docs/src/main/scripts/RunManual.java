import java.io.File;
import java.net.ConnectException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Does literally what the manual's first chapter and the README say: writes the files, and runs the commands.
 * {@code java RunManual.java <manual.html> <README.md> <root of the repository> <work directory>}
 */
class RunManual {

	private static final Pattern LISTING = Pattern.compile("<div class=\"listingblock[^\"]*\">\\s*<div class=\"title\">([^<]*)</div>\\s*"
			+ "<div class=\"content\">\\s*<pre[^>]*>(?:<code[^>]*>)?(.*?)(?:</code>)?</pre>", Pattern.DOTALL);

	private static final Pattern README_COMMAND = Pattern.compile("^(\\./mvnw .*spring-boot:run.*)$", Pattern.MULTILINE);

	private static final URI PAGE = URI.create("http://localhost:8099");

	public static void main(String[] arguments) throws Exception {
		Path work = Files.createDirectories(Path.of(arguments[3]).toAbsolutePath());
		chapter(Files.readString(Path.of(arguments[0])), work);
		Matcher command = README_COMMAND.matcher(Files.readString(Path.of(arguments[1])));
		require(command.find(), "The README has no command that runs the sample bot");
		run(command.group(1), Path.of(arguments[2]), work);
		System.out.println("All that the first chapter and the README say works");
	}

	private static void chapter(String manual, Path work) throws Exception {
		List<String> commands = new ArrayList<>();
		int files = 0;
		Matcher listing = LISTING.matcher(manual.substring(manual.indexOf("id=\"_getting_started\"")));
		while (listing.find()) {
			String text = listing.group(2).replaceAll("<[^>]*>", "").replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&");
			if (listing.group(1).equals("Shell")) {
				commands.addAll(text.lines().toList());
			}
			else if (listing.group(1).matches("[\\w/.-]+\\.\\w+")) {
				Path file = work.resolve(listing.group(1));
				Files.createDirectories(file.getParent());
				Files.writeString(file, text + "\n");
				files++;
			}
		}
		require(files == 4 && commands.size() == 2, "The first chapter has " + files + " files and the commands " + commands);
		for (String command : commands) {
			run(command, work, work);
		}
	}

	private static void run(String command, Path directory, Path work) throws Exception {
		System.out.println("$ " + command);
		File log = work.resolve("output.log").toFile();
		ProcessBuilder builder = new ProcessBuilder("bash", "-c", "exec " + command).directory(directory.toFile())
			.redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.to(log));
		builder.environment().remove("DISCORD_TOKEN");
		if (!directory.equals(work)) {
			// this repository builds with a repository of its own
			builder.environment().remove("MAVEN_ARGS");
		}
		Process process = builder.start();
		try {
			boolean ok = command.contains("spring-boot:run") ? serves(process) : process.waitFor(10, TimeUnit.MINUTES) && process.exitValue() == 0;
			require(ok, command + " did not do what it should:\n" + Files.readString(log.toPath()));
		}
		finally {
			process.descendants().forEach(ProcessHandle::destroy);
			process.destroy();
			process.waitFor(1, TimeUnit.MINUTES);
		}
	}

	/** Whether the simulator's page is there before the process ends. */
	private static boolean serves(Process process) throws Exception {
		for (int attempt = 0; attempt < 300 && process.isAlive(); attempt++) {
			try {
				HttpURLConnection connection = (HttpURLConnection) PAGE.toURL().openConnection();
				if (connection.getResponseCode() == 200) {
					return process.isAlive();
				}
			}
			catch (ConnectException ex) {
				TimeUnit.SECONDS.sleep(1);
			}
		}
		return false;
	}

	private static void require(boolean condition, String message) {
		if (!condition) {
			throw new IllegalStateException(message);
		}
	}

}
