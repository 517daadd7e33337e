package dev.disruption.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Writes those pages of the manual that list what there is: properties, events, and REST operations. */
public final class References {

	private References() {
	}

	/** @param arguments the directory to write into */
	public static void main(String[] arguments) throws IOException {
		Path directory = Files.createDirectories(Path.of(arguments[0]));
		Files.writeString(directory.resolve("configuration.adoc"), ConfigurationReference.write());
		Files.writeString(directory.resolve("events.adoc"), EventReference.write());
		Files.writeString(directory.resolve("rest.adoc"), RestReference.write());
	}

}
