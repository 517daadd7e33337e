package dev.disruption.simulator.command;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** The commands that the bot registered; see <a href="https://docs.discord.com/developers/interactions/application-commands">Application Commands</a>. */
public final class Commands {

	public static final int CHAT_INPUT = 1;

	public static final int USER = 2;

	public static final int MESSAGE = 3;

	private static final String GLOBAL = "";

	private static final Map<Integer, Integer> MOST = Map.of(CHAT_INPUT, 100, USER, 15, MESSAGE, 15, 4, 1);

	/** Fields whose default Discord fills in, by the field's spelling in JSON. */
	private static final Map<String, JsonNode> DEFAULTS = defaults();

	private static final Structure PERMISSIONS = new Structure().optional("permissions", Type.list(100, Type.object(new Structure()
		.required("id", Type.id()).required("type", Type.choice(1, 2, 3)).required("permission", Type.truth()))), List.of());

	private final Map<String, Map<String, ObjectNode>> permissions = new HashMap<>();

	private final Drift drift = new Drift();

	private final Map<String, Map<String, ObjectNode>> scopes = new LinkedHashMap<>();

	private final World world;

	public Commands(World world) { this.world = world; }

	/** Copies of the commands of a guild, or with null the global ones. */
	public List<ObjectNode> list(@Nullable String guildId) { return this.world.atomically(() -> copies(scope(guildId).values())); }

	/** Copies of what a person in this guild, or with null in a conversation with the bot, can run. */
	public List<ObjectNode> available(@Nullable String guildId) {
		return this.world.atomically(() -> {
			Map<String, ObjectNode> byName = new LinkedHashMap<>();
			Stream<ObjectNode> all = guildId == null ? scope(null).values().stream()
					: Stream.concat(scope(null).values().stream(), scope(guildId).values().stream());
			all.forEach(command -> byName.put(key(command), command));
			return copies(byName.values());
		});
	}

	/** Copies of what a person sees in a channel when they look for commands. */
	public List<ObjectNode> usable(Person person, Channel channel) {
		return this.world.atomically(() -> available(channel.guildId()).stream().filter(command -> obstacle(person, channel, command) == null)
			.toList());
	}

	/** What keeps a person from using a command in a channel, in words; null if they may. */
	public @Nullable String obstacle(Person person, Channel channel, ObjectNode command) {
		return this.world.atomically(() -> {
			Channel now = this.world.channels().find(channel.id());
			Map<String, ObjectNode> set = this.permissions.getOrDefault(String.valueOf(channel.guildId()), Map.of());
			return new CommandAccess(this.world, person, now == null ? channel : now).obstacle(command,
					permissions(set.get(Json.textOf(command, "id", ""))), permissions(set.get(this.world.application().id())));
		});
	}

	private static List<JsonNode> permissions(@Nullable ObjectNode set) { return set == null ? List.of() : Json.elements(set, "permissions"); }

	/** @throws Problem 10063 */
	public ObjectNode require(@Nullable String guildId, String id) {
		ObjectNode command = this.world.atomically(() -> scope(guildId).get(id));
		if (command == null) {
			throw Problem.unknown(10063, "application command");
		}
		return command.deepCopy();
	}

	/** Adds a command, or overwrites the one of the same name and type. @return the command, and whether it is a new one */
	public Registered upsert(@Nullable String guildId, ObjectNode body) {
		new CommandForm().check("", body).throwIfInvalid();
		return this.world.atomically(() -> {
			ObjectNode old = same(guildId, body);
			ObjectNode command = register(guildId, body, old);
			limit(guildId);
			note(guildId);
			return new Registered(command.deepCopy(), old == null);
		});
	}

	public ObjectNode edit(@Nullable String guildId, String id, ObjectNode changes) {
		return this.world.atomically(() -> {
			ObjectNode old = require(guildId, id);
			ObjectNode merged = old.deepCopy();
			changes.forEachEntry(merged::set);
			merged.set("type", old.get("type"));
			new CommandForm().check("", merged).throwIfInvalid();
			ObjectNode command = register(guildId, merged, old);
			note(guildId);
			return command.deepCopy();
		});
	}

	public void delete(@Nullable String guildId, String id) {
		this.world.atomically(() -> {
			require(guildId, id);
			scope(guildId).remove(id);
			note(guildId);
		});
	}

	/** Makes these commands the only ones; those of the same name and type keep their id. */
	public List<ObjectNode> overwrite(@Nullable String guildId, List<JsonNode> bodies) {
		CommandForm form = new CommandForm();
		for (int index = 0; index < bodies.size(); index++) {
			form.check(index + ".", bodies.get(index));
		}
		form.throwIfInvalid();
		return this.world.atomically(() -> {
			List<@Nullable ObjectNode> old = new ArrayList<>(bodies.stream().map(body -> same(guildId, body)).toList());
			unique(bodies);
			Map<String, ObjectNode> before = new LinkedHashMap<>(scope(guildId));
			scope(guildId).clear();
			List<ObjectNode> registered = new ArrayList<>();
			for (int index = 0; index < bodies.size(); index++) {
				registered.add(register(guildId, (ObjectNode) bodies.get(index), old.get(index)));
			}
			try {
				limit(guildId);
			}
			catch (Problem tooMany) {
				scope(guildId).clear();
				scope(guildId).putAll(before);
				throw tooMany;
			}
			this.drift.wrote(guildId == null ? GLOBAL : guildId, copies(registered));
			note(guildId);
			return copies(registered);
		});
	}

	/** Who may use which command of a guild, as far as somebody set it. */
	public List<ObjectNode> permissions(String guildId) {
		return this.world.atomically(() -> copies(this.permissions.getOrDefault(guildId, Map.of()).values()));
	}

	/** @throws Problem 10066 if nobody set any for this command */
	public ObjectNode permissions(String guildId, String id) {
		ObjectNode set = this.world.atomically(() -> this.permissions.getOrDefault(guildId, Map.of()).get(id));
		if (set == null) {
			throw Problem.unknown(10066, "application command permissions");
		}
		return set.deepCopy();
	}

	/** Sets who may use a command of a guild, or with the application's id all of them. */
	public ObjectNode permit(String guildId, String id, ObjectNode body) {
		PERMISSIONS.check(body, true);
		return this.world.atomically(() -> {
			ObjectNode set = Json.object().put("id", id).put("application_id", this.world.application().id()).put("guild_id", guildId);
			set.setAll(PERMISSIONS.create(body));
			this.permissions.computeIfAbsent(guildId, unknown -> new LinkedHashMap<>()).put(id, set);
			this.world.journal().add(Kind.WORLD, "APPLICATION_COMMAND_PERMISSIONS_UPDATE", set);
			this.world.publish(new WorldEvent("APPLICATION_COMMAND_PERMISSIONS_UPDATE", guildId, set.deepCopy()));
			return set.deepCopy();
		});
	}

	/**
	 * Says which commands the bot's code defines, by guild; global ones at the empty text. Without it, what the bot last wrote of all commands
	 * at once counts as what it defines.
	 */
	public void define(Map<String, List<ObjectNode>> byGuild) {
		this.world.atomically(() -> {
			Map<String, List<ObjectNode>> normal = new LinkedHashMap<>();
			byGuild.forEach((guild, bodies) -> normal.put(guild, bodies.stream().map(body -> normal(guild.equals(GLOBAL) ? null : guild, body))
				.toList()));
			this.drift.define(normal);
			this.world.journal().add(Kind.COMMANDS_DEFINED, "commands defined", Json.object());
		});
	}

	/**
	 * How the registered commands differ from those that the bot defines: {@code guild_id}, {@code type}, {@code name}, {@code what} (missing,
	 * unknown or changed) and {@code fields}; null if it is not known what the bot defines.
	 */
	public @Nullable List<ObjectNode> drift() {
		return this.world.atomically(() -> {
			Map<String, List<ObjectNode>> registered = new LinkedHashMap<>();
			this.scopes.forEach((scope, commands) -> registered.put(scope, List.copyOf(commands.values())));
			return this.drift.of(registered);
		});
	}

	private ObjectNode register(@Nullable String guildId, ObjectNode body, @Nullable ObjectNode old) {
		ObjectNode command = normal(guildId, body);
		String id = old == null ? this.world.ids().next() : old.get("id").stringValue();
		boolean changed = old == null || !definition(old).equals(definition(command));
		command.put("version", changed ? this.world.ids().next() : Objects.requireNonNull(old).get("version").stringValue());
		command.put("id", id);
		scope(guildId).put(id, command);
		return command;
	}

	/** A definition with everything that Discord fills in, but without id and version. */
	private ObjectNode normal(@Nullable String guildId, ObjectNode body) {
		ObjectNode command = Json.object().put("application_id", this.world.application().id());
		if (guildId != null) {
			command.put("guild_id", guildId);
		}
		DEFAULTS.forEach((field, value) -> command.set(field, Json.isPresent(body.get(field)) ? body.get(field).deepCopy() : value.deepCopy()));
		command.set("name", body.get("name"));
		command.put("description", Json.textOf(body, "description", ""));
		if (guildId != null) {
			command.remove(List.of("dm_permission", "contexts", "integration_types"));
		}
		if (!Json.elements(body, "options").isEmpty()) {
			command.set("options", Json.array(Json.elements(body, "options").stream().map(Commands::option).toList()));
		}
		return command;
	}

	private static ObjectNode option(JsonNode sent) {
		ObjectNode option = (ObjectNode) sent.deepCopy();
		option.removeIf(JsonNode::isNull);
		// Discord leaves out what is false or empty
		List.of("required", "autocomplete").stream().filter(flag -> !Json.isTrue(option, flag)).forEach(option::remove);
		List.of("options", "choices", "channel_types").stream().filter(list -> option.path(list).isArray() && option.path(list).isEmpty())
			.forEach(option::remove);
		if (option.has("options")) {
			option.set("options", Json.array(Json.elements(option, "options").stream().map(Commands::option).toList()));
		}
		return option;
	}

	private void unique(List<JsonNode> bodies) {
		Form form = new Form();
		List<String> seen = new ArrayList<>();
		for (int index = 0; index < bodies.size(); index++) {
			String key = key(bodies.get(index));
			if (seen.contains(key)) {
				form.error(Integer.toString(index), "APPLICATION_COMMANDS_DUPLICATE_NAME", "Application command names must be unique");
			}
			seen.add(key);
		}
		form.throwIfInvalid();
	}

	private void limit(@Nullable String guildId) {
		MOST.forEach((type, most) -> {
			if (scope(guildId).values().stream().filter(command -> Json.longOf(command, "type", CHAT_INPUT) == type).count() > most) {
				throw Problem.of(400, 30032, "Maximum number of application commands reached (" + most + ")");
			}
		});
	}

	private @Nullable ObjectNode same(@Nullable String guildId, JsonNode body) {
		return scope(guildId).values().stream().filter(command -> key(command).equals(key(body))).findFirst().orElse(null);
	}

	private void note(@Nullable String guildId) {
		ObjectNode document = Json.object().put("guild_id", guildId);
		document.set("commands", Json.array(scope(guildId).values()));
		this.world.journal().add(Kind.COMMANDS_REGISTERED, scope(guildId).size() + " commands", document);
	}

	private Map<String, ObjectNode> scope(@Nullable String guildId) {
		return this.scopes.computeIfAbsent(guildId == null ? GLOBAL : guildId, unknown -> new LinkedHashMap<>());
	}

	private static String key(JsonNode command) { return Json.longOf(command, "type", CHAT_INPUT) + " " + Json.textOf(command, "name", ""); }

	private static ObjectNode definition(ObjectNode command) {
		ObjectNode definition = command.deepCopy();
		definition.remove(List.of("id", "version"));
		return definition;
	}

	private static List<ObjectNode> copies(Collection<ObjectNode> commands) { return commands.stream().map(ObjectNode::deepCopy).toList(); }

	private static Map<String, JsonNode> defaults() {
		ObjectNode values = Json.object().put("type", CHAT_INPUT).putNull("name_localizations").putNull("description_localizations")
			.putNull("default_member_permissions").put("dm_permission", true).putNull("contexts");
		values.putArray("integration_types").add(0);
		values.put("nsfw", false);
		Map<String, JsonNode> defaults = new LinkedHashMap<>();
		values.forEachEntry(defaults::put);
		return defaults;
	}

	/** @param created whether there was no command of this name and type before */
	public record Registered(ObjectNode command, boolean created) {
	}

}
