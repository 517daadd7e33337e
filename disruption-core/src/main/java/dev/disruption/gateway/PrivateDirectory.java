package dev.disruption.gateway;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** A directory that nobody but the user may look into, where the file system can tell users apart. */
public final class PrivateDirectory {

	private PrivateDirectory() {
	}

	public static void create(Path directory) throws IOException {
		if (Files.isDirectory(directory)) {
			return;
		}
		boolean posix = FileSystems.getDefault().supportedFileAttributeViews().contains("posix");
		FileAttribute<?>[] attributes = posix
				? new FileAttribute<?>[] { PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")) }
				: new FileAttribute<?>[0];
		Files.createDirectories(directory, attributes);
	}

}
