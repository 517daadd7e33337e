package dev.disruption.simulator.world;

import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/** The files that came with messages, as Discord's CDN keeps them. The oldest go when there are too many. */
public final class Files {

	private static final long MOST_BYTES = 64L << 20;

	private final Map<String, Stored> files = new LinkedHashMap<>();

	private volatile String base = "";

	private long bytes;

	Files() {}

	/** Where the files are served, once the port is known: a URL without a slash at its end. */
	public void base(String url) { this.base = url; }

	/** Keeps a file and returns its URL. */
	public synchronized String put(String channelId, String id, String name, @Nullable String contentType, byte[] content) {
		String path = "/attachments/" + channelId + "/" + id + "/" + name.replaceAll("[^\\w.-]", "_");
		this.files.put(path, new Stored(contentType == null ? "application/octet-stream" : contentType, content));
		this.bytes += content.length;
		while (this.bytes > MOST_BYTES && this.files.size() > 1) {
			Iterator<Stored> oldest = this.files.values().iterator();
			this.bytes -= oldest.next().content().length;
			oldest.remove();
		}
		return this.base + path;
	}

	/** The file at the path of its URL. */
	public synchronized @Nullable Stored find(String path) { return this.files.get(path); }

	/** A file and its type. */
	public record Stored(String contentType, byte[] content) {
	}

}
