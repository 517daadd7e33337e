package dev.disruption.interaction;

import dev.disruption.action.Reply;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.rest.Interactions;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;

/** Calls the method of the command that a user ran, and answers with what it returns. */
public final class CommandDispatcher {

	private static final Log logger = LogFactory.getLog(CommandDispatcher.class);

	private final Commands commands;

	private final ResultHandlers results;

	private final Interactions interactions;

	public CommandDispatcher(Commands commands, ResultHandlers results, Interactions interactions) {
		this.commands = commands;
		this.results = results;
		this.interactions = interactions;
	}

	/** Spring subscribes to the result on the thread that calls the listeners, where a handler may block. */
	@EventListener
	public Mono<Void> on(InteractionCreate event) {
		Interaction interaction = event.interaction();
		boolean command = interaction.type() == Interaction.Type.APPLICATION_COMMAND;
		return (command && interaction.data() instanceof ApplicationCommandData data) ? run(interaction, data) : Mono.empty();
	}

	private Mono<Void> run(Interaction interaction, ApplicationCommandData data) {
		CommandMethod command = this.commands.find(data.name());
		if (command == null) {
			logger.warn("A user ran /" + data.name() + ", which no method handles: annotate one with @SlashCommand, or register the commands again");
			return answer(interaction, Reply.of("This command is not available any more.").ephemeral());
		}
		return Mono.fromCallable(() -> command.invoke(interaction, data))
			.flatMap(this.results::reply)
			.onErrorResume(failure -> apologise(command, failure))
			.flatMap(reply -> answer(interaction, reply));
	}

	private static Mono<Reply> apologise(CommandMethod command, Throwable failure) {
		logger.error("Command " + command + " failed", failure);
		return Mono.just(Reply.of("Something went wrong while running this command.").ephemeral());
	}

	private Mono<Void> answer(Interaction interaction, Reply reply) {
		InteractionResponse response = InteractionResponse.message(reply.writeTo(new InteractionCallbackMessage()));
		return this.interactions.createInteractionResponse(interaction.id(), interaction.token(), response);
	}

}
