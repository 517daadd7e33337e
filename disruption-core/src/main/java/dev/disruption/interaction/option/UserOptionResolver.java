package dev.disruption.interaction.option;

import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.ResolvedData;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@link User} parameters, and {@link GuildMember} parameters of commands that are used in guilds. */
public final class UserOptionResolver implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.USER;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return parameterType == User.class || parameterType == GuildMember.class;
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		Snowflake id = Snowflake.of(value.asString());
		return (parameterType == User.class) ? resolved.users().get(id) : resolved.members().get(id);
	}

}
