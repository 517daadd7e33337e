package dev.disruption.test;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.Channel;
import tools.jackson.databind.JsonNode;

/** The conversation in a channel as somebody reads it who wants to know why a test failed. */
final class Transcript {

	private static final int LINES = 25;

	private static final int EPHEMERAL = 1 << 6;

	private final Simulator simulator;

	private final Channel channel;

	Transcript(Simulator simulator, Channel channel) {
		this.simulator = simulator;
		this.channel = channel;
	}

	/** The latest lines, each with a line break before it. */
	String tell() {
		List<String> lines = new ArrayList<>();
		for (Entry entry : this.simulator.journal().entries()) {
			boolean here = this.channel.id().equals(entry.document().path("channel_id").asString(""));
			if (entry.kind() == Kind.VIOLATION || entry.kind() == Kind.REST && entry.document().path("status").asInt(0) >= 400 || here) {
				String line = line(entry);
				if (!line.isEmpty()) {
					lines.add("\n  " + line);
				}
			}
		}
		List<String> latest = lines.subList(Math.max(0, lines.size() - LINES), lines.size());
		return "\nThe conversation in #" + this.channel.name() + (latest.isEmpty() ? " is empty." : ":") + String.join("", latest);
	}

	private static String line(Entry entry) {
		JsonNode document = entry.document();
		return switch (entry.kind()) {
			case MESSAGE_CREATED -> author(document) + (isEphemeral(document) ? " (ephemeral)" : "") + ": " + shown(document);
			case MESSAGE_EDITED -> author(document) + " edited: " + shown(document);
			case MESSAGE_DELETED -> entry.name() + "'s message was deleted";
			case REACTION_ADDED -> "reaction " + entry.name();
			case REACTION_REMOVED -> "reaction " + entry.name() + " was taken back";
			case INTERACTION -> person(document) + " used " + entry.name();
			case INTERACTION_ANSWERED -> "  answered " + entry.name() + " by type " + document.path("type").asInt(0) + title(document);
			case INTERACTION_FAILED -> "  nobody answered " + entry.name() + " within three seconds";
			case REST -> "refused: " + entry.name() + " with " + document.path("status").asInt(0) + " "
					+ document.path("response").path("message").asString("");
			case VIOLATION -> "rule broken: " + entry.name() + ", " + document.path("detail").asString("");
			default -> "";
		};
	}

	/** A message in one line: its text, and what else there is. */
	static String shown(JsonNode message) {
		StringBuilder shown = new StringBuilder("\"" + message.path("content").asString("") + "\"");
		message.path("embeds").forEach(embed -> shown.append(" [embed ").append(embed.path("title").asString("without a title")).append(']'));
		message.path("attachments").forEach(file -> shown.append(" [file ").append(file.path("filename").asString("")).append(']'));
		Parts.interactive(message).forEach(component -> shown.append(" [").append(Parts.name(component)).append(']'));
		return shown.toString();
	}

	private static String title(JsonNode answer) {
		String title = answer.path("data").path("title").asString("");
		return title.isEmpty() ? "" : ", the modal " + title;
	}

	private static String person(JsonNode interaction) {
		return interaction.path("member").path("user").path("username").asString(interaction.path("user").path("username").asString("?"));
	}

	private static String author(JsonNode message) { return message.path("author").path("username").asString("?"); }

	private static boolean isEphemeral(JsonNode message) { return (message.path("flags").asInt(0) & EPHEMERAL) != 0; }

}
