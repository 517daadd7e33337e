package dev.disruption.simulator.world;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel of a guild, or a conversation with the bot; see <a href="https://docs.discord.com/developers/resources/channel#channel-object">Channel Object</a>.
 * @param guildId null in a conversation
 * @param recipient with whom the bot has this conversation; null in a guild
 */
public record Channel(String id, int type, String name, @Nullable String guildId, @Nullable String parentId, int position,
		@Nullable String topic, @Nullable Person recipient) {

	public static final int TEXT = 0;

	public static final int DM = 1;

	public static final int VOICE = 2;

	public static final int CATEGORY = 4;

	public String mention() { return "<#" + this.id + ">"; }

	public boolean isDirect() { return this.guildId == null; }

	/** Whether messages can be sent to it. */
	public boolean hasMessages() { return this.type != CATEGORY; }

	ObjectNode document(@Nullable String lastMessageId) {
		ObjectNode channel = Json.object().put("id", this.id).put("type", this.type).put("flags", 0);
		if (this.type != CATEGORY) {
			channel.put("last_message_id", lastMessageId);
		}
		if (this.recipient != null) {
			channel.putArray("recipients").add(this.recipient.document());
			return channel;
		}
		channel.put("guild_id", this.guildId).put("name", this.name).put("position", this.position).put("parent_id", this.parentId)
			.put("nsfw", false);
		channel.putArray("permission_overwrites");
		if (this.type == VOICE) {
			channel.put("bitrate", 64000).put("user_limit", 0).putNull("rtc_region");
		}
		if (this.type != CATEGORY) {
			channel.put("topic", this.topic).put("rate_limit_per_user", 0);
		}
		return channel;
	}

}
