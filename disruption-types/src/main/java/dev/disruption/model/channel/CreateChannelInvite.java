package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.invite.Invite;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/channel#create-channel-invite-jsonform-params">Create Channel Invite</a>. */
public final class CreateChannelInvite extends Body<CreateChannelInvite> {

	/** Seconds until the invitation expires, up to 604800; 0 for never. By default a day. */
	public CreateChannelInvite maxAge(@Limit(max = 604800) int maxAge) { return set("max_age", maxAge); }

	/** Up to 100; 0 for no limit. */
	public CreateChannelInvite maxUses(@Limit(max = 100) int maxUses) { return set("max_uses", maxUses); }

	/** Whether who comes by it is only a guest until they leave. */
	public CreateChannelInvite temporary(boolean temporary) { return set("temporary", temporary); }

	/** Whether to make a new one even if there is a similar invitation. */
	public CreateChannelInvite unique(boolean unique) { return set("unique", unique); }

	public CreateChannelInvite targetType(Invite.TargetType targetType) { return set("target_type", targetType); }

	/** Whose stream to show; required for streams. */
	public CreateChannelInvite targetUserId(Snowflake targetUserId) { return set("target_user_id", targetUserId); }

	/** The activity to open; required for embedded applications. */
	public CreateChannelInvite targetApplicationId(Snowflake targetApplicationId) { return set("target_application_id", targetApplicationId); }

	/** Roles that are given to whoever accepts. */
	public CreateChannelInvite roleIds(List<Snowflake> roleIds) { return set("role_ids", roleIds); }

	/** A CSV file with one column, the ids of the users who can accept the invitation. */
	public CreateChannelInvite targetUsersFile(Upload targetUsersFile) { return set("target_users_file", targetUsersFile); }

}
