package dev.disruption.simulator.world;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Files that a person has handed over but not sent yet, as attachments; see <a href="https://docs.discord.com/developers/resources/message#attachment-object">Attachment Object</a>. */
public final class Uploads {

	/** Discord's limit for those who pay nothing. */
	public static final int LARGEST = 10 << 20;

	private static final int MOST = 200;

	private final Map<String, ObjectNode> attachments = new LinkedHashMap<>();

	private final World world;

	Uploads(World world) { this.world = world; }

	/**
	 * Keeps a file that is meant for a channel, and returns it as an attachment.
	 * @throws IllegalArgumentException if it has no name, or more than 10 MiB
	 */
	public ObjectNode add(Channel channel, String name, @Nullable String contentType, byte[] content) {
		if (name.isBlank() || content.length > LARGEST) {
			throw new IllegalArgumentException(name.isBlank() ? "A file needs a name" : name + " has " + content.length
					+ " bytes; a file has at most " + LARGEST);
		}
		return this.world.atomically(() -> {
			String id = this.world.ids().next();
			String url = this.world.files().put(channel.id(), id, name, contentType, content);
			ObjectNode attachment = Json.object().put("id", id).put("filename", name).put("size", content.length).put("url", url)
				.put("proxy_url", url);
			if (contentType != null) {
				attachment.put("content_type", contentType);
			}
			Picture.measure(content, attachment);
			if (this.attachments.size() == MOST) {
				this.attachments.remove(this.attachments.keySet().iterator().next());
			}
			this.attachments.put(id, attachment);
			return attachment.deepCopy();
		});
	}

	/** The attachment of this id, if it was not forgotten over 200 later ones. */
	public @Nullable ObjectNode find(String id) {
		return this.world.atomically(() -> this.attachments.get(id) == null ? null : this.attachments.get(id).deepCopy());
	}

	/** @throws IllegalArgumentException if nobody uploaded it */
	public ObjectNode require(String id) {
		ObjectNode attachment = find(id);
		if (attachment == null) {
			throw new IllegalArgumentException("There is no uploaded file with the id " + id + "; upload it first");
		}
		return attachment;
	}

}
