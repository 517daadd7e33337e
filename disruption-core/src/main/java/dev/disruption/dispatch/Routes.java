package dev.disruption.dispatch;

import java.util.Set;

import dev.disruption.gateway.RawDispatch;

/** Knows behind which other events an event has to wait, by a glance at its bytes. */
final class Routes {

	/** Their data is the guild. */
	private static final Set<String> GUILDS = Set.of("GUILD_CREATE", "GUILD_UPDATE", "GUILD_DELETE");

	/** Their data is the channel, or has its id in that place. */
	private static final Set<String> CHANNELS = Set.of("CHANNEL_CREATE", "CHANNEL_UPDATE", "CHANNEL_DELETE", "THREAD_CREATE", "THREAD_UPDATE",
			"THREAD_DELETE", "THREAD_MEMBER_UPDATE", "THREAD_MEMBERS_UPDATE");

	/** Who moves from one channel to another must not seem to come before they leave. */
	private static final String VOICE = "VOICE_STATE_UPDATE";

	private static final String INTERACTION = "INTERACTION_CREATE";

	private final Ordering ordering;

	private final EventMemory memory;

	/** @param memory may need an order that the listeners don't */
	Routes(Ordering ordering, EventMemory memory) {
		this.ordering = ordering;
		this.memory = memory;
	}

	/** The key of the lane, {@link Keys#ALONE} for none. */
	long of(RawDispatch event) {
		boolean remembered = this.ordering != Ordering.GUILD && this.memory.ordersByGuild(event.name());
		if (this.ordering == Ordering.NONE && !remembered || event.name().equals(INTERACTION)) {
			return Keys.ALONE;
		}
		long channel = (this.ordering == Ordering.CHANNEL && !remembered) ? channel(event) : Keys.NONE;
		if (channel != Keys.NONE) {
			return channel;
		}
		long guild = (this.ordering != Ordering.SHARD) ? guild(event) : Keys.NONE;
		// identifiers are positive
		return (guild != Keys.NONE) ? guild : Keys.NONE - 1 - event.shardId();
	}

	private static long channel(RawDispatch event) {
		return event.name().equals(VOICE) ? Keys.NONE : find(event, CHANNELS.contains(event.name()) ? Keys.ID : Keys.CHANNEL_ID);
	}

	private static long guild(RawDispatch event) {
		return find(event, GUILDS.contains(event.name()) ? Keys.ID : Keys.GUILD_ID);
	}

	private static long find(RawDispatch event, byte[] name) {
		return Keys.find(event.payload(), event.dataOffset(), name);
	}

}
