package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Picture;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Files that come with a message; see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>. */
final class Attachments {

	private static final int LARGEST_FILE = 10 << 20;

	private Attachments() {}

	/** The body with an attachment for each uploaded file.
	 * @throws Problem 40005 for a file of more than 10 MiB */
	static ObjectNode attach(Call call, String channelId, World world) { return attach(call, call.object(), channelId, world); }

	/** @param body the message within the request's body */
	static ObjectNode attach(Call call, ObjectNode body, String channelId, World world) {
		List<JsonNode> described = Json.elements(body, "attachments");
		List<RestRequest.Upload> uploads = call.request().uploads();
		if (uploads.isEmpty() && described.isEmpty()) {
			return body;
		}
		ArrayNode attachments = body.putArray("attachments");
		described.stream().filter(kept -> Snowflakes.isId(Json.textOf(kept, "id", "")) && Json.textOf(kept, "id", "").length() > 15)
			.forEach(attachments::add);
		for (RestRequest.Upload upload : uploads) {
			if (upload.content().length > LARGEST_FILE) {
				throw Problem.of(413, 40005, "Request entity too large");
			}
			attachments.add(attachment(upload, described, channelId, world));
		}
		return body;
	}

	private static ObjectNode attachment(RestRequest.Upload upload, List<JsonNode> described, String channelId,
			World world) {
		String index = upload.field().replaceAll("\\D", "");
		JsonNode description = described.stream().filter(candidate -> index.equals(Json.textOf(candidate, "id"))).findFirst()
			.orElse(Json.object());
		String name = Json.textOf(description, "filename", upload.filename());
		String id = world.ids().next();
		String url = world.files().put(channelId, id, name, upload.contentType(), upload.content());
		ObjectNode attachment = Json.object().put("id", id).put("filename", name).put("size", upload.content().length).put("url", url)
			.put("proxy_url", url);
		putIfPresent(attachment, "content_type", upload.contentType());
		putIfPresent(attachment, "description", Json.textOf(description, "description"));
		Picture.measure(upload.content(), attachment);
		return attachment;
	}

	private static void putIfPresent(ObjectNode attachment, String field, @Nullable String value) {
		if (value != null) {
			attachment.put(field, value);
		}
	}

}
