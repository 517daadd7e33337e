package dev.disruption.cache;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;

/** Channels of a guild, or threads. */
public final class Channels extends Selection<Channel> {

	Channels(Supplier<List<Channel>> channels) {
		super(channels);
	}

	/** Those of one of the types. */
	public Channels ofType(Channel.Type first, Channel.Type... others) {
		Set<Channel.Type> types = EnumSet.of(first, others);
		return new Channels(select(channel -> types.contains(channel.type())));
	}

	/** Those in a category; of threads those of a channel. */
	public Channels in(Snowflake parentId) { return new Channels(select(channel -> parentId.equals(channel.parentId()))); }

	/** Those with exactly this name. */
	public Channels named(String name) { return new Channels(select(channel -> name.equals(channel.name()))); }

}
