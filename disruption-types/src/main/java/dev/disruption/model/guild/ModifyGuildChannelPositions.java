package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions-json-params">One of the channels of Modify Guild Channel Positions</a>. */
public final class ModifyGuildChannelPositions extends Body<ModifyGuildChannelPositions> {

	public ModifyGuildChannelPositions id(Snowflake id) { return set("id", id); }

	/** Channels with the same position are ordered by id. */
	public ModifyGuildChannelPositions position(@Nullable Integer position) { return set("position", position); }

	/** Whether to take over the overwrites of the new category. */
	public ModifyGuildChannelPositions lockPermissions(@Nullable Boolean lockPermissions) { return set("lock_permissions", lockPermissions); }

	/** The new category. */
	public ModifyGuildChannelPositions parentId(@Nullable Snowflake parentId) { return set("parent_id", parentId); }

	public ModifyGuildChannelPositions flags(@Nullable Flags<Channel.Flag> flags) { return set("flags", flags); }

}
