package dev.disruption.interaction;

import java.util.Map;

import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.interaction.ApplicationCommandInteractionDataOption;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Where the argument of one parameter comes from. */
sealed interface CommandParameter {

	@Nullable
	Object argument(Interaction interaction, ApplicationCommandData data);

	/** The interaction itself. */
	record Whole() implements CommandParameter {

		@Override
		public Object argument(Interaction interaction, ApplicationCommandData data) {
			return interaction;
		}

	}

	/** An option of the command. */
	record Value(ApplicationCommandOption definition, OptionResolver resolver, Class<?> type) implements CommandParameter {

		private static final Map<Class<?>, Object> ZEROS = Map.of(boolean.class, false, int.class, 0, long.class, 0L);

		@Override
		public @Nullable Object argument(Interaction interaction, ApplicationCommandData data) {
			for (ApplicationCommandInteractionDataOption option : data.options()) {
				JsonNode value = option.value();
				ResolvedData resolved = data.resolved();
				if (option.name().equals(this.definition.name()) && value != null) {
					return this.resolver.resolve(value, (resolved != null) ? resolved : ResolvedData.none(), this.type);
				}
			}
			return ZEROS.get(this.type);
		}

	}

}
