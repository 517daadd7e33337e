package dev.disruption.interaction.command;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.command.EditApplicationCommand;
import dev.disruption.model.command.GetApplicationCommands;
import dev.disruption.rest.ApplicationCommands;
import dev.disruption.rest.Applications;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

/**
 * Keeps the commands that Discord has the same as those of the application: one request asks, and one more writes if anything differs.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands">Bulk Overwrite Global
 * Application Commands</a>
 */
public final class CommandRegistrar {

	private static final Log logger = LogFactory.getLog(CommandRegistrar.class);

	private final CommandDefinitions definitions;

	private final Applications applications;

	private final ApplicationCommands commands;

	private final Settings settings;

	private final RegistrationLock lock;

	private final JsonMapper mapper;

	public CommandRegistrar(CommandDefinitions definitions, Applications applications, ApplicationCommands commands, Settings settings,
			RegistrationLock lock, JsonMapper mapper) {
		this.definitions = definitions;
		this.applications = applications;
		this.commands = commands;
		this.settings = settings;
		this.lock = lock;
		this.mapper = mapper;
	}

	/** Does what the settings say. Never fails: users see the commands of the last successful start then, and the reason is logged. */
	public Mono<Void> register() {
		if (this.settings.sync() == CommandSync.OFF) {
			return Mono.empty();
		}
		Mono<Void> registration = Flux.fromIterable(wanted().entrySet()).concatMap(scope -> register(scope.getKey(), scope.getValue())).then();
		return this.lock.runIfFirst(registration).onErrorResume(CommandRegistrar::report);
	}

	/** How Discord's commands differ from those of the application, by guild; global ones at {@code null}. */
	public Mono<Map<@Nullable Snowflake, CommandDrift>> drift() {
		Map<@Nullable Snowflake, CommandDrift> drifts = new LinkedHashMap<>();
		return Flux.fromIterable(wanted().entrySet())
			.concatMap(scope -> drift(scope.getKey(), scope.getValue()).doOnNext(drift -> drifts.put(scope.getKey(), drift)))
			.then(Mono.fromSupplier(() -> drifts));
	}

	private Mono<CommandDrift> drift(@Nullable Snowflake guild, List<CreateApplicationCommand> wanted) {
		return registered(guild).map(registered -> CommandDrift.between(registered, wanted, this.mapper));
	}

	/**
	 * What is to be registered where, by guild; global commands at {@code null}. With a development guild everything is registered there,
	 * where changes are seen at once.
	 */
	public Map<@Nullable Snowflake, List<CreateApplicationCommand>> wanted() {
		Map<@Nullable Snowflake, List<CreateApplicationCommand>> byGuild = this.definitions.byGuild();
		Snowflake development = this.settings.developmentGuild();
		if (development == null) {
			return byGuild;
		}
		List<CreateApplicationCommand> all = new ArrayList<>();
		byGuild.values().forEach(commands -> commands.stream()
			// which can only be global
			.filter(command -> !isEntryPoint(command) && !all.contains(command))
			.forEach(all::add));
		Map<@Nullable Snowflake, List<CreateApplicationCommand>> there = new LinkedHashMap<>();
		there.put(development, all);
		return there;
	}

	private Mono<Void> register(@Nullable Snowflake guild, List<CreateApplicationCommand> wanted) {
		String scope = (guild != null) ? "of guild " + guild : "globally";
		return registered(guild).flatMap(registered -> {
			CommandDrift drift = CommandDrift.between(registered, wanted, this.mapper);
			boolean stale = !drift.stale().isEmpty() && this.settings.removeStale() && !wanted.isEmpty();
			if (!drift.isBehind() && !stale) {
				logger.info("Discord has the " + wanted.size() + " commands " + scope + " as they are here");
				return Mono.empty();
			}
			logger.info("Commands " + scope + " that differ at Discord: " + drift);
			return (this.settings.sync() == CommandSync.DRY_RUN) ? Mono.empty() : write(guild, wanted, drift, registered);
		});
	}

	/** Overwriting all commands must not leave out the entry point: it is kept, or becomes the one that is wanted. */
	private static List<CreateApplicationCommand> withEntryPoint(List<ApplicationCommand> registered, List<CreateApplicationCommand> wanted) {
		List<CreateApplicationCommand> all = new ArrayList<>(wanted);
		registered.stream().filter(command -> command.type() == ApplicationCommand.Type.PRIMARY_ENTRY_POINT).forEach(there -> {
			Optional<CreateApplicationCommand> own = wanted.stream().filter(CommandRegistrar::isEntryPoint).findFirst();
			own.ifPresentOrElse(command -> command.id(there.id()), () -> all.add(CreateApplicationCommand.entryPoint(there)));
		});
		return all;
	}

	private static boolean isEntryPoint(CreateApplicationCommand command) {
		return command.type() == ApplicationCommand.Type.PRIMARY_ENTRY_POINT;
	}

	private Mono<Void> write(@Nullable Snowflake guild, List<CreateApplicationCommand> wanted, CommandDrift drift,
			List<ApplicationCommand> registered) {
		if (!drift.stale().isEmpty() && !this.settings.removeStale()) {
			return upsert(guild, wanted, registered);
		}
		List<CreateApplicationCommand> all = withEntryPoint(registered, wanted);
		return applicationId().flatMapMany(application -> (guild != null)
				? this.commands.bulkOverwriteGuildApplicationCommands(application, guild, all)
				: this.commands.bulkOverwriteGlobalApplicationCommands(application, all))
			.count()
			.doOnNext(count -> logger.info("Registered " + count + " commands with Discord"))
			.then();
	}

	/** Creating a command that exists replaces it, and leaves the others alone. */
	private Mono<Void> upsert(@Nullable Snowflake guild, List<CreateApplicationCommand> wanted, List<ApplicationCommand> registered) {
		return applicationId().flatMapMany(application -> Flux.fromIterable(wanted)
			.concatMap(command -> (guild != null) ? this.commands.createGuildApplicationCommand(application, guild, command)
					: createGlobal(application, command, registered)))
			.count()
			.doOnNext(count -> logger.info("Registered " + count + " commands with Discord, and left those alone that are unknown here"))
			.then();
	}

	/** There can be no second entry point, so that one of another name has to become the one that is wanted. */
	private Mono<ApplicationCommand> createGlobal(Snowflake application, CreateApplicationCommand command,
			List<ApplicationCommand> registered) {
		return registered.stream()
			.filter(there -> isEntryPoint(command) && there.type() == ApplicationCommand.Type.PRIMARY_ENTRY_POINT)
			.findFirst()
			.map(there -> this.commands.editGlobalApplicationCommand(application, there.id(), EditApplicationCommand.to(command)))
			.orElseGet(() -> this.commands.createGlobalApplicationCommand(application, command));
	}

	private Mono<List<ApplicationCommand>> registered(@Nullable Snowflake guild) {
		GetApplicationCommands localized = new GetApplicationCommands().withLocalizations(true);
		return applicationId().flatMapMany(application -> (guild != null)
				? this.commands.getGuildApplicationCommands(application, guild, localized)
				: this.commands.getGlobalApplicationCommands(application, localized))
			.collectList();
	}

	private Mono<Snowflake> applicationId() {
		return this.applications.getCurrentApplication().map(application -> application.id());
	}

	private static Mono<Void> report(Throwable failure) {
		logger.error("The commands could not be registered; users see those of the last successful start. " + failure.getMessage(), failure);
		return Mono.empty();
	}

	/**
	 * What is registered and where.
	 *
	 * @param developmentGuild has all commands, instead of where they belong
	 * @param removeStale whether commands are deleted that the application doesn't have; never if it has none at all
	 */
	public record Settings(CommandSync sync, @Nullable Snowflake developmentGuild, boolean removeStale) {
	}

}
