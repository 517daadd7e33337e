package dev.disruption.simulator.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.simulator.fault.Effect;
import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.fault.Fault;
import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.fault.Target;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Voice;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.MissingNode;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong with one connection: it carries out what the plan says. */
final class Troubles implements Target {

	private final List<Armed> armed = new ArrayList<>();

	private final ObjectNode readyChanges = Json.object();

	private final Gateway gateway;

	private final Conversation conversation;

	private final Wire wire;

	private JsonNode request = MissingNode.getInstance();

	private int opcode = -1;

	private Duration ackDelay = Duration.ZERO;

	private Duration voiceOutage = Duration.ZERO;

	private int withheldAcks;

	private boolean silent;

	private boolean answering;

	Troubles(Gateway gateway, Conversation conversation, Wire wire) {
		this.gateway = gateway;
		this.conversation = conversation;
		this.wire = wire;
	}

	boolean isSilent() { return this.silent; }

	/** The client sent something. @return whether something else came in place of the answer */
	boolean occur(int op, JsonNode data) {
		Occasion occasion = Occasion.ofOpcode(op);
		if (occasion == null) {
			return false;
		}
		this.opcode = op;
		return occur(this.gateway.plan().happens(occasion, this.conversation.cameThroughResumeUrl()), data);
	}

	/** @return whether one of the faults came in place of the answer */
	boolean occur(List<Fault> faults, JsonNode data) {
		this.request = data;
		this.answering = true;
		boolean replaced = false;
		for (Fault fault : faults) {
			if (fault.afterFrames() > 0) {
				this.armed.add(new Armed(fault.toString(), fault.effect(), fault.afterFrames()));
			}
			else if (!(fault.effect() instanceof Effect.OfUpgrade)) {
				befall(fault.toString(), fault.effect());
				replaced |= fault.effect().replacesAnswer();
			}
		}
		this.answering = false;
		return replaced;
	}

	void befall(Effect effect) { effect.befall(this); }

	/** At once, or after so many more payloads. */
	void arm(int afterFrames, Effect effect) {
		if (afterFrames == 0) {
			befall(effect.toString(), effect);
		}
		else {
			this.armed.add(new Armed("after " + afterFrames + " frames: " + effect, effect, afterFrames));
		}
	}

	/** A payload was sent. */
	void sent() {
		List<Armed> due = new ArrayList<>();
		this.armed.removeIf(one -> --one.frames == 0 && due.add(one));
		due.forEach(one -> befall(one.name, one.effect));
	}

	void acknowledge() {
		if (this.withheldAcks > 0) {
			this.withheldAcks--;
		}
		else if (this.ackDelay.isZero()) {
			send(Op.HEARTBEAT_ACK, null);
		}
		else {
			this.gateway.world().clock().schedule(this.ackDelay, () -> this.gateway.world().atomically(() -> send(Op.HEARTBEAT_ACK, null)));
		}
	}

	void alter(ObjectNode ready) {
		this.readyChanges.forEachEntry((field, value) -> change(ready, field, value));
		this.readyChanges.removeAll();
	}

	@Override
	public void drop() { this.conversation.abort(); }

	@Override
	public void hangUp() { this.conversation.hangUp(); }

	@Override
	public void close(int code) { this.conversation.close(code, "Injected fault"); }

	@Override
	public void blackHole() {
		this.silent = true;
		this.wire.stopReading();
	}

	@Override
	public void invalidate(boolean resumable) {
		send(Op.INVALID_SESSION, JsonNodeFactory.instance.booleanNode(resumable));
		Session session = this.conversation.session();
		if (session == null && this.opcode == Op.RESUME) {
			session = this.gateway.find(Json.textOf(this.request, "session_id", ""));
		}
		else if (session != null) {
			session.detach(this.gateway.world().clock().nanos());
			this.conversation.session(null);
		}
		if (session != null && !resumable) {
			this.gateway.end(session);
		}
	}

	@Override
	public void send(int op, @Nullable JsonNode data) { this.conversation.send(op, data); }

	@Override
	public void send(Envelope event) {
		Session session = this.conversation.session();
		if (session == null) {
			this.conversation.send(Session.payload(event, event.after(0)));
		}
		else {
			session.dispatch(event);
		}
	}

	@Override
	public void send(String text) { this.conversation.sendRaw(text); }

	@Override
	public void withholdAcks(int times) { this.withheldAcks += times; }

	@Override
	public void delayAcks(Duration delay) { this.ackDelay = delay; }

	@Override
	public void alterReady(ObjectNode changes) { this.readyChanges.setAll(changes); }

	@Override
	public void limit(double retryAfter, @Nullable String nonce) {
		Session session = this.conversation.session();
		if (session == null) {
			return;
		}
		ObjectNode limited = Json.object().put("opcode", this.opcode).put("retry_after", retryAfter);
		ObjectNode meta = limited.putObject("meta");
		change(meta, "guild_id", this.request.path("guild_id"));
		change(meta, "nonce", nonce == null ? this.request.path("nonce") : Json.text(nonce));
		session.dispatch("RATE_LIMITED", limited);
	}

	@Override
	public void voiceServerLeaves(Duration away) {
		Session session = this.conversation.session();
		if (this.answering && this.opcode == Op.VOICE_STATE_UPDATE && this.request.path("channel_id").isString()) {
			this.voiceOutage = away;
		}
		else if (session != null) {
			World world = this.gateway.world();
			String bot = world.bot().id();
			world.guilds().stream().map(Guild::id).filter(session::serves).filter(guild -> world.of(Voice.THING).find(guild, bot) != null)
				.forEach(guild -> this.gateway.sendEvents().voiceServerLeaves(guild, session, away));
		}
	}

	/** For how long the voice server that the client asks for is away. */
	Duration takeVoiceOutage() {
		Duration away = this.voiceOutage;
		this.voiceOutage = Duration.ZERO;
		return away;
	}

	@Override
	public void disturb(Effect.OfWire disturbance) { this.wire.disturb(disturbance); }

	private void befall(String name, Effect effect) {
		this.gateway.note(name);
		befall(effect);
	}

	private static void change(ObjectNode document, String field, JsonNode value) {
		if (Json.isPresent(value)) {
			document.set(field, value);
		}
		else {
			document.remove(field);
		}
	}

	/** An effect that waits for its frame. */
	private static final class Armed {

		private final String name;

		private final Effect effect;

		private int frames;

		private Armed(String name, Effect effect, int frames) {
			this.name = name;
			this.effect = effect;
			this.frames = frames;
		}

	}

}
