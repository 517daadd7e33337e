package dev.disruption.simulator.fault;

import java.util.Map;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.JsonNode;

/** What goes wrong with a connection from its beginning. */
public final class ConnectMishap extends Mishap {

	private final FaultPlan plan;

	private final int first;

	private final int last;

	private final boolean onlyAtResumeUrl;

	public ConnectMishap(FaultPlan plan, int first, int last) { this(plan, first, last, false); }

	private ConnectMishap(FaultPlan plan, int first, int last, boolean onlyAtResumeUrl) {
		super((frames, effect) -> plan.add(new Fault(Occasion.CONNECT, first, last, onlyAtResumeUrl, frames, effect)));
		this.plan = plan;
		this.first = first;
		this.last = last;
		this.onlyAtResumeUrl = onlyAtResumeUrl;
	}

	/** Only if the client comes through the resume_gateway_url. */
	public ConnectMishap throughResumeUrl() { return new ConnectMishap(this.plan, this.first, this.last, true); }

	/** Accepts the connection, and never answers the request for a WebSocket. */
	public void neverUpgrade() { happens(new Effect.NeverUpgrade()); }

	/** Accepts the connection, and resets it instead of answering. */
	public void resetUpgrade() { happens(new Effect.ResetUpgrade()); }

	/** Answers the request for a WebSocket by an HTTP status. */
	public void answerUpgrade(int status) { happens(new Effect.AnswerUpgrade(status, null, null)); }

	/** Answers the request for a WebSocket by an HTTP status with headers, {@code Retry-After} for instance. */
	public void answerUpgrade(int status, Map<String, String> headers) { happens(new Effect.AnswerUpgrade(status, headers, null)); }

	/** Answers the request for a WebSocket by an HTTP status, headers and a text, HTML for instance. */
	public void answerUpgrade(int status, Map<String, String> headers, String body) {
		happens(new Effect.AnswerUpgrade(status, headers, body));
	}

	/** Opens the WebSocket and cuts it at once. */
	public void closeAtOnce() { drop(); }

	/** Opens the WebSocket and says nothing until the client does. */
	public void noHello() { happens(new Effect.NoAnswer()); }

	/** Says HELLO with this as its {@code d}. */
	public void hello(JsonNode data) { happens(new Effect.Hello(data)); }

	/** Says HELLO with this heartbeat interval, whatever it is. @param interval JSON: {@code 0}, {@code "41250"} */
	public void helloWithInterval(String interval) {
		JsonNode value = Json.parse(interval);
		happens(new Effect.Hello(Json.object().set("heartbeat_interval", value)));
	}

	/** Says HELLO twice, the first time with this heartbeat interval in milliseconds. */
	public void helloTwice(long firstInterval) { happens(new Effect.HelloBefore(firstInterval)); }

	/** Asks to reconnect and never says HELLO. */
	public void reconnectInsteadOfHello() { reconnect(); }

}
