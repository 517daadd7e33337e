package dev.disruption.interaction.option;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A user or role that was chosen; the parameter type of options that take either.
 *
 * @param user if it is one
 * @param member the user as a member of the guild
 * @param role if it is one
 */
public record Mentionable(Snowflake id, @Nullable User user, @Nullable GuildMember member, @Nullable Role role) {

	/** The text that mentions it. */
	public String mention() { return (this.role != null) ? "<@&" + this.id + ">" : "<@" + this.id + ">"; }

}
