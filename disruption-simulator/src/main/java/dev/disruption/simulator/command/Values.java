package dev.disruption.simulator.command;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** Reads the typed values of options, and collects whom and what they name: an interaction's resolved data. */
public final class Values {

	private static final double LARGEST_WHOLE = 0x1p53;

	private final ObjectNode resolved = Json.object();

	private final World world;

	private final @Nullable Guild guild;

	private final Person beholder;

	/** @param guild where the command is typed; null in a conversation with the bot */
	public Values(World world, @Nullable Guild guild, Person beholder) {
		this.world = world;
		this.guild = guild;
		this.beholder = beholder;
	}

	/** Adds the resolved data, if any, to an interaction's data. */
	public void resolved(ObjectNode data) {
		if (!this.resolved.isEmpty()) {
			data.set("resolved", this.resolved.deepCopy());
		}
	}

	/** @throws IllegalArgumentException if the text does not fit the option */
	JsonNode read(String called, JsonNode option, String text) {
		String name = Json.textOf(option, "name", "");
		Supplier<IllegalArgumentException> misfit = () -> new IllegalArgumentException(called + " cannot take '" + text + "' as " + name);
		int type = (int) Json.longOf(option, "type", 3);
		if (!Json.elements(option, "choices").isEmpty()) {
			return choice(called, option, text);
		}
		return switch (type) {
			case 3 -> bounded(called, option, Json.text(text), text.length(), "min_length", "max_length");
			case 4 -> whole(called, option, text, misfit);
			case 5 -> JsonNodeFactory.instance.booleanNode(truth(text, misfit));
			case 6 -> Json.text(user(text).orElseThrow(misfit));
			case 7 -> Json.text(channel(text).orElseThrow(misfit));
			case 8 -> Json.text(role(text).orElseThrow(misfit));
			case 9 -> Json.text(user(text).or(() -> role(text)).orElseThrow(misfit));
			case 10 -> number(called, option, text, misfit);
			case 11 -> Json.text(attachment(text).orElseThrow(misfit));
			default -> throw new IllegalArgumentException(called + " has an option " + name + " of type " + type + ", which cannot be typed");
		};
	}

	/** Names a person in the resolved data. */
	public String add(Person person) {
		this.resolved.withObjectProperty("users").set(person.id(), person.document());
		Member member = this.guild == null ? null : this.guild.member(person.id());
		if (member != null && this.guild != null) {
			this.resolved.withObjectProperty("members").set(person.id(), member.partial()
				.put("permissions", Long.toString(this.guild.permissionsOf(person))));
		}
		return person.id();
	}

	/** Names a message in the resolved data. */
	public void add(ObjectNode message) {
		this.resolved.withObjectProperty("messages").set(message.path("id").asString(""), message.deepCopy());
	}

	/** The id of a person, {@code @ada}, {@code ada}, a mention or an id, who is then named in the resolved data. */
	public Optional<String> user(String text) {
		Person known = this.world.personById(text);
		if (known != null) {
			return Optional.of(add(known));
		}
		return match(text, "<@", this.world.people().stream(), Person::id, Person::name).map(this::add);
	}

	public Optional<String> channel(String text) {
		Stream<Channel> channels = this.guild == null ? Stream.empty() : this.guild.channels().stream();
		return match(text, "<#", channels, Channel::id, Channel::name).map(channel -> {
			this.resolved.withObjectProperty("channels").set(channel.id(), this.world.partial(channel, this.beholder));
			return channel.id();
		});
	}

	public Optional<String> role(String text) {
		if (this.guild == null) {
			return Optional.empty();
		}
		List<ObjectNode> documents = this.guild.roleDocuments();
		return match(text, "<@&", this.guild.roles().stream(), Role::id, Role::name).map(role -> {
			documents.stream().filter(document -> role.id().equals(Json.textOf(document, "id")))
				.forEach(document -> this.resolved.withObjectProperty("roles").set(role.id(), document));
			return role.id();
		});
	}

	/** Names what was chosen from a menu of this component type in the resolved data. @return whether there is such a thing */
	public boolean selected(int componentType, String id) {
		return switch (componentType) {
			case 5 -> user(id).isPresent();
			case 6 -> role(id).isPresent();
			case 7 -> user(id).isPresent() || role(id).isPresent();
			case 8 -> channel(id).isPresent();
			default -> true;
		};
	}

	/** The id of an uploaded file, which is then described in the resolved data. */
	public Optional<String> attachment(String id) {
		return Optional.ofNullable(this.world.uploads().find(id)).map(attachment -> {
			this.resolved.withObjectProperty("attachments").set(id, attachment.put("ephemeral", true));
			return id;
		});
	}

	private static <T> Optional<T> match(String text, String mention, Stream<T> all, Function<T, String> id, Function<T, String> name) {
		String bare = text.startsWith("@") || text.startsWith("#") ? text.substring(1) : text;
		return all.filter(thing -> text.equals(id.apply(thing)) || text.equals(mention + id.apply(thing) + ">")
				|| bare.equalsIgnoreCase(name.apply(thing))).findFirst();
	}

	private static JsonNode choice(String called, JsonNode option, String text) {
		return Json.elements(option, "choices").stream()
			.filter(choice -> text.equals(Json.textOf(choice, "name")) || text.equals(Json.textOf(choice, "value")))
			.findFirst().map(choice -> choice.get("value")).orElseThrow(() -> new IllegalArgumentException(called + " cannot take '" + text + "' as "
					+ Json.textOf(option, "name") + "; choose one of " + Json.elements(option, "choices").stream()
						.map(choice -> Json.textOf(choice, "name", "")).toList()));
	}

	private static JsonNode whole(String called, JsonNode option, String text, Supplier<IllegalArgumentException> misfit) {
		if (!text.matches("[-+]?\\d{1,16}") || Math.abs(Long.parseLong(text)) >= LARGEST_WHOLE) {
			throw misfit.get();
		}
		return bounded(called, option, Json.number(Long.parseLong(text)), Long.parseLong(text), "min_value", "max_value");
	}

	private static JsonNode number(String called, JsonNode option, String text, Supplier<IllegalArgumentException> misfit) {
		if (!text.matches("[-+]?\\d{1,16}(\\.\\d{1,16})?")) {
			throw misfit.get();
		}
		double number = Double.parseDouble(text);
		return bounded(called, option, JsonNodeFactory.instance.numberNode(number), number, "min_value", "max_value");
	}

	private static boolean truth(String text, Supplier<IllegalArgumentException> misfit) {
		return switch (text.toLowerCase(Locale.ROOT)) {
			case "true" -> true;
			case "false" -> false;
			default -> throw misfit.get();
		};
	}

	private static JsonNode bounded(String called, JsonNode option, JsonNode value, double measure, String least, String most) {
		if (option.path(least).isNumber() && measure < option.path(least).doubleValue() || option.path(most).isNumber()
				&& measure > option.path(most).doubleValue()) {
			throw new IllegalArgumentException(called + " cannot take " + value + " as " + Json.textOf(option, "name") + "; " + least + " is "
					+ option.path(least) + ", " + most + " is " + option.path(most));
		}
		return value;
	}

}
