package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What every request that starts a thread can say.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class ThreadBody<B extends ThreadBody<B>> extends Body<B> {

	/** 1 to 100 characters. */
	public B name(@Limit(min = 1, max = 100) String name) { return set("name", name); }

	/** Minutes without activity after which the thread is archived: 60, 1440, 4320 or 10080. */
	public B autoArchiveDuration(@Nullable Integer autoArchiveDuration) { return set("auto_archive_duration", autoArchiveDuration); }

	/** Seconds that a user has to wait between two messages, 0 to 21600. */
	public B rateLimitPerUser(@Limit(min = 0, max = 21600) @Nullable Integer rateLimitPerUser) { return set("rate_limit_per_user", rateLimitPerUser); }

}
