package dev.disruption.interaction.command;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;

import dev.disruption.interaction.annotation.CommandMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommandOption;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.permission.Permission;
import dev.disruption.validation.InvalidValueException;
import dev.disruption.validation.Validation;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.StringUtils;

/**
 * Derives from the methods what Discord has to know of the commands.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object">Application Command Object</a>
 */
public final class CommandDefinitions {

	private final CommandHandlers handlers;

	private final Texts texts;

	public CommandDefinitions(CommandHandlers handlers, Texts texts) {
		this.handlers = handlers;
		this.texts = texts;
	}

	/** The commands of each guild; those that are global are at {@code null}, which is always there. */
	public Map<@Nullable Snowflake, List<CreateApplicationCommand>> byGuild() {
		Map<@Nullable Snowflake, List<CreateApplicationCommand>> commands = new LinkedHashMap<>();
		commands.put(null, new ArrayList<>());
		for (List<InteractionHandler> command : commands()) {
			CreateApplicationCommand definition = definition(command);
			for (@Nullable Snowflake guild : guilds(command.get(0))) {
				commands.computeIfAbsent(guild, key -> new ArrayList<>()).add(definition);
			}
		}
		return commands;
	}

	/**
	 * Checks all definitions.
	 *
	 * @throws HandlerDefinitionException if Discord would refuse one
	 */
	public void check() {
		byGuild();
	}

	/** The handlers of each command: one, or those of its subcommands. */
	private List<List<InteractionHandler>> commands() {
		Map<String, List<InteractionHandler>> commands = new TreeMap<>();
		for (InteractionHandler handler : this.handlers.all()) {
			boolean slash = handler.kind() == Kind.SLASH_COMMAND;
			String root = slash ? handler.path().split(" ", 2)[0] : handler.path();
			commands.computeIfAbsent(handler.kind().ordinal() + root, key -> new ArrayList<>()).add(handler);
		}
		return List.copyOf(commands.values());
	}

	private CreateApplicationCommand definition(List<InteractionHandler> handlers) {
		InteractionHandler first = handlers.get(0);
		try {
			CreateApplicationCommand command = (first.kind() == Kind.SLASH_COMMAND) ? slash(handlers) : menu(first);
			describe(command, handlers);
			Validation.check(command);
			return command;
		}
		catch (InvalidValueException ex) {
			throw new HandlerDefinitionException(first.method(), "Discord would refuse " + first + ". " + ex.getMessage());
		}
	}

	private CreateApplicationCommand menu(InteractionHandler handler) {
		if (handler.kind() == Kind.ENTRY_POINT) {
			return entryPoint(handler);
		}
		CreateApplicationCommand command = (handler.kind() == Kind.USER_COMMAND) ? CreateApplicationCommand.user(handler.path())
				: CreateApplicationCommand.message(handler.path());
		String code = "command." + handler.path().replace(' ', '-').toLowerCase(Locale.ROOT);
		return localize(command, code, handler.path(), null);
	}

	private CreateApplicationCommand entryPoint(InteractionHandler handler) {
		CommandMapping mapping = mapping(handler);
		String code = "command." + handler.path().replace(' ', '-').toLowerCase(Locale.ROOT);
		String description = this.texts.text(mapping.description(), code + ".description", handler.path());
		return localize(CreateApplicationCommand.entryPoint(handler.path(), description, mapping.handler()), code, handler.path(), description);
	}

	private CreateApplicationCommand slash(List<InteractionHandler> handlers) {
		InteractionHandler first = handlers.get(0);
		String root = first.path().split(" ", 2)[0];
		boolean single = first.path().equals(root);
		String description = single ? description(first) : groupDescription(root, handlers);
		CreateApplicationCommand command = CreateApplicationCommand.slash(root, description);
		command.options(single ? options(first) : subcommands(root, handlers));
		return localize(command, "command." + root, root, description);
	}

	private CreateApplicationCommand localize(CreateApplicationCommand command, String code, String name, @Nullable String description) {
		Map<String, String> names = this.texts.localizations(code + ".name", name);
		if (!names.isEmpty()) {
			command.nameLocalizations(names);
		}
		Map<String, String> descriptions = (description != null) ? this.texts.localizations(code + ".description", description) : Map.of();
		if (!descriptions.isEmpty()) {
			command.descriptionLocalizations(descriptions);
		}
		return command;
	}

	/** The subcommands and groups below a path of one word or two. */
	private List<ApplicationCommandOption> subcommands(String parent, Collection<InteractionHandler> handlers) {
		Map<String, List<InteractionHandler>> children = new LinkedHashMap<>();
		for (InteractionHandler handler : handlers) {
			String child = handler.path().substring(parent.length() + 1).split(" ", 2)[0];
			children.computeIfAbsent(child, key -> new ArrayList<>()).add(handler);
		}
		List<ApplicationCommandOption> options = new ArrayList<>();
		children.forEach((name, below) -> options.add(subcommand(parent + " " + name, name, below)));
		return options;
	}

	private ApplicationCommandOption subcommand(String path, String name, List<InteractionHandler> handlers) {
		InteractionHandler first = handlers.get(0);
		boolean leaf = first.path().equals(path);
		String description = leaf ? description(first) : groupDescription(path, handlers);
		String code = code(path);
		return ApplicationCommandOption.builder(leaf ? Type.SUB_COMMAND : Type.SUB_COMMAND_GROUP, name, description)
			.nameLocalizations(this.texts.localizations(code + ".name", name))
			.descriptionLocalizations(this.texts.localizations(code + ".description", description))
			.options((leaf ? options(first) : subcommands(path, handlers)).toArray(ApplicationCommandOption[]::new))
			.build();
	}

	private List<ApplicationCommandOption> options(InteractionHandler handler) {
		Map<String, InteractionHandler> autocompletes = this.handlers.of(Kind.AUTOCOMPLETE);
		return handler.arguments().stream()
			.filter(OptionArgument.class::isInstance)
			.map(OptionArgument.class::cast)
			.map(option -> option.definition(this.texts, code(handler.path()), autocompletes.containsKey(handler.path() + " " + option.name())))
			// Discord wants the required options first; the order of a method's parameters is free
			.sorted(Comparator.comparing((ApplicationCommandOption option) -> !option.required()))
			.toList();
	}

	private String description(InteractionHandler handler) {
		String name = handler.path().substring(handler.path().lastIndexOf(' ') + 1);
		return this.texts.text(mapping(handler).description(), code(handler.path()) + ".description", inWords(name));
	}

	/** What the annotation of a class says that has exactly this path, else a message, else its name. */
	private String groupDescription(String path, List<InteractionHandler> handlers) {
		String given = handlers.stream()
			.map(handler -> AnnotatedElementUtils.findMergedAnnotation(handler.method().getDeclaringClass(), CommandMapping.class))
			.filter(mapping -> mapping != null && mapping.name().equals(path) && !mapping.description().isEmpty())
			.map(mapping -> Objects.requireNonNull(mapping).description())
			.findFirst()
			.orElse("");
		return this.texts.text(given, code(path) + ".description", inWords(path.substring(path.lastIndexOf(' ') + 1)));
	}

	private static void describe(CreateApplicationCommand command, List<InteractionHandler> handlers) {
		InteractionHandler first = handlers.get(0);
		CommandMapping onClass = onClass(first);
		CommandMapping mapping = (onClass != null) ? onClass : mapping(first);
		handlers.forEach(handler -> checkPermissions(handler, mapping, onClass != null));
		if (mapping.nsfw()) {
			command.nsfw(true);
		}
		if (mapping.contexts().length > 0) {
			command.contexts(List.of(mapping.contexts()));
		}
		if (mapping.integrationTypes().length > 0) {
			command.integrationTypes(List.of(mapping.integrationTypes()));
		}
		if (mapping.defaultMemberPermissions().length > 0) {
			command.defaultMemberPermissions(permissions(mapping.defaultMemberPermissions()));
		}
	}

	private static void checkPermissions(InteractionHandler handler, CommandMapping whole, boolean ofClass) {
		Permission[] own = mapping(handler).defaultMemberPermissions();
		boolean same = Set.copyOf(List.of(own)).equals(Set.copyOf(List.of(whole.defaultMemberPermissions())));
		if (!same && !(ofClass && own.length == 0)) {
			throw new HandlerDefinitionException(handler.method(),
					"Discord knows the default member permissions of whole commands only, and other subcommands have other ones than " + handler
							+ ": name them at the class, or use @RequirePermissions here");
		}
	}

	private static Flags<Permission> permissions(Permission[] permissions) {
		return Flags.of(permissions[0], Arrays.copyOfRange(permissions, 1, permissions.length));
	}

	private List<@Nullable Snowflake> guilds(InteractionHandler handler) {
		CommandMapping onClass = onClass(handler);
		String[] given = (onClass != null && onClass.guilds().length > 0) ? onClass.guilds() : mapping(handler).guilds();
		List<@Nullable Snowflake> guilds = new ArrayList<>();
		for (String guild : given) {
			Arrays.stream(StringUtils.commaDelimitedListToStringArray(this.texts.resolve(guild)))
				.map(String::strip)
				.filter(id -> !id.isEmpty())
				.forEach(id -> guilds.add(guild(handler, id)));
		}
		if (guilds.isEmpty()) {
			guilds.add(null);
		}
		return guilds;
	}

	private static Snowflake guild(InteractionHandler handler, String id) {
		try {
			return Snowflake.of(id);
		}
		catch (IllegalArgumentException ex) {
			throw new HandlerDefinitionException(handler.method(), "'" + id + "' is no id of a guild: copy it from the guild's menu in Discord.");
		}
	}

	private static @Nullable CommandMapping onClass(InteractionHandler handler) {
		boolean slash = handler.kind() == Kind.SLASH_COMMAND;
		return slash ? AnnotatedElementUtils.findMergedAnnotation(handler.method().getDeclaringClass(), CommandMapping.class) : null;
	}

	private static CommandMapping mapping(InteractionHandler handler) {
		return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(handler.method(), CommandMapping.class));
	}

	private static String code(String path) {
		return "command." + path.replace(' ', '.');
	}

	private static String inWords(String name) {
		String words = HandlerParameter.kebabCase(name).replace('-', ' ');
		return Character.toUpperCase(words.charAt(0)) + words.substring(1);
	}

}
