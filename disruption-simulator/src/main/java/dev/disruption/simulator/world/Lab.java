package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;

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
		Guild guild = world.put(new Guild(id(1), "Disruption Lab", world.person("ada")));
		Role moderators = new Role(id(20), "Moderators", 0xE67E22, 3, Permissions.MODERATOR, false);
		guild.put(moderators);
		guild.put(new Role(id(21), "Engineers", 0x3498DB, 2, Permissions.EVERYONE, false));
		Role own = new Role(id(22), world.bot().name(), 0, 1, Permissions.ADMINISTRATOR | Permissions.EVERYONE, true);
		guild.put(own);
		Instant opened = Snowflakes.createdAt(id(30));
		PEOPLE.forEach(name -> guild.put(new Member(world.person(name), null, roles(name), opened)));
		guild.put(new Member(world.bot(), null, List.of(own.id()), opened));
		channels(guild);
		history(world);
	}

	private static List<String> roles(String name) {
		return switch (name) {
			case "grace" -> List.of(id(20), id(21));
			case "linus", "margaret" -> List.of(id(21));
			default -> List.of();
		};
	}

	private static void channels(Guild guild) {
		String text = id(40);
		String voice = id(41);
		guild.put(new Channel(text, Channel.CATEGORY, "Text Channels", guild.id(), null, 0, null, null));
		guild.put(new Channel(voice, Channel.CATEGORY, "Voice Channels", guild.id(), null, 1, null, null));
		guild.put(new Channel(id(42), Channel.TEXT, "welcome", guild.id(), text, 0, "Say hello", null));
		guild.put(new Channel(id(43), Channel.TEXT, "general", guild.id(), text, 1, "Anything goes", null));
		guild.put(new Channel(id(44), Channel.TEXT, "bots", guild.id(), text, 2, "Try the bots here", null));
		guild.put(new Channel(id(45), Channel.TEXT, "random", guild.id(), text, 3, null, null));
		guild.put(new Channel(id(46), Channel.VOICE, "Lounge", guild.id(), voice, 0, null, null));
	}

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
