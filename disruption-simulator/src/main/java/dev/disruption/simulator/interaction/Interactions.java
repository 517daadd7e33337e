package dev.disruption.simulator.interaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Starts interactions and finds them again; see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding">Receiving and Responding</a>. */
public final class Interactions {

	static final Duration DEADLINE = Duration.ofSeconds(3);

	static final Duration LIFETIME = Duration.ofMinutes(15);

	private static final int MOST = 1000;

	/** ATTACH_FILES, EMBED_LINKS, MENTION_EVERYONE and USE_EXTERNAL_EMOJIS. */
	private static final long APP_PERMISSIONS_IN_DIRECT = 1L << 15 | 1L << 14 | 1L << 17 | 1L << 18;

	private final Map<String, Invocation> byToken = new LinkedHashMap<>();

	private final World world;

	public Interactions(World world) { this.world = world; }

	/**
	 * A person does something that the bot is told of as INTERACTION_CREATE.
	 * @param data the interaction's data
	 * @param message the message that the component is on
	 */
	public Invocation start(InteractionType type, Person person, Channel channel, ObjectNode data, @Nullable ObjectNode message) {
		return this.world.atomically(() -> {
			ObjectNode document = document(type, person, channel, data);
			if (message != null) {
				document.set("message", message.deepCopy());
			}
			Invocation invocation = new Invocation(this.world, type, person, channel, document);
			if (this.byToken.size() == MOST) {
				this.byToken.remove(this.byToken.keySet().iterator().next());
			}
			this.byToken.put(invocation.token(), invocation);
			this.world.journal().add(Kind.INTERACTION, invocation.name(), document);
			this.world.clock().schedule(DEADLINE, () -> this.world.atomically(() -> expire(invocation)));
			this.world.publish(new WorldEvent("INTERACTION_CREATE", channel.guildId(), document.deepCopy()));
			return invocation;
		});
	}

	/** @throws Problem 10062 if there is none with this id and token that still waits for its first answer */
	Invocation requireUnanswered(String id, String token) {
		Invocation invocation = this.byToken.get(token);
		if (invocation == null || !invocation.id().equals(id) || invocation.isFailed() || invocation.age() >= LIFETIME.toNanos()) {
			throw Problem.unknown(10062, "interaction");
		}
		return invocation;
	}

	/** @throws Problem 50027 for a token that is unknown or too old, 10015 before the first answer */
	Invocation requireAnswered(String token) {
		Invocation invocation = this.byToken.get(token);
		if (invocation == null || invocation.age() >= LIFETIME.toNanos()) {
			throw Problem.of(401, 50027, "Invalid Webhook Token");
		}
		if (!invocation.isAcknowledged()) {
			throw Problem.unknown(10015, "Webhook");
		}
		return invocation;
	}

	/** Whether the second part of a webhook's path is an interaction's token. */
	public boolean knows(String token) { return this.world.atomically(() -> this.byToken.containsKey(token)); }

	private void expire(Invocation invocation) {
		if (!invocation.isAcknowledged()) {
			invocation.fail();
			this.world.journal().add(Kind.INTERACTION_FAILED, invocation.name(), Json.object().put("id", invocation.id())
				.put("channel_id", invocation.channel().id()).put("message", "The application did not respond"));
		}
	}

	private ObjectNode document(InteractionType type, Person person, Channel channel, ObjectNode data) {
		String id = this.world.ids().next();
		Guild guild = channel.guildId() == null ? null : this.world.guildById(channel.guildId());
		ObjectNode document = Json.object().put("id", id).put("application_id", this.world.application().id()).put("type", type.value())
			.put("token", Base64.getUrlEncoder().withoutPadding()
				.encodeToString(("interaction:" + id + ":simulated").getBytes(StandardCharsets.US_ASCII)))
			.put("version", 1).put("channel_id", channel.id()).put("locale", "en-US").put("context", guild == null ? 1 : 0)
			.put("attachment_size_limit", 10 << 20);
		document.set("data", data.deepCopy());
		document.set("channel", this.world.partial(channel, person));
		document.putArray("entitlements");
		document.putObject("authorizing_integration_owners").put("0", guild == null ? "0" : guild.id());
		if (guild == null) {
			document.set("user", person.document());
			return document.put("app_permissions", Long.toString(APP_PERMISSIONS_IN_DIRECT));
		}
		Member member = guild.member(person.id());
		if (member == null) {
			throw new IllegalArgumentException(person.name() + " is no member of " + guild.name() + "; let them join first");
		}
		document.set("member", member.document().put("permissions", Long.toString(guild.permissionsOf(person))));
		document.set("guild", guild.partial());
		return document.put("guild_id", guild.id()).put("guild_locale", "en-US")
			.put("app_permissions", Long.toString(guild.permissionsOf(this.world.bot())));
	}

}
