package dev.disruption.availability;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongPredicate;
import java.util.stream.Collectors;

import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.availability.GuildAvailability.GuildJoined;
import dev.disruption.availability.GuildAvailability.GuildLeft;
import dev.disruption.availability.GuildAvailability.GuildUnavailable;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** The guilds of one shard, and what an event about one of them means. */
final class GuildBook {

	private final int shardId;

	private final Map<Snowflake, Standing> guilds = new HashMap<>();

	private boolean listed;

	GuildBook(int shardId) {
		this.shardId = shardId;
	}

	/** A session begins. What changed since the last one was told to nobody. */
	List<GuildAvailability> ready(Collection<Snowflake> ids) {
		List<GuildAvailability> news = new ArrayList<>();
		Set<Snowflake> now = Set.copyOf(ids);
		List<Snowflake> left = this.guilds.keySet().stream().filter(id -> !now.contains(id)).toList();
		left.forEach(id -> {
			this.guilds.remove(id);
			news.add(new GuildLeft(id, this.shardId));
		});
		for (Snowflake id : now) {
			this.guilds.merge(id, this.listed ? Standing.JOINING : Standing.AWAITED,
					(before, unused) -> before == Standing.AVAILABLE ? Standing.RETURNING : before);
		}
		this.listed = true;
		return news;
	}

	/** Takes over the guilds of others that are on this shard from now on. */
	void adopt(Collection<GuildBook> others, LongPredicate isHere) {
		for (GuildBook other : others) {
			other.guilds.forEach((id, standing) -> {
				if (isHere.test(id.value())) {
					this.guilds.put(id, standing);
				}
			});
		}
		this.listed = true;
	}

	/** GUILD_CREATE. */
	List<GuildAvailability> created(Snowflake id, boolean unavailable) {
		Standing before = this.guilds.put(id, unavailable ? Standing.UNAVAILABLE : Standing.AVAILABLE);
		// without a list from READY, as after a resume in a new process, nobody knows whether an unavailable guild is new
		boolean joined = before == Standing.JOINING || before == null && (this.listed || !unavailable);
		List<GuildAvailability> news = new ArrayList<>();
		if (joined) {
			news.add(new GuildJoined(id, this.shardId));
		}
		if (unavailable && before != Standing.UNAVAILABLE) {
			news.add(new GuildUnavailable(id, this.shardId));
		}
		if (!unavailable && (before == Standing.AWAITED || before == Standing.UNAVAILABLE)) {
			news.add(new GuildAvailable(id, this.shardId, before == Standing.AWAITED));
		}
		return news;
	}

	/** GUILD_DELETE. */
	List<GuildAvailability> deleted(Snowflake id, boolean unavailable) {
		if (!unavailable) {
			this.guilds.remove(id);
			return List.of(new GuildLeft(id, this.shardId));
		}
		Standing before = this.guilds.put(id, Standing.UNAVAILABLE);
		return before == Standing.UNAVAILABLE ? List.of() : List.of(new GuildUnavailable(id, this.shardId));
	}

	/** Guilds that READY has announced, and of which nothing was heard. */
	Set<Snowflake> awaited() {
		return this.guilds.keySet().stream().filter(this::isAwaited).collect(Collectors.toSet());
	}

	int available() {
		return (int) this.guilds.values().stream().filter(Standing::isThere).count();
	}

	/** Whether nothing was heard of the guild since READY announced it. */
	boolean isAwaited(Snowflake id) {
		@Nullable Standing standing = this.guilds.get(id);
		return standing != null && standing.isAwaited();
	}

	private enum Standing {

		/** Announced by the first READY. */
		AWAITED,

		/** Announced by a later READY, and unknown before. */
		JOINING,

		/** Announced by a later READY, and available before. */
		RETURNING,

		AVAILABLE,

		UNAVAILABLE;

		boolean isAwaited() {
			return this == AWAITED || this == JOINING;
		}

		boolean isThere() {
			return this == AVAILABLE || this == RETURNING;
		}

	}

}
