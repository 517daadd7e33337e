package dev.disruption.interaction.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.interaction.ApplicationCommandInteractionDataOption;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import org.jspecify.annotations.Nullable;

/** The methods that handle commands, found by what a user ran. */
public final class CommandHandlers {

	private final Map<Kind, Map<String, InteractionHandler>> handlers = new LinkedHashMap<>();

	/** Takes a handler into account. */
	public void add(InteractionHandler handler) {
		InteractionHandler other = this.handlers.computeIfAbsent(handler.kind(), kind -> new TreeMap<>()).putIfAbsent(handler.path(), handler);
		if (other != null) {
			throw new HandlerDefinitionException(handler.method(), "there is another command of this name: " + other + ".");
		}
	}

	/** The handlers of one kind, by their paths. */
	public Map<String, InteractionHandler> of(Kind kind) {
		return this.handlers.getOrDefault(kind, Map.of());
	}

	/** All handlers of commands, without those that propose values. */
	public Collection<InteractionHandler> all() {
		List<InteractionHandler> all = new ArrayList<>();
		this.handlers.forEach((kind, byPath) -> all.addAll(kind.isCommand() ? byPath.values() : List.of()));
		return all;
	}

	/** The handler of what a user ran or types, or {@code null}. */
	public @Nullable InteractionHandler find(Interaction interaction, ApplicationCommandData data) {
		if (data.type() == ApplicationCommand.Type.USER) {
			return of(Kind.USER_COMMAND).get(data.name());
		}
		if (data.type() == ApplicationCommand.Type.PRIMARY_ENTRY_POINT) {
			return of(Kind.ENTRY_POINT).get(data.name());
		}
		if (data.type() == ApplicationCommand.Type.MESSAGE) {
			return of(Kind.MESSAGE_COMMAND).get(data.name());
		}
		String path = path(data);
		if (interaction.type() == Interaction.Type.APPLICATION_COMMAND_AUTOCOMPLETE) {
			return of(Kind.AUTOCOMPLETE).get(path + " " + focused(data));
		}
		return of(Kind.SLASH_COMMAND).get(path);
	}

	/** The command with group and subcommand: {@code roles add}. */
	public static String path(ApplicationCommandData data) {
		StringBuilder path = new StringBuilder(data.name());
		List<ApplicationCommandInteractionDataOption> options = data.options();
		while (options.size() == 1 && (options.get(0).type() == Type.SUB_COMMAND || options.get(0).type() == Type.SUB_COMMAND_GROUP)) {
			path.append(' ').append(options.get(0).name());
			options = options.get(0).options();
		}
		return path.toString();
	}

	/** Checks what can only be seen when all handlers are known. */
	public void check() {
		Set<String> groups = new TreeSet<>();
		of(Kind.SLASH_COMMAND).keySet().forEach(path -> {
			for (int end = path.indexOf(' '); end > 0; end = path.indexOf(' ', end + 1)) {
				groups.add(path.substring(0, end));
			}
		});
		of(Kind.SLASH_COMMAND).forEach((path, handler) -> {
			if (groups.contains(path)) {
				throw new HandlerDefinitionException(handler.method(), "/" + path + " has subcommands, so it can't be used itself: give it a name of "
						+ "its own, or make it one of them.");
			}
		});
		of(Kind.AUTOCOMPLETE).forEach(this::checkAutocomplete);
		of(Kind.ENTRY_POINT).values().stream().skip(1).findFirst().ifPresent(second -> {
			throw new HandlerDefinitionException(second.method(), "there can be one entry point command only, and "
					+ of(Kind.ENTRY_POINT).values().iterator().next() + " is one already.");
		});
	}

	private void checkAutocomplete(String path, InteractionHandler handler) {
		int split = path.lastIndexOf(' ');
		InteractionHandler command = of(Kind.SLASH_COMMAND).get(path.substring(0, Math.max(0, split)));
		boolean known = command != null && command.arguments().stream()
			.anyMatch(argument -> argument instanceof OptionArgument option && option.name().equals(path.substring(split + 1)));
		if (!known) {
			throw new HandlerDefinitionException(handler.method(), "there is no option '" + path
					+ "': write the command, with its group and subcommand, and the option behind it, as in @Autocomplete(\"tag show name\").");
		}
	}

	private static String focused(ApplicationCommandData data) {
		return OptionArgument.innermost(data.options()).stream()
			.filter(ApplicationCommandInteractionDataOption::focused)
			.map(ApplicationCommandInteractionDataOption::name)
			.findFirst()
			.orElse("");
	}

}
