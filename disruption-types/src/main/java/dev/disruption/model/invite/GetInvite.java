package dev.disruption.model.invite;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/invite#get-invite-query-string-params">Get Invite</a>. */
public final class GetInvite extends Body<GetInvite> {

	/** Whether to count members and presences, roughly. */
	public GetInvite withCounts(boolean withCounts) { return set("with_counts", withCounts); }

	/** The event to show with the invitation. */
	public GetInvite guildScheduledEventId(Snowflake guildScheduledEventId) { return set("guild_scheduled_event_id", guildScheduledEventId); }

	public GetInvite targetChannelId(Snowflake targetChannelId) { return set("target_channel_id", targetChannelId); }

	public GetInvite targetMessageId(Snowflake targetMessageId) { return set("target_message_id", targetMessageId); }

}
