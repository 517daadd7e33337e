package dev.disruption.autoconfigure;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.disruption.cache.CachePolicy;
import dev.disruption.cache.CacheRule;
import dev.disruption.cache.EntityType;
import dev.disruption.cache.StateSnapshots.WhenCold;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the cache.
 *
 * @param enabled whether anything is remembered at all
 * @param memoryBudget how much memory members, presences and messages may take together, by estimate; 0 for any
 * @param snapshot how what is known survives a restart
 * @param guilds the guilds themselves
 * @param channels the channels of guilds, without threads
 * @param threads the active threads of guilds
 * @param roles the roles of guilds
 * @param emojis the emojis of guilds
 * @param stickers the stickers of guilds
 * @param soundboardSounds the soundboard sounds of guilds
 * @param stageInstances the live stages of guilds
 * @param scheduledEvents the scheduled events of guilds
 * @param members the members of guilds, with their users
 * @param users users who were fetched and are no known members
 * @param voiceStates who is connected to voice, and where
 * @param presences who is online, and what they do
 * @param messages the latest messages of channels
 * @param bans the bans of guilds, once they were fetched
 * @param invites the invites of guilds, once they were fetched
 * @param webhooks the webhooks of channels, once they were fetched
 */
@ConfigurationProperties("disruption.cache")
public record DisruptionCacheProperties(@DefaultValue("true") boolean enabled, @DefaultValue("0B") DataSize memoryBudget,
		@DefaultValue Snapshot snapshot, @DefaultValue Kept guilds, @DefaultValue Kept channels, @DefaultValue Kept threads,
		@DefaultValue Kept roles, @DefaultValue Kept emojis, @DefaultValue Kept stickers, @DefaultValue Kept soundboardSounds,
		@DefaultValue Kept stageInstances, @DefaultValue Kept scheduledEvents, @DefaultValue Kept members, @DefaultValue Kept users,
		@DefaultValue Kept voiceStates, @DefaultValue NotKept presences, @DefaultValue NotKept messages, @DefaultValue NotKept bans,
		@DefaultValue NotKept invites, @DefaultValue NotKept webhooks) {

	/** The policies, by what they are for. */
	Map<EntityType<?>, CachePolicy> policies() {
		Map<EntityType<?>, CachePolicy> policies = new LinkedHashMap<>();
		policies.put(EntityType.GUILDS, this.guilds.policy());
		policies.put(EntityType.CHANNELS, this.channels.policy());
		policies.put(EntityType.THREADS, this.threads.policy());
		policies.put(EntityType.ROLES, this.roles.policy());
		policies.put(EntityType.EMOJIS, this.emojis.policy());
		policies.put(EntityType.STICKERS, this.stickers.policy());
		policies.put(EntityType.SOUNDBOARD_SOUNDS, this.soundboardSounds.policy());
		policies.put(EntityType.STAGE_INSTANCES, this.stageInstances.policy());
		policies.put(EntityType.SCHEDULED_EVENTS, this.scheduledEvents.policy());
		policies.put(EntityType.MEMBERS, this.members.policy());
		policies.put(EntityType.USERS, this.users.policy());
		policies.put(EntityType.VOICE_STATES, this.voiceStates.policy());
		policies.put(EntityType.PRESENCES, this.presences.policy());
		policies.put(EntityType.MESSAGES, this.messages.policy());
		policies.put(EntityType.BANS, this.bans.policy());
		policies.put(EntityType.INVITES, this.invites.policy());
		policies.put(EntityType.WEBHOOKS, this.webhooks.policy());
		return policies;
	}

	/**
	 * How what is known survives a restart.
	 *
	 * @param enabled whether it is written to the data directory when the application stops, and read before a session is resumed
	 * @param whenCold what becomes of a session that was kept without what was known, as after a crash
	 */
	public record Snapshot(@DefaultValue("true") boolean enabled, @DefaultValue("resume") WhenCold whenCold) {
	}

	/**
	 * What is remembered by default.
	 *
	 * @param keep all, off, or the rules of which one has to apply
	 * @param limit how many of a guild, of messages how many of a channel; 0 for any number
	 * @param timeToLive after how long without news it is no longer answered; 0 for never
	 * @param sweepInterval how often it is looked for what is too old; 0 for never
	 * @param lifetime how long without news something may be there when it is looked for; 0 for the time to live
	 */
	public record Kept(@DefaultValue("all") Set<Keep> keep, @DefaultValue("0") int limit, @DefaultValue("0s") Duration timeToLive,
			@DefaultValue("0s") Duration sweepInterval, @DefaultValue("0s") Duration lifetime) {

		CachePolicy policy() {
			return DisruptionCacheProperties.policy(this.keep, this.limit, this.timeToLive, this.sweepInterval, this.lifetime);
		}

	}

	/**
	 * What isn't remembered by default.
	 *
	 * @param keep all, off, or the rules of which one has to apply
	 * @param limit how many of a guild, of messages how many of a channel; 0 for any number
	 * @param timeToLive after how long without news it is no longer answered; 0 for never
	 * @param sweepInterval how often it is looked for what is too old; 0 for never
	 * @param lifetime how long without news something may be there when it is looked for; 0 for the time to live
	 */
	public record NotKept(@DefaultValue("off") Set<Keep> keep, @DefaultValue("0") int limit, @DefaultValue("0s") Duration timeToLive,
			@DefaultValue("0s") Duration sweepInterval, @DefaultValue("0s") Duration lifetime) {

		CachePolicy policy() {
			return DisruptionCacheProperties.policy(this.keep, this.limit, this.timeToLive, this.sweepInterval, this.lifetime);
		}

	}

	private static CachePolicy policy(Set<Keep> keep, int limit, Duration timeToLive, Duration sweepInterval, Duration lifetime) {
		boolean all = keep.contains(Keep.ALL);
		if ((all || keep.contains(Keep.OFF)) && keep.size() > 1) {
			throw new IllegalArgumentException("keep is " + keep + ": all and off stand alone");
		}
		Set<CacheRule> rules = keep.stream().filter(each -> each.rule() != null).map(Keep::rule).collect(Collectors.toSet());
		return new CachePolicy(all || !rules.isEmpty(), rules, limit, orNone(timeToLive), orNone(sweepInterval), orNone(lifetime));
	}

	private static @Nullable Duration orNone(Duration duration) {
		return duration.isZero() ? null : duration;
	}

	/** What is kept. */
	public enum Keep {

		/** nothing */
		OFF(null),

		/** everything */
		ALL(null),

		/** members who are not offline; needs the intent GUILD_PRESENCES */
		ONLINE(CacheRule.ONLINE),

		/** members in a voice channel */
		IN_VOICE(CacheRule.IN_VOICE),

		/** the owner of the guild */
		OWNER(CacheRule.OWNER),

		/** members that are bots */
		BOTS(CacheRule.BOTS),

		/** members who did something within the lifetime */
		RECENTLY_ACTIVE(CacheRule.RECENTLY_ACTIVE),

		/** what a CacheFilter bean chooses */
		FILTER(CacheRule.FILTER);

		private final @Nullable CacheRule rule;

		Keep(@Nullable CacheRule rule) {
			this.rule = rule;
		}

		@Nullable
		CacheRule rule() {
			return this.rule;
		}

	}

}
