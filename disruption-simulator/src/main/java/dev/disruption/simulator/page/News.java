package dev.disruption.simulator.page;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.disruption.simulator.interaction.InteractionType;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import tools.jackson.databind.node.ObjectNode;

/** What one open page has not been told yet. */
final class News {

	private static final Set<Kind> OF_SESSIONS = EnumSet.of(Kind.GATEWAY_OPENED, Kind.GATEWAY_RECEIVED, Kind.GATEWAY_SENT,
			Kind.GATEWAY_CLOSED, Kind.FAULT);

	/** Callback types with autocomplete choices and with a modal. */
	private static final Set<Integer> SHOWN_BY_THE_PAGE = Set.of(8, 9);

	private final Journal journal;

	private final Snapshot snapshot;

	private long told = -1;

	News(Journal journal, Snapshot snapshot) {
		this.journal = journal;
		this.snapshot = snapshot;
	}

	/** The frames for everything since the last call; a snapshot at first, and when the journal has forgotten something meanwhile. */
	List<ObjectNode> next() {
		List<Entry> entries = this.journal.entriesAfter(this.told);
		if (this.told < 0 || !entries.isEmpty() && entries.get(0).number() > this.told + 1) {
			Snapshot.Taken taken = this.snapshot.take();
			this.told = taken.upTo();
			return List.of(taken.document());
		}
		List<ObjectNode> frames = new ArrayList<>();
		Set<Kind> kinds = EnumSet.noneOf(Kind.class);
		for (Entry entry : entries) {
			this.told = entry.number();
			kinds.add(entry.kind() == Kind.MESSAGE_CREATED && isDirect(entry.document()) ? Kind.WORLD : entry.kind());
			frames.addAll(frames(entry));
		}
		frames.addAll(0, changedState(kinds));
		return frames;
	}

	/** Parts that are told as a whole, once for all entries that changed them. */
	private List<ObjectNode> changedState(Set<Kind> kinds) {
		List<ObjectNode> frames = new ArrayList<>();
		if (kinds.contains(Kind.WORLD)) {
			frames.add(this.snapshot.places().put("type", "guilds"));
		}
		if (kinds.contains(Kind.COMMANDS_REGISTERED)) {
			frames.add(frame("commands").set("commands", this.snapshot.commands()));
		}
		if (kinds.contains(Kind.COMMANDS_REGISTERED) || kinds.contains(Kind.COMMANDS_DEFINED)) {
			frames.add(frame("drift").set("drift", this.snapshot.drift()));
		}
		if (kinds.stream().anyMatch(OF_SESSIONS::contains)) {
			frames.add(frame("sessions").set("sessions", this.snapshot.sessions()));
		}
		if (kinds.contains(Kind.FAULT)) {
			frames.add(frame("faults").set("faults", this.snapshot.faults()));
		}
		return frames;
	}

	private List<ObjectNode> frames(Entry entry) {
		ObjectNode document = entry.document();
		return switch (entry.kind()) {
			case MESSAGE_CREATED, MESSAGE_EDITED -> List.of(frame("message").set("message", this.snapshot.withReactors(document.deepCopy())));
			case MESSAGE_DELETED -> List.of(document.deepCopy().put("type", "message_delete"));
			case REACTION_ADDED, REACTION_REMOVED, POLL_VOTED -> reacted(document);
			case TYPING -> List.of(document.deepCopy().put("type", "typing"));
			case INTERACTION -> sent(entry);
			case INTERACTION_ANSWERED -> List.of(answered(entry));
			case INTERACTION_FAILED -> List.of(interaction("failed", entry));
			case GATEWAY_OPENED, GATEWAY_RECEIVED, GATEWAY_SENT, GATEWAY_CLOSED, REST, VIOLATION, FAULT ->
					List.of(frame("log").set("entry", Traffic.entry(entry)));
			case WORLD, COMMANDS_REGISTERED, COMMANDS_DEFINED, INTERACTION_UPDATED -> List.of();
		};
	}

	private List<ObjectNode> reacted(ObjectNode reaction) {
		ObjectNode message = this.snapshot.message(reaction.path("channel_id").asString(""), reaction.path("message_id").asString(""));
		return message == null ? List.of() : List.of(frame("message").set("message", message));
	}

	/** The bot may have opened the conversation just before. */
	private static boolean isDirect(ObjectNode message) { return message.path("channel_type").asInt(0) == Channel.DM; }

	/** What the page waits for: everything but completions, which come and go with every key. */
	private static List<ObjectNode> sent(Entry entry) {
		ObjectNode document = entry.document();
		int type = document.path("type").asInt(0);
		if (type == InteractionType.AUTOCOMPLETE.value()) {
			return List.of();
		}
		ObjectNode frame = interaction("sent", entry);
		frame.withObjectProperty("interaction").put("name", entry.name()).put("kind", type).put("channel_id", Json.textOf(document, "channel_id"))
			.put("user_id", invoker(document)).put("message_id", Json.textOf(document.path("message"), "id"))
			.put("custom_id", Json.textOf(document.path("data"), "custom_id"));
		return List.of(frame);
	}

	/** With what only the page can show: choices and modals. */
	private static ObjectNode answered(Entry entry) {
		ObjectNode frame = interaction("answered", entry);
		ObjectNode told = frame.withObjectProperty("interaction").put("answer", entry.document().path("type").asInt(0))
			.put("user_id", Json.textOf(entry.document(), "user_id")).put("channel_id", Json.textOf(entry.document(), "channel_id"));
		if (SHOWN_BY_THE_PAGE.contains(told.path("answer").asInt(0))) {
			told.set("data", entry.document().path("data"));
		}
		return frame;
	}

	private static ObjectNode interaction(String state, Entry entry) {
		ObjectNode frame = frame("interaction");
		frame.putObject("interaction").put("id", Json.textOf(entry.document(), "id")).put("state", state);
		return frame;
	}

	private static String invoker(ObjectNode interaction) {
		return interaction.path("member").path("user").path("id").asString(interaction.path("user").path("id").asString(""));
	}

	private static ObjectNode frame(String type) { return Json.object().put("type", type); }

}
