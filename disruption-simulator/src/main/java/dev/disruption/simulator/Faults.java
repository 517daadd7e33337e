package dev.disruption.simulator;

import java.util.Map;

import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.rest.RestFaults;
import tools.jackson.databind.JsonNode;

/** What can be made to go wrong. */
public final class Faults {

	private final Gateway gateway;

	private final RestFaults rest;

	Faults(Gateway gateway, RestFaults rest) {
		this.gateway = gateway;
		this.rest = rest;
	}

	/** Cuts every gateway connection without a close frame. Sessions live on. */
	public void dropConnections() { this.gateway.dropConnections(); }

	/** Closes every gateway connection with a code. Sessions live on. */
	public void closeConnections(int code) { this.gateway.closeConnections(code); }

	/** Answers new gateway connections with 503, until called with false. */
	public void refuseConnections(boolean refuse) { this.gateway.refuseConnections(refuse); }

	/** Sends opcode 9 to every client; if not resumable, the sessions are forgotten. */
	public void invalidSession(boolean resumable) { this.gateway.invalidateSessions(resumable); }

	/** Answers the next RESUME with opcode 9. Several calls add up. */
	public void refuseResume(boolean resumable) { this.gateway.refuseNextResume(resumable); }

	/** Sends opcode 7 to every client. */
	public void reconnect() { this.gateway.requestReconnect(); }

	/** Sends opcode 1 to every client. */
	public void requestHeartbeat() { this.gateway.requestHeartbeat(); }

	/** Stops acknowledging heartbeats, until called with false. Everything else goes on. */
	public void silenceHeartbeatAcks(boolean silence) { this.gateway.withholdAcks(silence); }

	/** Keeps gateway connections open but neither reads nor sends, until called with false. */
	public void blackHole(boolean on) { this.gateway.silence(on); }

	/** Sends every client a text that may be anything. */
	public void sendRaw(String text) { this.gateway.sendRaw(text); }

	/**
	 * Answers the next REST call of a route with this JSON, without carrying it out. Several calls add up.
	 * @param route method and documented path: {@code POST /channels/{channel.id}/messages}
	 */
	public void answer(String route, int status, JsonNode body, Map<String, String> headers) {
		this.rest.answer(route, status, body, headers);
	}

	/** Answers the next REST call of a route with an error of Discord's, without carrying it out. */
	public void answer(String route, int status, int code, String message) {
		answer(route, status, Json.object().put("message", message).put("code", code), Map.of());
	}

	/** Answers the next REST call of a route with this text, HTML for instance, without carrying it out. */
	public void answerText(String route, int status, String body, Map<String, String> headers) {
		this.rest.answerText(route, status, body, headers);
	}

	/** Carries the next REST call of a route out, then answers it with this status and a page of HTML. */
	public void answerAfterwards(String route, int status) { this.rest.answerAfterwards(route, status); }

	/** Cuts the connection of the next REST call of a route. @param carriedOut whether the call has its effect before */
	public void dropCall(String route, boolean carriedOut) { this.rest.drop(route, carriedOut); }

}
