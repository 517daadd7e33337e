package dev.disruption.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.WeakHashMap;
import java.util.function.Supplier;

import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Expressions;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Presences;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What an identified client asks for over the gateway; see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>. */
final class SendEvents {

	private static final int CHUNK = 1000;

	private static final int MOST_NAMED = 100;

	private static final int LONGEST_NONCE = 32;

	private static final long MEMBERS_WINDOW = Duration.ofSeconds(30).toNanos();

	private static final long PRESENCE_WINDOW = Duration.ofSeconds(20).toNanos();

	private static final int MOST_PRESENCES = 5;

	private final Map<String, Long> allMembersAt = new HashMap<>();

	private final Map<Session, Deque<Long>> presences = new WeakHashMap<>();

	private final World world;

	private final Supplier<String> voiceEndpoint;

	SendEvents(World world, Supplier<String> voiceEndpoint) {
		this.world = world;
		this.voiceEndpoint = voiceEndpoint;
	}

	void answer(int op, JsonNode data, Session session) {
		Guild guild = guild(Json.textOf(data, "guild_id", ""), session);
		if (op == Op.PRESENCE_UPDATE) {
			presence(data, session);
		}
		else if (op == Op.REQUEST_SOUNDBOARD_SOUNDS) {
			Json.textsOf(data, "guild_ids").stream().map(id -> guild(id, session)).filter(Objects::nonNull)
				.forEach(known -> session.dispatch("SOUNDBOARD_SOUNDS", sounds(known)));
		}
		else if (guild != null && op == Op.VOICE_STATE_UPDATE) {
			voice(guild, data, session);
		}
		else if (guild != null && op == Op.REQUEST_GUILD_MEMBERS) {
			members(guild, data, session);
		}
		else if (guild != null && op == Op.REQUEST_CHANNEL_INFO) {
			session.dispatch("CHANNEL_INFO", channelInfo(guild, data));
		}
	}

	/** Discord says nothing about guilds that the bot does not know, nor about those of another shard. */
	private @Nullable Guild guild(String id, Session session) {
		Guild guild = this.world.guildById(id);
		return guild != null && session.serves(id) ? guild : null;
	}

	private static ObjectNode channelInfo(Guild guild, JsonNode data) {
		ObjectNode info = Json.object().put("guild_id", guild.id());
		ArrayNode channels = info.putArray("channels");
		guild.channels().stream().filter(channel -> channel.type() == Channel.VOICE).forEach(channel -> {
			// nobody has set a status or begun to speak
			ObjectNode entry = channels.addObject().put("id", channel.id());
			Json.textsOf(data, "fields").forEach(entry::putNull);
		});
		return info;
	}

	private void presence(JsonNode data, Session session) {
		long now = this.world.clock().nanos();
		Deque<Long> lately = this.presences.computeIfAbsent(session, key -> new ArrayDeque<>());
		lately.removeIf(at -> now - at >= PRESENCE_WINDOW);
		lately.addLast(now);
		if (lately.size() > MOST_PRESENCES) {
			this.world.journal().violation(Rule.PRESENCE_LIMIT, lately.size() + " presence updates in 20 seconds; this one is ignored");
			return;
		}
		this.world.presences().set(this.world.bot(), Presences.shown(Json.textOf(data, "status", "online")),
				Json.array(Json.elements(data, "activities")));
	}

	private void voice(Guild guild, JsonNode data, Session session) {
		String channelId = Json.textOf(data, "channel_id");
		Channel channel = channelId == null ? null : guild.channel(channelId);
		if (channelId != null && (channel == null || !channel.isVocal()
				|| !Permission.CONNECT.isIn(guild.permissionsOf(this.world.bot(), channel)))) {
			// Discord says nothing when the bot can't go there
			return;
		}
		this.world.voice().move(guild, this.world.bot(), channel, data, session.id());
		if (channelId != null) {
			voiceServer(guild.id(), session);
		}
	}

	/** A null endpoint, which a fault may have put first, tells the client to wait for the real one. */
	private void voiceServer(String guildId, Session session) {
		Conversation conversation = session.conversation();
		Duration away = conversation == null ? Duration.ZERO : conversation.troubles().takeVoiceOutage();
		if (away.isZero()) {
			session.dispatch("VOICE_SERVER_UPDATE", server(guildId, this.voiceEndpoint.get()));
		}
		else {
			voiceServerLeaves(guildId, session, away);
		}
	}

	/** The voice server of a guild is gone, and another one takes its place after a while. */
	void voiceServerLeaves(String guildId, Session session, Duration away) {
		session.dispatch("VOICE_SERVER_UPDATE", server(guildId, null));
		this.world.clock().schedule(away, () -> this.world.atomically(
				() -> session.dispatch("VOICE_SERVER_UPDATE", server(guildId, this.voiceEndpoint.get()))));
	}

	private static ObjectNode server(String guildId, @Nullable String endpoint) {
		return Json.object().put("token", "simulated").put("guild_id", guildId).put("endpoint", endpoint);
	}

	private void members(Guild guild, JsonNode data, Session session) {
		if (!isWellFormed(data)) {
			return;
		}
		boolean everyone = data.path("query").isString() && data.path("query").stringValue().isEmpty() && Json.longOf(data, "limit", 0) == 0;
		boolean presences = Json.isTrue(data, "presences");
		if (everyone && !session.wants(Intent.GUILD_MEMBERS) || presences && !session.wants(Intent.GUILD_PRESENCES)) {
			this.world.journal().violation(Rule.MEMBERS_INTENT, "REQUEST_GUILD_MEMBERS of " + guild.name()
					+ (everyone ? " for all members" : " with presences"));
			return;
		}
		String nonce = nonce(data);
		long now = this.world.clock().nanos();
		Long last = everyone ? this.allMembersAt.get(guild.id()) : null;
		if (last != null && now - last < MEMBERS_WINDOW) {
			ObjectNode limited = Json.object().put("opcode", Op.REQUEST_GUILD_MEMBERS).put("retry_after", (MEMBERS_WINDOW - (now - last)) / 1e9);
			ObjectNode meta = limited.putObject("meta").put("guild_id", guild.id());
			if (nonce != null) {
				meta.put("nonce", nonce);
			}
			session.dispatch("RATE_LIMITED", limited);
			return;
		}
		if (everyone) {
			this.allMembersAt.put(guild.id(), now);
		}
		chunks(guild, data, presences, nonce).forEach(chunk -> session.dispatch("GUILD_MEMBERS_CHUNK", chunk));
	}

	/** What Discord only ignores, a test had better hear of. */
	private boolean isWellFormed(JsonNode data) {
		boolean query = data.path("query").isString();
		boolean named = Json.isPresent(data.path("user_ids"));
		String nonce = Json.textOf(data, "nonce");
		if (nonce != null && nonce(data) == null) {
			this.world.journal().violation(Rule.MEMBERS_REQUEST, "A nonce of more than " + LONGEST_NONCE + " bytes; it is ignored");
		}
		if (data.path("user_ids").size() > MOST_NAMED) {
			this.world.journal().violation(Rule.MEMBERS_REQUEST, data.path("user_ids").size() + " user_ids; " + MOST_NAMED + " are answered");
		}
		if (query == named || query && !data.path("limit").isIntegralNumber()) {
			this.world.journal().violation(Rule.MEMBERS_REQUEST, "Neither a query with a limit nor user_ids, or both; it is ignored");
			return false;
		}
		return true;
	}

	private List<ObjectNode> chunks(Guild guild, JsonNode data, boolean presences, @Nullable String nonce) {
		List<String> named = data.path("user_ids").isArray() ? Json.textsOf(data, "user_ids")
				: Json.textOf(data, "user_ids") == null ? List.of() : List.of(Json.textOf(data, "user_ids", ""));
		List<Member> found = new ArrayList<>(named.isEmpty() ? named(guild, data) : guild.members().stream()
			.filter(member -> named.contains(member.person().id())).limit(MOST_NAMED).toList());
		int count = Math.max(1, (found.size() + CHUNK - 1) / CHUNK);
		List<ObjectNode> chunks = new ArrayList<>();
		for (int index = 0; index < count; index++) {
			List<Member> part = found.subList(index * CHUNK, Math.min(found.size(), (index + 1) * CHUNK));
			ObjectNode chunk = Json.object().put("guild_id", guild.id()).put("chunk_index", index).put("chunk_count", count);
			chunk.set("members", Json.array(part.stream().map(Member::document).toList()));
			if (presences) {
				chunk.set("presences", Json.array(part.stream().map(member -> online(guild, member)).toList()));
			}
			if (nonce != null) {
				chunk.put("nonce", nonce);
			}
			notFound(chunk, named, guild.members());
			chunks.add(chunk);
		}
		return chunks;
	}

	private static ObjectNode online(Guild guild, Member member) {
		ObjectNode presence = Json.object().put("guild_id", guild.id()).put("status", "online");
		presence.putObject("user").put("id", member.person().id());
		presence.putArray("activities");
		presence.putObject("client_status").put("web", "online");
		return presence;
	}

	private static List<Member> named(Guild guild, JsonNode data) {
		String query = Json.textOf(data, "query", "").toLowerCase(Locale.ROOT);
		long limit = Json.longOf(data, "limit", 0);
		long most = query.isEmpty() && limit == 0 ? Long.MAX_VALUE : Math.min(limit == 0 ? MOST_NAMED : limit, MOST_NAMED);
		return guild.members().stream().filter(member -> member.person().name().toLowerCase(Locale.ROOT).startsWith(query)).limit(most).toList();
	}

	private static void notFound(ObjectNode chunk, List<String> named, Collection<Member> members) {
		List<String> missing = named.stream().filter(id -> members.stream().noneMatch(member -> member.person().id().equals(id))).toList();
		if (!missing.isEmpty()) {
			ArrayNode array = chunk.putArray("not_found");
			// ids too short for a snowflake come back as numbers
			missing.forEach(id -> array.add(Snowflakes.isId(id) && id.length() < 17 ? Json.number(Long.parseLong(id)) : Json.text(id)));
		}
	}

	private static @Nullable String nonce(JsonNode data) {
		String nonce = Json.textOf(data, "nonce");
		return nonce == null || nonce.getBytes(StandardCharsets.UTF_8).length > LONGEST_NONCE ? null : nonce;
	}

	private ObjectNode sounds(Guild guild) {
		ObjectNode data = Json.object().put("guild_id", guild.id());
		data.set("soundboard_sounds", Json.array(this.world.of(Expressions.SOUND).in(guild.id())));
		return data;
	}

}
