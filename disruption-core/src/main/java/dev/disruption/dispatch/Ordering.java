package dev.disruption.dispatch;

/**
 * Which events are handled one after the other, in the order of their arrival; all others go side by side. Interactions wait for nobody in
 * any case: a user waits for them.
 */
public enum Ordering {

	/** Those of a guild, and those outside of guilds. */
	GUILD,

	/** Those of a channel; of a guild those that belong to no channel. */
	CHANNEL,

	/** Those of a shard. */
	SHARD,

	/** None. */
	NONE

}
