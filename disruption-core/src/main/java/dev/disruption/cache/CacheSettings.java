package dev.disruption.cache;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** What a {@link DiscordCache} remembers. */
public final class CacheSettings {

	private static final Set<EntityType<?>> FETCHED = Set.of(EntityType.MESSAGES, EntityType.BANS, EntityType.INVITES, EntityType.WEBHOOKS,
			EntityType.PRESENCES);

	/** By the index of the type: it is asked for with each event. */
	private final CachePolicy[] policies = new CachePolicy[EntityType.all().size()];

	private final Map<EntityType<?>, CacheFilter<Object>> filters;

	private final Map<EntityType<?>, CacheFilter<Object>> sweepFilters;

	private final long memoryBudget;

	private CacheSettings(Builder builder) {
		EntityType.all().forEach(type -> this.policies[type.index()] = builder.policies.getOrDefault(type, CachePolicy.off()));
		this.filters = Map.copyOf(builder.filters);
		this.sweepFilters = Map.copyOf(builder.sweepFilters);
		this.memoryBudget = builder.memoryBudget;
	}

	public static Builder builder() {
		return new Builder();
	}

	/** The policy of a type. */
	public CachePolicy policy(EntityType<?> type) { return this.policies[type.index()]; }

	boolean keeps(EntityType<?> type) {
		return policy(type).kept();
	}

	/** Whether the application keeps it; {@code null} if that isn't for it to say. */
	@Nullable
	CacheFilter<Object> filter(EntityType<?> type) {
		return this.filters.get(type);
	}

	/** Which of those that are too old are swept; {@code null} for all. */
	@Nullable
	CacheFilter<Object> sweepFilter(EntityType<?> type) {
		return this.sweepFilters.get(type);
	}

	/** How many bytes may be taken by what can be forgotten and found again; 0 for any number. */
	public long memoryBudget() { return this.memoryBudget; }

	/** Collects {@link CacheSettings}. */
	public static final class Builder {

		private final Map<EntityType<?>, CachePolicy> policies = new LinkedHashMap<>();

		private final Map<EntityType<?>, CacheFilter<Object>> filters = new HashMap<>();

		private final Map<EntityType<?>, CacheFilter<Object>> sweepFilters = new HashMap<>();

		private long memoryBudget;

		private Builder() {
			EntityType.all().forEach(type -> this.policies.put(type, FETCHED.contains(type) ? CachePolicy.off() : CachePolicy.all()));
		}

		/** By default everything that belongs to guilds is kept, but no presences, messages, bans, invites and webhooks. */
		public Builder policy(EntityType<?> type, CachePolicy policy) { this.policies.put(type, policy); return this; }

		/** The same policy for everything. */
		public Builder everything(CachePolicy policy) { EntityType.all().forEach(type -> policy(type, policy)); return this; }

		/** What {@link CacheRule#FILTER} keeps. */
		@SuppressWarnings("unchecked")
		public <T> Builder filter(EntityType<T> type, CacheFilter<? super T> filter) {
			this.filters.put(type, (CacheFilter<Object>) filter);
			return this;
		}

		/** Which of those that are too old are swept; all by default. */
		public <T> Builder sweepFilter(EntityType<T> type, CacheSweepFilter<? super T> filter) {
			this.sweepFilters.put(type, entity -> filter.test(type.type().cast(entity)));
			return this;
		}

		/** How many bytes members, presences and messages may take, by estimate; 0 for any number, which is the default. */
		public Builder memoryBudget(long bytes) { this.memoryBudget = bytes; return this; }

		/** @throws IllegalArgumentException if a policy has a rule that can't apply */
		public CacheSettings build() {
			this.policies.forEach(this::check);
			if (this.memoryBudget < 0) {
				throw new IllegalArgumentException("memoryBudget is " + this.memoryBudget + " bytes, but has to be 0 for any number, or more");
			}
			return new CacheSettings(this);
		}

		private void check(EntityType<?> type, CachePolicy policy) {
			Set<CacheRule> alien = EnumSet.noneOf(CacheRule.class);
			alien.addAll(policy.rules());
			alien.remove(CacheRule.FILTER);
			if (type != EntityType.MEMBERS && !alien.isEmpty()) {
				throw new IllegalArgumentException("The rules " + alien + " are about members, and can't keep " + type + ": use filter");
			}
			if (policy.rules().contains(CacheRule.FILTER) && !this.filters.containsKey(type)) {
				throw new IllegalArgumentException("The policy of " + type + " has the rule FILTER, but there is no filter: add a "
						+ "CacheFilter<" + type.type().getSimpleName() + ">");
			}
			if (policy.rules().contains(CacheRule.IN_VOICE) && !this.policies.getOrDefault(EntityType.VOICE_STATES, CachePolicy.off()).kept()) {
				throw new IllegalArgumentException("The policy of members has the rule IN_VOICE, but voice-states are off: keep them");
			}
			if (policy.rules().contains(CacheRule.RECENTLY_ACTIVE) && policy.longest() == null) {
				throw new IllegalArgumentException("The policy of members has the rule RECENTLY_ACTIVE, but no lifetime: say how recently");
			}
		}

	}

}
