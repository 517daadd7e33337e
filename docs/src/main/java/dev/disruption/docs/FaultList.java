package dev.disruption.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The faults that have been seen in the wild, as {@code src/main/faults/faults.txt} lists them. */
public final class FaultList {

	private final List<Group> groups = new ArrayList<>();

	private FaultList() {
	}

	/** A line is a group's letter and title, or a fault's number and title. */
	public static FaultList read(Path file) throws IOException {
		FaultList list = new FaultList();
		for (String line : Files.readAllLines(file)) {
			String[] parts = line.split(" ", 2);
			if (Character.isLetter(parts[0].charAt(0))) {
				list.groups.add(new Group(parts[0], parts[1], new ArrayList<>()));
			}
			else {
				list.groups.get(list.groups.size() - 1).faults().add(new Fault(Integer.parseInt(parts[0]), parts[1]));
			}
		}
		return list;
	}

	public List<Group> groups() {
		return this.groups;
	}

	public List<Fault> all() {
		return this.groups.stream().flatMap(group -> group.faults().stream()).toList();
	}

	/** Faults of a kind. */
	public record Group(String letter, String title, List<Fault> faults) {
	}

	/** Something that goes wrong. */
	public record Fault(int number, String title) {

		/** As tests are tagged with. */
		public String tag() {
			return "F" + this.number;
		}

	}

}
