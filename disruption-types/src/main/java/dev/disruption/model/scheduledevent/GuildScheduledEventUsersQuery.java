package dev.disruption.model.scheduledevent;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/**
 * Which of the interested users.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class GuildScheduledEventUsersQuery<B extends GuildScheduledEventUsersQuery<B>> extends Body<B> {

	/** At most 100 users, by default 100. */
	public B limit(@Limit(max = 100) int limit) { return set("limit", limit); }

	/** Whether to include the members of the guild. */
	public B withMember(boolean withMember) { return set("with_member", withMember); }

	/** Users with a lower id. */
	public B before(Snowflake before) { return set("before", before); }

	/** Users with a higher id. */
	public B after(Snowflake after) { return set("after", after); }

}
