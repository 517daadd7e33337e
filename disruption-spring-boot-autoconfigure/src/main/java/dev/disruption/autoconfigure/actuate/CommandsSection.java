package dev.disruption.autoconfigure.actuate;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.interaction.InteractionHandlers;
import dev.disruption.interaction.command.CommandDrift;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.json.Snowflake;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** The handlers of interactions, and how what Discord has of their commands differs. That is asked for each time. */
record CommandsSection(InteractionHandlers handlers, CommandRegistrar registrar) implements DiscordEndpointSection {

	static final String NAME = "commands";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private static final Duration REGISTRATION = Duration.ofSeconds(25);

	@Override
	public String name() { return NAME; }

	@Override
	public Commands read() {
		List<Handler> handlers = this.handlers.all().stream().map(CommandsSection::describe).toList();
		return this.registrar.drift()
			.contextWrite(DiscordRest.maxWait(PATIENCE))
			.timeout(PATIENCE)
			.map(drift -> new Commands(handlers, describe(drift), null))
			.onErrorResume(failure -> Mono.just(new Commands(handlers, null, String.valueOf(failure.getMessage()))))
			.blockOptional()
			.orElseThrow();
	}

	Commands register() {
		this.registrar.register().timeout(REGISTRATION, Mono.empty()).block();
		return read();
	}

	private static Handler describe(InteractionHandler handler) {
		return new Handler(handler.kind().name(), handler.path(),
				handler.method().getDeclaringClass().getName() + "." + handler.method().getName());
	}

	private static List<Drift> describe(Map<@Nullable Snowflake, CommandDrift> byGuild) {
		List<Drift> drifts = new ArrayList<>();
		byGuild.forEach((guild, drift) -> drifts.add(new Drift((guild != null) ? guild.toString() : null, drift.added(), drift.changed(),
				drift.stale())));
		return drifts;
	}

	/**
	 * Handlers and commands.
	 *
	 * @param drift {@code null} if Discord can't be asked
	 * @param driftUnknown why it can't
	 */
	record Commands(List<Handler> handlers, @Nullable List<Drift> drift, @Nullable String driftUnknown) {
	}

	/** A method that handles interactions. */
	record Handler(String kind, String path, String method) {
	}

	/**
	 * How commands differ.
	 *
	 * @param guild where; {@code null} for global ones
	 * @param missing at Discord
	 * @param changed what differs, by command
	 * @param stale at Discord, but not here
	 */
	record Drift(@Nullable String guild, List<String> missing, Map<String, List<String>> changed, List<String> stale) {
	}

}
