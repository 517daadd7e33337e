package dev.disruption.cache;

import java.util.Comparator;
import java.util.Set;
import java.util.stream.LongStream;

import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import it.unimi.dsi.fastutil.longs.LongArrayList;

/** Who is remembered, and who may be forgotten first. */
final class Admission {

	private Admission() {
	}

	/** Whether the application's filter keeps it, where there is one. */
	static boolean passes(CacheSettings settings, EntityType<?> type, Object entity) {
		CacheFilter<Object> filter = settings.filter(type);
		return filter == null || !settings.policy(type).rules().contains(CacheRule.FILTER) || filter.test(entity);
	}

	/** @param active whether it has done something, or is there already */
	static boolean admits(CacheSettings settings, GuildState guild, GuildMember member, User user, boolean active) {
		Set<CacheRule> rules = settings.policy(EntityType.MEMBERS).rules();
		return rules.isEmpty() || active && rules.contains(CacheRule.RECENTLY_ACTIVE) || isPinned(rules, guild, user.id().value())
				|| rules.contains(CacheRule.BOTS) && user.bot() || rules.contains(CacheRule.FILTER) && passes(settings, EntityType.MEMBERS, member);
	}

	/** Whether a rule keeps a member for as long as it applies. */
	static boolean isPinned(Set<CacheRule> rules, GuildState guild, long userId) {
		return rules.contains(CacheRule.OWNER) && guild.ownerId() == userId || rules.contains(CacheRule.ONLINE) && guild.online().contains(userId)
				|| rules.contains(CacheRule.IN_VOICE) && guild.shelf(Kind.VOICE_STATES).contains(userId);
	}

	/** The members that were last heard of the longest time ago. @param count how many, if there are as many */
	static LongStream oldest(GuildState guild, CacheSettings settings, int count) {
		Set<CacheRule> rules = settings.policy(EntityType.MEMBERS).rules();
		LongArrayList candidates = new LongArrayList();
		guild.members().forEach((id, entry) -> {
			if (!isPinned(rules, guild, id)) {
				candidates.add(id);
			}
		});
		Memberships members = guild.members();
		long[] oldest = candidates.longStream()
			.boxed()
			.sorted(Comparator.comparingInt(members::stampOf))
			.limit(count)
			.mapToLong(Long::longValue)
			.toArray();
		return LongStream.of(oldest);
	}

}
