package dev.disruption.model.interaction;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.Code;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.component.ComponentResponse;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What an interaction is about; the {@linkplain Interaction.Type type} of the interaction says which kind.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-data">Interaction Data</a>
 */
@DiscriminatedBy(value = "type", outside = true)
public sealed interface InteractionData {

	/** The command that was run, or whose option is being typed. */
	@Code({ 2, 4 })
	record ApplicationCommandData(
			Snowflake id,
			String name,
			ApplicationCommand.Type type,
			@Nullable ResolvedData resolved,
			List<ApplicationCommandInteractionDataOption> options,
			@Nullable Snowflake guildId,
			@Nullable Snowflake targetId) implements InteractionData {
	}

	/** The component that was used. */
	@Code(3)
	record MessageComponentData(
			String customId,
			int componentType,
			List<String> values,
			@Nullable ResolvedData resolved) implements InteractionData {
	}

	/** The modal that was submitted. */
	@Code(5)
	record ModalSubmitData(
			String customId,
			List<ComponentResponse> components,
			@Nullable ResolvedData resolved) implements InteractionData {
	}

	/** Data of an interaction of a kind that this version has no name for, kept whole. */
	record Unknown(@JsonValue ObjectNode json) implements InteractionData {
	}

}
