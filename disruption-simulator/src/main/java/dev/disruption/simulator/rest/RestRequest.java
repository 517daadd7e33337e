package dev.disruption.simulator.rest;

import java.util.List;
import java.util.Locale;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * A request as it came in.
 * @param path the steps of the path below {@code /api/v10}, percent-decoded
 * @param headers by lower-case name
 * @param body the JSON text: the body, or the part {@code payload_json} of a form
 * @param uploads the files of a form
 */
record RestRequest(String method, List<String> path, Map<String, List<String>> query, Map<String, String> headers, String body,
		List<Upload> uploads) {

	@Nullable
	String header(String name) { return this.headers.get(name); }

	boolean hasJson() {
		String type = this.headers.getOrDefault("content-type", "").toLowerCase(Locale.ROOT);
		return type.startsWith("application/json") || type.startsWith("multipart/form-data");
	}

	/**
	 * A file of a form.
	 * @param field {@code files[n]}
	 */
	record Upload(String field, String filename, @Nullable String contentType, byte[] content) {
	}

	@Override
	public String toString() { return this.method + " /" + String.join("/", this.path); }

}
