package dev.disruption.cache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The guilds of which anything is known. Those whose session was lost don't count any more, even before they are removed. */
final class GuildTable {

	private final Map<Long, GuildState> guilds = new ConcurrentHashMap<>();

	/** By shard, since when its session lasts: what is older doesn't count. */
	private final Map<Integer, Long> floors = new ConcurrentHashMap<>();

	void sessionLost(int shardId, long at) { this.floors.merge(shardId, at, Math::max); }

	/** Whether it is of a session that was lost. */
	boolean isLost(int shardId, long since) {
		Long floor = this.floors.get(shardId);
		return floor != null && since < floor;
	}

	private boolean isLost(GuildState guild) { return isLost(guild.shardId(), guild.since()); }

	@Nullable
	GuildState find(long guildId) {
		GuildState guild = this.guilds.get(guildId);
		return (guild == null || isLost(guild)) ? null : guild;
	}

	/** @return what was there before, even if it didn't count */
	@Nullable
	GuildState put(GuildState guild) { return this.guilds.put(guild.id(), guild); }

	/** @return what was there before, even if it didn't count */
	@Nullable
	GuildState remove(long guildId) { return this.guilds.remove(guildId); }

	/** Removes those that don't count. @return them */
	List<GuildState> removeLost() {
		return this.guilds.values().stream().filter(this::isLost).filter(guild -> this.guilds.remove(guild.id(), guild)).toList();
	}

	List<GuildState> all() { return this.guilds.values().stream().filter(guild -> !isLost(guild)).toList(); }

}
