package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.Comparator;
import java.util.concurrent.atomic.AtomicLong;

import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.time.SimulatorClock;

/** Makes ids that carry the present time; see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>. */
public final class Snowflakes {

	/** Orders ids by their number, which is the order of their creation. */
	public static final Comparator<String> ORDER = Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder());

	private static final long INCREMENTS = 0x3FFFFF;

	private static final long DISCORD_EPOCH = 1420070400000L;

	private final AtomicLong increment = new AtomicLong();

	private final SimulatorClock clock;

	public Snowflakes(SimulatorClock clock) { this.clock = clock; }

	public String next() { return at(this.clock.instant(), this.increment.getAndIncrement()); }

	/** A new id that was made at this moment. */
	public String of(Instant instant) { return at(instant, this.increment.getAndIncrement()); }

	/** The first of so many ids in a row. @param count at most four million */
	long reserve(int count) {
		long first;
		do {
			first = this.increment.getAndAdd(count) & INCREMENTS;
		}
		while (first + count > INCREMENTS);
		return Long.parseLong(at(this.clock.instant(), first));
	}

	/** The id of a moment, the same each time. */
	static String at(Instant instant, long increment) {
		return Long.toString((instant.toEpochMilli() - DISCORD_EPOCH) << 22 | increment & INCREMENTS);
	}

	public static Instant createdAt(String id) { return Instant.ofEpochMilli((Long.parseLong(id) >> 22) + DISCORD_EPOCH); }

	public static boolean isId(String text) { return Type.isId(text); }

	/** Which of so many shards receives the events of a guild. */
	public static int shardOf(String guildId, int shards) { return (int) ((Long.parseLong(guildId) >> 22) % shards); }

}
