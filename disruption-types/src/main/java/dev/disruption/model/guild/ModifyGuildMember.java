package dev.disruption.model.guild;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-member-json-params">Modify Guild Member</a>. */
public final class ModifyGuildMember extends Body<ModifyGuildMember> {

	/** At most 32 characters. */
	public ModifyGuildMember nick(@Limit(max = 32) @Nullable String nick) { return set("nick", nick); }

	/** All roles that the member is to have. */
	public ModifyGuildMember roles(@Nullable List<Snowflake> roles) { return set("roles", roles); }

	/** The member has to be in a voice channel. */
	public ModifyGuildMember mute(@Nullable Boolean mute) { return set("mute", mute); }

	/** The member has to be in a voice channel. */
	public ModifyGuildMember deaf(@Nullable Boolean deaf) { return set("deaf", deaf); }

	/** The voice channel to move the member to; {@code null} disconnects. */
	public ModifyGuildMember channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

	/** End of the timeout, at most 28 days from now; {@code null} ends it. */
	public ModifyGuildMember communicationDisabledUntil(@Nullable Instant communicationDisabledUntil) { return set("communication_disabled_until", communicationDisabledUntil); }

	public ModifyGuildMember flags(@Nullable Flags<GuildMember.Flag> flags) { return set("flags", flags); }

}
