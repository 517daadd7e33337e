package dev.disruption.simulator.page;

import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.VoiceChat;
import dev.disruption.simulator.json.Json;

/** How a person goes to voice channels. */
final class VoiceActions {

	private final VoiceChat voice;

	private final Request request;

	VoiceActions(Simulator simulator, Request request) {
		this.voice = simulator.voice();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of(
				"voice-join", (action, answer) -> this.voice.join(this.request.person(action), this.request.voiceChannel(action, "channel")),
				"voice-leave", (action, answer) -> this.voice.leave(this.request.person(action), this.request.guild(action)),
				"self-mute", (action, answer) -> this.voice.mute(this.request.person(action), this.request.guild(action), Json.isTrue(action, "on")),
				"self-deafen",
				(action, answer) -> this.voice.deafen(this.request.person(action), this.request.guild(action), Json.isTrue(action, "on")));
	}

}
