package dev.disruption.simulator.page;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads from an action who does it, and where. */
final class Request {

	private final World world;

	Request(World world) { this.world = world; }

	/** @throws IllegalArgumentException if nobody of the simulator acts */
	Person person(JsonNode action) {
		Person person = known(Json.textOf(action, "person", ""));
		if (person == null || person.bot()) {
			throw new IllegalArgumentException("Choose a person to act as: this one is not in the simulator");
		}
		return person;
	}

	/** Whom the action is about. @throws IllegalArgumentException if it is nobody of the simulator */
	Person target(JsonNode action) {
		Person target = known(Json.textOf(action, "target", ""));
		if (target == null) {
			throw new IllegalArgumentException("Choose somebody else: this person is not in the simulator");
		}
		return target;
	}

	/** @throws IllegalArgumentException if it takes no messages */
	Channel channel(JsonNode action) {
		Channel channel = this.world.channelById(Json.textOf(action, "channel", ""));
		if (channel == null || !channel.hasMessages()) {
			throw new IllegalArgumentException("Choose a channel that takes messages: this one was deleted, or is a category");
		}
		return channel;
	}

	/** @throws IllegalArgumentException if nobody can speak in it */
	Channel voiceChannel(JsonNode action, String field) {
		Channel channel = this.world.channelById(Json.textOf(action, field, ""));
		if (channel == null || !channel.isVocal()) {
			throw new IllegalArgumentException("Choose a voice channel: this one is none, or was deleted");
		}
		return channel;
	}

	/** The server that the action names; without one, the first. */
	Guild guild(JsonNode action) {
		Guild guild = this.world.guildById(text(action, "guild"));
		return guild == null ? this.world.guild() : guild;
	}

	private @Nullable Person known(String id) { return this.world.personById(id); }

	static String text(JsonNode action, String field) { return Json.textOf(action, field, "").strip(); }

	static void require(boolean fulfilled, String otherwise) {
		if (!fulfilled) {
			throw new IllegalArgumentException(otherwise);
		}
	}

}
