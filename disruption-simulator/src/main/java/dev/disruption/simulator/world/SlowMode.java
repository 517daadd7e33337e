package dev.disruption.simulator.world;

import java.time.Duration;
import java.util.HashMap;
import java.util.Map;

import dev.disruption.simulator.json.Json;

/**
 * How long people wait between two messages of theirs, and between two threads; see
 * <a href="https://docs.discord.com/developers/resources/channel#channel-object">rate_limit_per_user</a>. Bots don't wait, nor does
 * whoever may bypass it.
 */
final class SlowMode {

	private static final int FORGETS_FROM = 10_000;

	private static final Duration LONGEST = Duration.ofSeconds(21600);

	private final Map<String, Long> latest = new HashMap<>();

	private final World world;

	SlowMode(World world) { this.world = world; }

	/** How long until a person may speak again; zero if they may. */
	Duration untilMessage(Channel channel, Person person) { return until("message", channel, person); }

	/** How long until a person may open another thread; zero if they may. */
	Duration untilThread(Channel channel, Person person) { return until("thread", channel, person); }

	/** A person has spoken. */
	void spoke(Channel channel, Person person) { note("message", channel, person); }

	/** A person has opened a thread. */
	void startedThread(Channel channel, Person person) { note("thread", channel, person); }

	private Duration until(String what, Channel channel, Person person) {
		return this.world.atomically(() -> {
			Duration pace = pace(channel, person);
			Long last = pace.isZero() ? null : this.latest.get(key(what, channel, person));
			Duration left = last == null ? Duration.ZERO : pace.minusNanos(this.world.clock().nanos() - last);
			return left.isNegative() ? Duration.ZERO : left;
		});
	}

	private void note(String what, Channel channel, Person person) {
		if (pace(channel, person).isZero()) {
			return;
		}
		long now = this.world.clock().nanos();
		if (this.latest.size() >= FORGETS_FROM) {
			this.latest.values().removeIf(last -> now - last > LONGEST.toNanos());
		}
		this.latest.put(key(what, channel, person), now);
	}

	/** What a channel that was read before says may be outdated. */
	private Duration pace(Channel channel, Person person) {
		Guild guild = this.world.guildOf(channel);
		Channel now = this.world.channels().find(channel.id());
		if (person.bot() || guild == null || now == null || Permission.BYPASS_SLOWMODE.isIn(guild.permissionsOf(person, now))) {
			return Duration.ZERO;
		}
		return Duration.ofSeconds(Json.longOf(now.document(), "rate_limit_per_user", 0));
	}

	private static String key(String what, Channel channel, Person person) { return what + ' ' + channel.id() + ' ' + person.id(); }

}
