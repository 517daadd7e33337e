package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#add-guild-member-json-params">Add Guild Member</a>. */
public final class AddGuildMember extends Body<AddGuildMember> {

	/** Of a user who granted the scope {@code guilds.join}. */
	public AddGuildMember accessToken(String accessToken) { return set("access_token", accessToken); }

	/** At most 32 characters. */
	public AddGuildMember nick(@Limit(max = 32) @Nullable String nick) { return set("nick", nick); }

	public AddGuildMember roles(@Nullable List<Snowflake> roles) { return set("roles", roles); }

	public AddGuildMember mute(@Nullable Boolean mute) { return set("mute", mute); }

	public AddGuildMember deaf(@Nullable Boolean deaf) { return set("deaf", deaf); }

	public AddGuildMember flags(@Nullable Flags<GuildMember.Flag> flags) { return set("flags", flags); }

}
