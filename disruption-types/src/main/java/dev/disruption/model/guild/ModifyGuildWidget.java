package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-widget">Modify Guild Widget</a>. */
public final class ModifyGuildWidget extends Body<ModifyGuildWidget> {

	public ModifyGuildWidget enabled(@Nullable Boolean enabled) { return set("enabled", enabled); }

	/** The channel that the widget invites to. */
	public ModifyGuildWidget channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

}
