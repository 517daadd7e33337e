package dev.disruption.json;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicBoolean;

import org.jspecify.annotations.Nullable;

/**
 * A file that is sent beside the JSON of a request. It is read when the request is sent, again for each attempt, and never held in memory
 * as a whole.
 *
 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
 */
public final class Upload {

	private final String filename;

	private final Source source;

	private final @Nullable String contentType;

	private final @Nullable String title;

	private final @Nullable String description;

	private final boolean spoiler;

	private Upload(String filename, Source source, @Nullable String contentType, @Nullable String title, @Nullable String description,
			boolean spoiler) {
		if (filename.isBlank() || filename.chars().anyMatch(Character::isISOControl)) {
			// a line break would end the header that the name is written in
			throw new IllegalArgumentException("filename: '" + filename.replaceAll("\\p{Cntrl}", "?")
					+ "' is empty or has control characters such as line breaks: pass a plain name like 'cat.png'");
		}
		this.filename = filename;
		this.source = source;
		this.contentType = contentType;
		this.title = title;
		this.description = description;
		this.spoiler = spoiler;
	}

	/** The file, under its own name. */
	public static Upload of(Path file) {
		Path name = file.getFileName();
		if (name == null) {
			throw new IllegalArgumentException("file: " + file + " has no name, so it is no file");
		}
		return of(name.toString(), file);
	}

	/** The file, under another name. */
	public static Upload of(String filename, Path file) {
		return of(filename, new FileSource(file));
	}

	/** The bytes, which are not copied. */
	public static Upload of(String filename, byte[] content) {
		return of(filename, new BytesSource(content));
	}

	/**
	 * A stream that can be read once: a request with it can't be repeated, neither after a rate limit nor after a failure. Prefer any other
	 * source. Whoever opened the stream need not close it.
	 */
	public static Upload of(String filename, InputStream content) {
		return of(filename, new StreamSource(content));
	}

	/**
	 * Whatever else can be read.
	 *
	 * @throws IllegalArgumentException if the name is empty or has control characters
	 */
	public static Upload of(String filename, Source source) {
		return new Upload(filename, source, null, null, null, false);
	}

	/** The same file under another name. */
	public Upload filename(String filename) {
		return new Upload(filename, this.source, this.contentType, this.title, this.description, this.spoiler);
	}

	/** The same file with a media type like {@code image/png}; by default it is guessed by the name. */
	public Upload contentType(String contentType) {
		return new Upload(this.filename, this.source, contentType, this.title, this.description, this.spoiler);
	}

	/** The same file with a title, which is shown instead of its name. */
	public Upload title(String title) {
		return new Upload(this.filename, this.source, this.contentType, title, this.description, this.spoiler);
	}

	/** The same file with an alternative text of at most 1024 characters. */
	public Upload description(String description) {
		return new Upload(this.filename, this.source, this.contentType, this.title, description, this.spoiler);
	}

	/** The same file, hidden until it is clicked. */
	public Upload spoiler() {
		return new Upload(this.filename, this.source, this.contentType, this.title, this.description, true);
	}

	public String filename() { return this.filename; }

	public @Nullable String contentType() { return this.contentType; }

	public @Nullable String title() { return this.title; }

	public @Nullable String description() { return this.description; }

	public boolean isSpoiler() { return this.spoiler; }

	/** Whether the content can be read, for the first time or once more; false for a stream that was opened. */
	public boolean isReadable() { return this.source.isReadable(); }

	/** Bytes, -1 if that isn't known before all of it is read. */
	public long size() throws IOException { return this.source.size(); }

	/** The content from its beginning. */
	public InputStream open() throws IOException { return this.source.open(); }

	@Override
	public String toString() {
		return "Upload[" + this.filename + "]";
	}

	/** Where a file comes from. */
	public interface Source {

		/** The content from its beginning, each time. Called on a thread that may block; the caller closes it. */
		InputStream open() throws IOException;

		/** Bytes, -1 if that isn't known before all of it is read. */
		default long size() throws IOException {
			return -1;
		}

		/** Whether {@link #open()} can be called, for the first time or again. */
		default boolean isReadable() {
			return true;
		}

	}

	private record FileSource(Path file) implements Source {

		@Override
		public InputStream open() throws IOException {
			return Files.newInputStream(this.file);
		}

		@Override
		public long size() throws IOException {
			return Files.size(this.file);
		}

	}

	private record BytesSource(byte[] content) implements Source {

		@Override
		public InputStream open() {
			return new ByteArrayInputStream(this.content);
		}

		@Override
		public long size() {
			return this.content.length;
		}

	}

	private static final class StreamSource implements Source {

		private final InputStream content;

		private final AtomicBoolean opened = new AtomicBoolean();

		StreamSource(InputStream content) {
			this.content = content;
		}

		@Override
		public InputStream open() throws IOException {
			if (this.opened.getAndSet(true)) {
				throw new IOException("The stream was read before: pass a path, bytes or a Resource, which can be read again");
			}
			return this.content;
		}

		@Override
		public boolean isReadable() {
			return !this.opened.get();
		}

	}

}
