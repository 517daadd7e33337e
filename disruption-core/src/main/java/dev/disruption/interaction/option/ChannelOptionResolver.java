package dev.disruption.interaction.option;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** {@link Channel} parameters; of the channel only id, name, type and permissions are known. */
public final class ChannelOptionResolver implements OptionResolver {

	@Override
	public ApplicationCommandOption.Type optionType() {
		return ApplicationCommandOption.Type.CHANNEL;
	}

	@Override
	public boolean supports(Class<?> parameterType) {
		return parameterType == Channel.class;
	}

	@Override
	public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> parameterType) {
		return resolved.channels().get(Snowflake.of(value.asString()));
	}

}
