package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/channel#follow-announcement-channel-json-params">Follow Announcement Channel</a>. */
public final class FollowAnnouncementChannel extends Body<FollowAnnouncementChannel> {

	/** The channel that receives the announcements. */
	public FollowAnnouncementChannel webhookChannelId(Snowflake webhookChannelId) { return set("webhook_channel_id", webhookChannelId); }

}
