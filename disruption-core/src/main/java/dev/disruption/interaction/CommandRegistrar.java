package dev.disruption.interaction;

import java.util.List;

import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.rest.ApplicationCommands;
import dev.disruption.rest.Applications;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.publisher.Mono;

/** Tells Discord which commands the application has. */
public final class CommandRegistrar {

	private static final Log logger = LogFactory.getLog(CommandRegistrar.class);

	private final Commands commands;

	private final Applications applications;

	private final ApplicationCommands applicationCommands;

	public CommandRegistrar(Commands commands, Applications applications, ApplicationCommands applicationCommands) {
		this.commands = commands;
		this.applications = applications;
		this.applicationCommands = applicationCommands;
	}

	/** Replaces the global commands by those of the application; an application without commands leaves them alone. Never fails. */
	public Mono<Void> register() {
		List<CreateApplicationCommand> definitions = this.commands.definitions();
		return definitions.isEmpty() ? Mono.empty() : overwrite(definitions).onErrorResume(CommandRegistrar::report);
	}

	private Mono<Void> overwrite(List<CreateApplicationCommand> definitions) {
		return this.applications.getCurrentApplication()
			.flatMapMany(application -> this.applicationCommands.bulkOverwriteGlobalApplicationCommands(application.id(), definitions))
			.count()
			.doOnNext(count -> logger.info("Registered " + count + " commands with Discord"))
			.then();
	}

	private static Mono<Void> report(Throwable failure) {
		logger.error("The commands could not be registered; users see those of the last successful start. " + failure.getMessage(), failure);
		return Mono.empty();
	}

}
