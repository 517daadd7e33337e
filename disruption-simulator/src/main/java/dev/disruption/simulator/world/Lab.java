package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;

import tools.jackson.databind.node.ObjectNode;

/** The world out of the box: the guild "Disruption Lab" with the same ids each time. */
public final class Lab {

	/** The id of the bot and its application unless the token names another one. */
	public static final String BOT_ID = id(0);

	private static final List<String> PEOPLE = List.of("ada", "grace", "linus", "margaret", "alan", "katherine");

	private Lab() {}

	/** Puts the guild, its people and a little history into a new world. */
	public static void furnish(World world) {
		for (int index = 0; index < PEOPLE.size(); index++) {
			String name = PEOPLE.get(index);
			world.put(new Person(id(10 + index), name, Character.toUpperCase(name.charAt(0)) + name.substring(1), false));
		}
		Guild guild = world.put(new Guild(world, id(1), "Disruption Lab", world.person("ada")));
		role(world, guild, Role.document(id(20), "Moderators", 0xE67E22, 2, Permissions.MODERATOR, null));
		role(world, guild, Role.document(id(21), "Engineers", 0x3498DB, 1, Permissions.EVERYONE, null));
		// above the others, so that the bot may give and change them
		role(world, guild, Role.document(id(22), world.bot().name(), 0, 3, Permissions.ADMINISTRATOR | Permissions.EVERYONE, world.bot().id()));
		Instant opened = Snowflakes.createdAt(id(30));
		PEOPLE.forEach(name -> guild.put(new Member(world.person(name), null, roles(name), opened)));
		guild.put(new Member(world.bot(), null, List.of(id(22)), opened));
		channels(world, guild.id());
		history(world);
	}

	private static List<String> roles(String name) {
		return switch (name) {
			case "grace" -> List.of(id(20), id(21));
			case "linus", "margaret" -> List.of(id(21));
			default -> List.of();
		};
	}

	private static void channels(World world, String guild) {
		String text = id(40);
		String voice = id(41);
		channel(world, Channels.document(text, guild, Channel.CATEGORY, "Text Channels", null, 0, null));
		channel(world, Channels.document(voice, guild, Channel.CATEGORY, "Voice Channels", null, 1, null));
		channel(world, Channels.document(id(42), guild, Channel.TEXT, "welcome", text, 0, "Say hello"));
		channel(world, Channels.document(id(43), guild, Channel.TEXT, "general", text, 1, "Anything goes"));
		channel(world, Channels.document(id(44), guild, Channel.TEXT, "bots", text, 2, "Try the bots here"));
		channel(world, Channels.document(id(45), guild, Channel.TEXT, "random", text, 3, null));
		channel(world, Channels.document(id(46), guild, Channel.VOICE, "Lounge", voice, 0, null));
	}

	private static void role(World world, Guild guild, ObjectNode role) { world.of(Role.THING).put(guild.id(), role); }

	private static void channel(World world, ObjectNode channel) { world.channels().put(channel); }

	private static void history(World world) {
		Messages messages = world.messages();
		messages.remember(id(50), world.channel("welcome"), world.person("ada"), "Welcome to the Disruption Lab!");
		messages.remember(id(51), world.channel("welcome"), world.person("grace"), "Thanks for having us.");
		messages.remember(id(52), world.channel("general"), world.person("linus"), "Who broke the build?");
		messages.remember(id(53), world.channel("general"), world.person("margaret"), "It was me. It is green again.");
		messages.remember(id(54), world.channel("bots"), world.person("ada"), "There is a new bot here, try its commands.");
	}

	private static String id(int number) { return Snowflakes.at(Instant.parse("2024-05-01T12:00:00Z").plusSeconds(60L * number), number); }

}
