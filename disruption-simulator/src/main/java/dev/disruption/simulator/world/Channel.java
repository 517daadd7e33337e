package dev.disruption.simulator.world;

import java.util.Set;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * A channel or thread of a guild, or a conversation with the bot, as it was at a moment; see
 * <a href="https://docs.discord.com/developers/resources/channel#channel-object">Channel Object</a>.
 * @param document nobody may change it
 * @param recipient with whom the bot has this conversation; null in a guild
 */
public record Channel(ObjectNode document, @Nullable Person recipient) {

	public static final int TEXT = 0;

	public static final int DM = 1;

	public static final int VOICE = 2;

	public static final int CATEGORY = 4;

	public static final int ANNOUNCEMENT = 5;

	public static final int ANNOUNCEMENT_THREAD = 10;

	public static final int PUBLIC_THREAD = 11;

	public static final int PRIVATE_THREAD = 12;

	public static final int STAGE = 13;

	public static final int FORUM = 15;

	public static final int MEDIA = 16;

	private static final Set<Integer> THREADS = Set.of(ANNOUNCEMENT_THREAD, PUBLIC_THREAD, PRIVATE_THREAD);

	private static final Set<Integer> WITHOUT_MESSAGES = Set.of(CATEGORY, FORUM, MEDIA);

	public String id() { return this.document.path("id").asString(); }

	public int type() { return this.document.path("type").asInt(0); }

	public String name() { return this.recipient != null ? this.recipient.name() : this.document.path("name").asString(""); }

	/** Null in a conversation. */
	public @Nullable String guildId() { return Json.textOf(this.document, "guild_id"); }

	/** The category of a channel, the channel of a thread. */
	public @Nullable String parentId() { return Json.textOf(this.document, "parent_id"); }

	public int position() { return this.document.path("position").asInt(0); }

	public @Nullable String topic() { return Json.textOf(this.document, "topic"); }

	public String mention() { return "<#" + id() + ">"; }

	public boolean isDirect() { return guildId() == null; }

	public boolean isThread() { return THREADS.contains(type()); }

	/** Whether people speak in it. */
	public boolean isVocal() { return type() == VOICE || type() == STAGE; }

	/** Whether its messages are the starts of threads. */
	public boolean isForum() { return type() == FORUM || type() == MEDIA; }

	/** Whether messages can be sent to it. */
	public boolean hasMessages() { return !WITHOUT_MESSAGES.contains(type()); }

	/** Its own permission overwrites; a thread has those of its channel. */
	JsonNode overwrites() { return this.document.path("permission_overwrites"); }

}
