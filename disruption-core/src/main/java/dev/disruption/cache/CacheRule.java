package dev.disruption.cache;

/** Who is remembered, where not everybody is. */
public enum CacheRule {

	/** Members who are not offline; needs the intent GUILD_PRESENCES. */
	ONLINE,

	/** Members in a voice channel; needs voice states to be kept. */
	IN_VOICE,

	/** The owner of the guild. */
	OWNER,

	/** Members that are bots, this one among them. */
	BOTS,

	/** Members who wrote, reacted, typed, spoke or used a command within the policy's lifetime. */
	RECENTLY_ACTIVE,

	/** Whatever a {@link CacheFilter} of the application keeps. */
	FILTER

}
