package dev.disruption.rest;

import java.io.IOException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.json.Upload;
import dev.disruption.validation.Violation;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequest;

/**
 * The files of one request.
 *
 * @param files by the names of their form fields
 * @param sizes bytes of each, by the same names, -1 if unknown; empty until they are measured
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
 */
record Uploads(Map<String, Upload> files, Map<String, Long> sizes) {

	static final String ATTRIBUTE = Uploads.class.getName();

	/** The key in a Reactor context of the bytes that one file may have. */
	static final String SIZE_LIMIT = Uploads.class.getName() + ".sizeLimit";

	/** bytes of one file, unless Discord allows more */
	static final long LARGEST_FILE = 10L << 20;

	/** bytes of all files, unless Discord allows more for one */
	static final long LARGEST_REQUEST = 25L << 20;

	private static final long SLOWEST = 256 << 10;

	private static final Uploads NONE = new Uploads(Map.of());

	Uploads(Map<String, Upload> files) {
		this(files, Map.of());
	}

	static Uploads of(ClientRequest request) {
		return (Uploads) request.attribute(ATTRIBUTE).orElse(NONE);
	}

	/** The same files with their sizes; adds those that can't be measured or are too large. */
	Uploads measured(long limit, List<Violation> violations) {
		Map<String, Long> sizes = new LinkedHashMap<>();
		this.files.forEach((field, file) -> {
			try {
				sizes.put(field, file.size());
			}
			catch (IOException ex) {
				violations.add(new Violation(field, "'" + file.filename() + "' can't be read: " + ex));
			}
		});
		sizes.forEach((field, size) -> {
			if (size > limit) {
				violations.add(new Violation(field, size + " bytes, at most " + limit + "; where Discord allows more, as interactions do by"
						+ " their attachmentSizeLimit, say so by .contextWrite(DiscordRest.attachmentSizeLimit(...))"));
			}
		});
		Uploads measured = new Uploads(this.files, sizes);
		long largest = Math.max(limit, LARGEST_REQUEST);
		if (violations.isEmpty() && measured.size() > largest) {
			violations.add(new Violation("files", measured.size() + " bytes in all, at most " + largest + "; send them in several requests"));
		}
		return measured;
	}

	/** Bytes of all files of which the size is known. */
	long size() {
		return this.sizes.values().stream().mapToLong(Long::longValue).filter(size -> size > 0).sum();
	}

	/** How much longer than any other request one with these files may take: a second for every 256 KiB. */
	Duration allowance() {
		return Duration.ofSeconds((size() + SLOWEST - 1) / SLOWEST);
	}

	/** A file that can't be read any more; {@code null} if all can. */
	@Nullable
	Upload unreadable() {
		return this.files.values().stream().filter(file -> !file.isReadable()).findFirst().orElse(null);
	}

}
