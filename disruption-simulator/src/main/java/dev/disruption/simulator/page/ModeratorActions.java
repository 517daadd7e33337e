package dev.disruption.simulator.page;

import java.time.Duration;
import java.util.Map;

import dev.disruption.simulator.Moderators;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does to another one. */
final class ModeratorActions {

	private static final Duration TIMEOUT = Duration.ofMinutes(10);

	private final Moderators moderators;

	private final Request request;

	ModeratorActions(Simulator simulator, Request request) {
		this.moderators = simulator.moderators();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of("kick", (action, answer) -> this.moderators.kick(by(action), guild(action), target(action), reason(action)),
				"ban", (action, answer) -> this.moderators.ban(by(action), guild(action), target(action), reason(action)),
				"time-out", this::timeOut, "role", this::role, "rename", this::rename,
				"voice-mute", (action, answer) -> this.moderators.mute(by(action), guild(action), target(action), Json.isTrue(action, "on")),
				"voice-deafen", (action, answer) -> this.moderators.deafen(by(action), guild(action), target(action), Json.isTrue(action, "on")),
				"voice-move", this::move);
	}

	private void timeOut(JsonNode action, ObjectNode answer) {
		if (Json.isTrue(action, "on")) {
			this.moderators.timeOut(by(action), guild(action), target(action), TIMEOUT, reason(action));
		}
		else {
			this.moderators.endTimeOut(by(action), guild(action), target(action), reason(action));
		}
	}

	private void role(JsonNode action, ObjectNode answer) {
		Role role = guild(action).role(Request.text(action, "role"));
		if (role == null) {
			throw new IllegalArgumentException("Choose another role: this one was deleted");
		}
		if (Json.isTrue(action, "on")) {
			this.moderators.give(by(action), guild(action), target(action), role, reason(action));
		}
		else {
			this.moderators.take(by(action), guild(action), target(action), role, reason(action));
		}
	}

	private void rename(JsonNode action, ObjectNode answer) {
		String nick = Request.text(action, "nick");
		Request.require(nick.length() <= 32, "A nickname has at most 32 characters");
		this.moderators.rename(by(action), guild(action), target(action), nick.isEmpty() ? null : nick);
	}

	private void move(JsonNode action, ObjectNode answer) {
		Channel to = Json.textOf(action, "to") == null ? null : this.request.voiceChannel(action, "to");
		this.moderators.move(by(action), guild(action), target(action), to);
	}

	private Person by(JsonNode action) { return this.request.person(action); }

	private Person target(JsonNode action) { return this.request.target(action); }

	private Guild guild(JsonNode action) { return this.request.guild(action); }

	private static @Nullable String reason(JsonNode action) {
		String reason = Request.text(action, "reason");
		return reason.isEmpty() ? null : reason;
	}

}
