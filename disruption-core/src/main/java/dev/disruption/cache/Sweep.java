package dev.disruption.cache;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Set;

import dev.disruption.event.Event;
import dev.disruption.model.guild.GuildMember;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** Gives up what still exists, but is too old or has no room. */
final class Sweep {

	private static final int SLACK = 20;

	/** Nothing happened: there is nothing to be seen of what is given up. */
	private static final StateChange NO_EVENT = new StateChange(new Event.Unknown("", JsonNodeFactory.instance.nullNode()), -1, -1, 0, false);

	private final StateContext context;

	private final List<GuildState> guilds;

	Sweep(StateContext context, List<GuildState> guilds) {
		this.context = context;
		this.guilds = guilds;
	}

	/** What is older than its policy allows, and not kept by a rule. */
	void age(EntityType<?> type) {
		Duration longest = this.context.settings().policy(type).longest();
		if (longest != null || this.context.settings().sweepFilter(type) != null) {
			int before = (longest != null) ? this.context.now() - (int) Math.min(Integer.MAX_VALUE / 2, longest.toSeconds()) + 1
					: Integer.MAX_VALUE;
			evict(type, before, Long.MAX_VALUE);
		}
	}

	/** As much of the oldest members and presences as it takes to come below the budget. */
	void fit(long budget) {
		long used = bytes(EntityType.MEMBERS) + bytes(EntityType.USERS) + bytes(EntityType.PRESENCES);
		if (used > budget) {
			long excess = used - budget + budget / SLACK;
			excess = evictOldest(EntityType.PRESENCES, excess);
			evictOldest(EntityType.MEMBERS, excess);
		}
	}

	private long bytes(EntityType<?> type) {
		return this.context.census().bytes(type);
	}

	/** @return how many bytes are still too many */
	private long evictOldest(EntityType<?> type, long excess) {
		long entries = this.context.census().of(type).entries();
		if (entries == 0 || excess <= 0) {
			return excess;
		}
		long each = Math.max(1, (bytes(type) + ((type == EntityType.MEMBERS) ? bytes(EntityType.USERS) : 0)) / entries);
		long count = Math.min(entries, (excess + each - 1) / each);
		int[] stamps = stamps(type);
		Arrays.sort(stamps);
		int before = (stamps.length == 0) ? 0 : stamps[(int) Math.min(stamps.length - 1, count)] + 1;
		return excess - evict(type, before, count) * each;
	}

	private int[] stamps(EntityType<?> type) {
		IntArrayList stamps = new IntArrayList();
		for (GuildState guild : this.guilds) {
			guild.read(() -> {
				entries(guild, type, (id, entry) -> stamps.add(Stamp.of(entry)));
				return null;
			});
		}
		return stamps.toIntArray();
	}

	private static void entries(GuildState guild, EntityType<?> type, Shelf.PackedConsumer consumer) {
		Kind<?> kind = Kind.of(type);
		if (kind != null) {
			guild.shelf(kind).forEach(consumer);
		}
		else if (type == EntityType.MEMBERS) {
			guild.members().forEach(consumer);
		}
	}

	private long evict(EntityType<?> type, int before, long most) {
		long evicted = 0;
		for (GuildState guild : this.guilds) {
			long rest = most - evicted;
			Integer count = (rest > 0) ? guild.<Integer>write(() -> evict(guild, type, before, rest)) : null;
			evicted += (count != null) ? count : 0;
		}
		return evicted;
	}

	private int evict(GuildState guild, EntityType<?> type, int before, long most) {
		LongArrayList ids = new LongArrayList();
		entries(guild, type, (id, entry) -> {
			if (Stamp.of(entry) < before && ids.size() < most && isSwept(guild, type, id, entry)) {
				ids.add(id);
			}
		});
		GuildEdit edit = new GuildEdit(this.context, guild, NO_EVENT);
		Kind<?> kind = Kind.of(type);
		for (long id : ids.toLongArray()) {
			if (kind != null) {
				edit.evict(kind, id);
			}
			else {
				edit.members().evict(id);
			}
		}
		return guild.isGone() ? 0 : ids.size();
	}

	private boolean isSwept(GuildState guild, EntityType<?> type, long id, byte[] entry) {
		if (guild.isGone()) {
			return false;
		}
		CacheFilter<Object> filter = this.context.settings().sweepFilter(type);
		if (type == EntityType.MEMBERS) {
			return !isKept(guild, id, filter);
		}
		Kind<?> kind = Kind.of(type);
		return filter == null || kind != null && filter.test(kind.unpack(entry, id, guild));
	}

	private boolean isKept(GuildState guild, long userId, @Nullable CacheFilter<Object> filter) {
		Set<CacheRule> rules = this.context.settings().policy(EntityType.MEMBERS).rules();
		if (Admission.isPinned(rules, guild, userId)) {
			return true;
		}
		boolean judged = filter != null || rules.contains(CacheRule.BOTS) || rules.contains(CacheRule.FILTER);
		Memberships.Packed packed = judged ? guild.members().find(userId) : null;
		if (packed == null) {
			return false;
		}
		GuildMember member = packed.unpack();
		boolean ruled = !rules.isEmpty() && member.user() != null
				&& Admission.admits(this.context.settings(), guild, member, member.user(), false);
		return ruled || filter != null && !filter.test(member);
	}

}
