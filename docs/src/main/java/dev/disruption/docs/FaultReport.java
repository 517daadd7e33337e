package dev.disruption.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeSet;

import dev.disruption.docs.FaultList.Fault;
import dev.disruption.docs.FaultList.Group;

/** Writes the manual's page of faults: each with the tests that prove what becomes of it. */
public final class FaultReport {

	private FaultReport() {
	}

	/** @param arguments the directory that the modules are in, the list of faults, and the page to write */
	public static void main(String[] arguments) throws IOException {
		FaultList faults = FaultList.read(Path.of(arguments[1]));
		Path page = Path.of(arguments[2]);
		Files.createDirectories(page.toAbsolutePath().getParent());
		Files.writeString(page, write(faults, TaggedTests.below(Path.of(arguments[0]))));
	}

	static String write(FaultList faults, TaggedTests tests) {
		StringBuilder page = new StringBuilder();
		long proven = faults.all().stream().filter(fault -> !tests.of(fault.tag()).isEmpty()).count();
		page.append("= What it survives\n\n")
			.append("Things that have gone wrong for somebody's bot, by number, and the tests of this build that say what becomes of them: ")
			.append(proven).append(" of ").append(faults.all().size()).append(" have one.\n");
		faults.groups().forEach(group -> write(group, tests, page));
		return page.toString();
	}

	private static void write(Group group, TaggedTests tests, StringBuilder page) {
		page.append("\n== ").append(group.letter()).append(". ").append(group.title()).append("\n\n[cols=\"1,6,12a\"]\n|===\n");
		group.faults().forEach(fault -> write(fault, tests.of(fault.tag()), page));
		page.append("|===\n");
	}

	private static void write(Fault fault, TreeSet<String> proofs, StringBuilder page) {
		page.append("| ").append(fault.tag()).append(" | ").append(fault.title()).append("\n| ");
		page.append(proofs.isEmpty() ? "none yet\n" : "");
		proofs.forEach(proof -> page.append("\n* ").append(proof));
		page.append(proofs.isEmpty() ? "" : "\n");
	}

}
