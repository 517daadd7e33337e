package dev.disruption.simulator.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.disruption.simulator.fault.Fault;
import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.Disposables;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * One gateway connection: what the client sends, what it is answered, and what it is cut off for.
 * See <a href="https://docs.discord.com/developers/events/gateway#connections">Connections</a>.
 */
final class Conversation {

	private static final int LARGEST_PAYLOAD = 4096;

	private static final int MOST_PAYLOADS = 120;

	private static final long SEND_WINDOW = Duration.ofSeconds(60).toNanos();

	private static final Map<Integer, String> NAMES = Map.of(
			Op.HEARTBEAT, "HEARTBEAT",
			Op.IDENTIFY, "IDENTIFY",
			Op.PRESENCE_UPDATE, "PRESENCE_UPDATE",
			Op.VOICE_STATE_UPDATE, "VOICE_STATE_UPDATE",
			Op.RESUME, "RESUME",
			Op.REQUEST_GUILD_MEMBERS, "REQUEST_GUILD_MEMBERS",
			Op.REQUEST_SOUNDBOARD_SOUNDS, "REQUEST_SOUNDBOARD_SOUNDS",
			Op.REQUEST_CHANNEL_INFO, "REQUEST_CHANNEL_INFO");

	private final Deque<Long> received = new ArrayDeque<>();

	private final Gateway gateway;

	private final Authentication authentication;

	private final Wire wire;

	private final Journal journal;

	private final SimulatorClock clock;

	private final Duration heartbeatInterval;

	private final int version;

	private final boolean resumeUrl;

	private final Troubles troubles;

	private Disposable watchdog = Disposables.disposed();

	private @Nullable Session session;

	private boolean greeted;

	private boolean authenticated;

	private boolean closed;

	/** @param resumeUrl whether the client came through the resume_gateway_url */
	Conversation(Gateway gateway, Wire wire, int version, boolean resumeUrl) {
		this.gateway = gateway;
		this.authentication = new Authentication(gateway, this);
		this.wire = wire;
		this.journal = gateway.world().journal();
		this.clock = gateway.world().clock();
		this.heartbeatInterval = gateway.settings().heartbeatInterval();
		this.version = version;
		this.resumeUrl = resumeUrl;
		this.troubles = new Troubles(gateway, this, wire);
	}

	int version() { return this.version; }

	boolean cameThroughResumeUrl() { return this.resumeUrl; }

	@Nullable
	Session session() { return this.session; }

	void session(@Nullable Session begun) { this.session = begun; }

	/** What goes wrong with this connection. */
	Troubles troubles() { return this.troubles; }

	/** Whether the client has ever tried to identify or to resume on it. */
	boolean isAuthenticated() { return this.authenticated; }

	/** The WebSocket is open. @param faults what goes wrong with it */
	void opened(List<Fault> faults) {
		if (!this.troubles.occur(faults, MissingNode.getInstance())) {
			send(Op.HELLO, Json.object().put("heartbeat_interval", this.heartbeatInterval.toMillis()));
			awaitHeartbeat();
		}
	}

	void received(String text) {
		if (this.closed || isSilent()) {
			return;
		}
		int size = text.getBytes(StandardCharsets.UTF_8).length;
		if (size > LARGEST_PAYLOAD) {
			violate(Rule.VALID_PAYLOAD, "A payload of " + size + " bytes", 4002, "Decode error");
			return;
		}
		if (exceedsSendLimit()) {
			violate(Rule.SEND_LIMIT, "More than " + MOST_PAYLOADS + " payloads in 60 seconds", 4008, "Rate limited");
			return;
		}
		JsonNode payload = parse(text);
		if (payload == null || !payload.path("op").isInt()) {
			violate(Rule.VALID_PAYLOAD, "A payload that is no JSON object with an op", 4002, "Decode error");
			return;
		}
		int op = payload.get("op").intValue();
		note(op, payload);
		policeOrder(op);
		if (!this.troubles.occur(op, payload.path("d"))) {
			answer(op, payload.path("d"));
		}
	}

	/** Something arrived that is no message at all. */
	void receivedInvalid(String frame) {
		if (!this.closed && !isSilent()) {
			violate(Rule.VALID_FRAME, frame, 1002, "Protocol error");
		}
	}

	/** Completes when the client has answered a ping; at once if it can't. */
	CompletableFuture<Void> ping() { return this.closed || isSilent() ? CompletableFuture.completedFuture(null) : this.wire.ping(); }

	/** Sends a payload as it is and writes it down. */
	void send(ObjectNode payload) {
		if (this.closed || isSilent()) {
			return;
		}
		this.greeted = this.greeted || payload.path("op").asInt(-1) == Op.HELLO;
		String name = payload.path("t").asString("op " + payload.path("op").asInt(-1));
		this.journal.add(Kind.GATEWAY_SENT, name, payload);
		this.wire.send(Json.write(payload));
		this.troubles.sent();
	}

	void send(int op, @Nullable JsonNode data) {
		ObjectNode payload = Json.object().putNull("t").putNull("s").put("op", op);
		payload.set("d", data);
		send(payload);
	}

	/** Sends text that may be anything. */
	void sendRaw(String text) {
		if (!this.closed && !isSilent()) {
			this.wire.send(text);
		}
	}

	/** The client broke a rule: it is noted and the connection closed. */
	void violate(Rule rule, String detail, int code, String reason) {
		this.journal.violation(rule, detail);
		close(code, reason);
	}

	/** Closes from this side; the session lives on. */
	void close(int code, String reason) {
		this.wire.close(code, reason);
		over(code, reason + " (closed by the simulator)");
	}

	void abort() {
		this.wire.abort();
		over(-1, "dropped by the simulator");
	}

	void hangUp() {
		this.wire.hangUp();
		over(-1, "ended by the simulator without a close frame");
	}

	/** The socket is gone. @param code the client's close code, or -1 if there was none */
	void lost(int code) {
		if (this.closed) {
			return;
		}
		Session ended = code == 1000 || code == 1001 ? this.session : null;
		over(code, "by the client");
		if (ended != null) {
			this.gateway.end(ended);
		}
	}

	private void over(int code, String reason) {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.watchdog.dispose();
		if (this.session != null) {
			this.session.detach(this.clock.nanos());
		}
		this.gateway.closed(this);
		this.journal.add(Kind.GATEWAY_CLOSED, code < 0 ? "no close code" : Integer.toString(code), Json.object().put("code", code)
			.put("reason", reason));
	}

	private boolean isSilent() { return this.gateway.isSilent() || this.troubles.isSilent(); }

	private void policeOrder(int op) {
		this.authenticated = this.authenticated || op == Op.IDENTIFY || op == Op.RESUME;
		if (op == Op.HEARTBEAT && !this.greeted) {
			this.journal.violation(Rule.HELLO_FIRST, "A heartbeat on a connection that HELLO has not told an interval yet");
		}
	}

	private void answer(int op, JsonNode data) {
		Session current = this.session;
		switch (op) {
			case Op.HEARTBEAT -> heartbeat(data);
			case Op.IDENTIFY -> this.authentication.identify(data);
			case Op.RESUME -> this.authentication.resume(data);
			case Op.PRESENCE_UPDATE, Op.VOICE_STATE_UPDATE, Op.REQUEST_GUILD_MEMBERS, Op.REQUEST_SOUNDBOARD_SOUNDS, Op.REQUEST_CHANNEL_INFO -> {
				if (current == null) {
					violate(Rule.AUTHENTICATE_FIRST, NAMES.get(op) + " before IDENTIFY", 4003, "Not authenticated");
				}
				else if (!data.isObject()) {
					violate(Rule.KNOWN_OPCODE, NAMES.get(op) + " without an object in d", 4002, "Decode error");
				}
				else {
					this.gateway.sendEvents().answer(op, data, current);
				}
			}
			default -> violate(Rule.KNOWN_OPCODE, "Opcode " + op, 4001, "Unknown opcode");
		}
	}

	private void heartbeat(JsonNode sequence) {
		if (Json.isPresent(sequence) && !sequence.isIntegralNumber()) {
			violate(Rule.KNOWN_OPCODE, "A heartbeat whose d is neither a number nor null", 4002, "Decode error");
			return;
		}
		if (this.session != null && Json.isPresent(sequence) && sequence.asLong(0) > this.session.sequence()) {
			this.journal.violation(Rule.HEARTBEAT_SEQUENCE, "A heartbeat with " + sequence + ", where the session is at "
					+ this.session.sequence());
		}
		awaitHeartbeat();
		if (!this.gateway.withholdsAcks()) {
			this.troubles.acknowledge();
		}
	}

	private void awaitHeartbeat() {
		this.watchdog.dispose();
		Duration tolerated = this.heartbeatInterval.plus(this.heartbeatInterval.dividedBy(2));
		this.watchdog = this.clock.schedule(tolerated, () -> this.gateway.world().atomically(this::missedHeartbeat));
	}

	private void missedHeartbeat() {
		if (this.closed) {
			return;
		}
		if (isSilent()) {
			// nothing is read, so the client's heartbeats may well be there
			awaitHeartbeat();
			return;
		}
		Session timedOut = this.session;
		String detail = "No heartbeat for one and a half intervals of " + this.heartbeatInterval.toMillis() + " ms";
		violate(Rule.HEARTBEAT_IN_TIME, detail, 4009, "Session timed out");
		if (timedOut != null) {
			this.gateway.end(timedOut);
		}
	}

	private boolean exceedsSendLimit() {
		long now = this.clock.nanos();
		while (!this.received.isEmpty() && now - this.received.getFirst() >= SEND_WINDOW) {
			this.received.removeFirst();
		}
		this.received.addLast(now);
		return this.received.size() > MOST_PAYLOADS;
	}

	private void note(int op, JsonNode payload) {
		ObjectNode copy = (ObjectNode) payload.deepCopy();
		if (copy.get("d") instanceof ObjectNode data && data.has("token")) {
			data.put("token", "(hidden)");
		}
		this.journal.add(Kind.GATEWAY_RECEIVED, NAMES.getOrDefault(op, "op " + op), copy);
	}

	private static @Nullable JsonNode parse(String text) {
		try {
			JsonNode payload = Json.parse(text);
			return payload.isObject() ? payload : null;
		}
		catch (JacksonException notJson) {
			return null;
		}
	}

}
