package dev.disruption.simulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.fault.CallEffect;
import dev.disruption.simulator.fault.CallFault;
import dev.disruption.simulator.fault.CallReader;
import dev.disruption.simulator.fault.Catalogue;
import dev.disruption.simulator.fault.ConnectMishap;
import dev.disruption.simulator.fault.Effect;
import dev.disruption.simulator.fault.Fault;
import dev.disruption.simulator.fault.FaultPlan;
import dev.disruption.simulator.fault.IdentifyMishap;
import dev.disruption.simulator.fault.LimitChange;
import dev.disruption.simulator.fault.Mishap;
import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.fault.PlanReader;
import dev.disruption.simulator.fault.RequestMishap;
import dev.disruption.simulator.fault.ResumeMishap;
import dev.disruption.simulator.gateway.Gateway;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.rest.RestFaults;
import tools.jackson.databind.JsonNode;

/**
 * What can be made to go wrong. What is planned reads as a sentence: {@code discord.faults().onConnect(3).afterFrames(17).dropAck(2)}.
 * Times count from 1 over all connections since the simulator started; frames count from what the sentence begins with.
 */
public final class Faults {

	private final Gateway gateway;

	private final FaultPlan plan;

	private final RestFaults rest;

	private int lastRefusedResume;

	Faults(Gateway gateway, RestFaults rest) {
		this.gateway = gateway;
		this.plan = gateway.plan();
		this.rest = rest;
	}

	/** The nth time that a client asks for a connection. */
	public ConnectMishap onConnect(int nth) { return onConnect(nth, nth); }

	/** Several times in a row that a client asks for a connection. */
	public ConnectMishap onConnect(int first, int last) { return new ConnectMishap(this.plan, first, last); }

	/** The next time that a client asks for a connection. */
	public ConnectMishap onNextConnect() { return onConnect(next(Occasion.CONNECT)); }

	/** Each time from now on that a client asks for a connection. */
	public ConnectMishap onEveryConnect() { return onConnect(next(Occasion.CONNECT), Integer.MAX_VALUE); }

	/** The nth IDENTIFY. */
	public IdentifyMishap onIdentify(int nth) { return new IdentifyMishap(this.plan, nth, nth); }

	/** The next IDENTIFY. */
	public IdentifyMishap onNextIdentify() { return onIdentify(next(Occasion.IDENTIFY)); }

	/** Each IDENTIFY from now on. */
	public IdentifyMishap onEveryIdentify() { return new IdentifyMishap(this.plan, next(Occasion.IDENTIFY), Integer.MAX_VALUE); }

	/** The nth RESUME. */
	public ResumeMishap onResume(int nth) { return new ResumeMishap(this.plan, nth, nth); }

	/** The next RESUME. */
	public ResumeMishap onNextResume() { return onResume(next(Occasion.RESUME)); }

	/** Each RESUME from now on. */
	public ResumeMishap onEveryResume() { return new ResumeMishap(this.plan, next(Occasion.RESUME), Integer.MAX_VALUE); }

	/** The nth payload of a kind, heartbeats and requests included. */
	public RequestMishap on(Occasion occasion, int nth) { return new RequestMishap(this.plan, occasion, nth, nth); }

	/** The next payload of a kind, heartbeats and requests included. */
	public RequestMishap onNext(Occasion occasion) { return on(occasion, next(occasion)); }

	/** Each payload of a kind from now on, heartbeats and requests included. */
	public RequestMishap onEvery(Occasion occasion) { return new RequestMishap(this.plan, occasion, next(occasion), Integer.MAX_VALUE); }

	/** Every connection that is open now. */
	public Mishap now() { return new Mishap(this.gateway::cause); }

	/**
	 * Plans what a document says: an object as {@code {"on": "connect", "nth": 3, "after_frames": 17, "fault": "drop_ack", "times": 2}}, or an
	 * array of such. Without {@code nth} it is the next time, with {@code "every": true} every time; {@code "on": "now"} waits for nothing.
	 * {@code {"route": "GET /gateway/bot", "fault": "answer", "status": 500, "times": 3}} is for calls of the REST API, and
	 * {@code {"limits": "global", "requests": 1}} changes its limits. {@code {"catalogue": "F44"}} is the
	 * plan of this number in the {@linkplain Catalogue catalogue}.
	 * @throws IllegalArgumentException if a part of it can't be understood; then none of it is planned
	 */
	public void plan(JsonNode document) {
		List<JsonNode> lines = new ArrayList<>();
		(document.isArray() ? document.valueStream().toList() : List.of(document)).forEach(line -> {
			if (line.has("catalogue")) {
				Catalogue.plan(Json.textOf(line, "catalogue", "")).forEach(lines::add);
			}
			else {
				lines.add(line);
			}
		});
		PlanReader ofGateway = new PlanReader(this.plan);
		CallReader ofCalls = new CallReader(this.rest::knows);
		// nothing happens before all of it is understood
		List<Runnable> steps = new ArrayList<>();
		for (JsonNode line : lines) {
			if (CallReader.isLimit(line)) {
				LimitChange change = ofCalls.limit(line);
				steps.add(() -> this.rest.change(change));
			}
			else if (CallReader.isCall(line)) {
				CallFault fault = ofCalls.call(line);
				steps.add(() -> this.rest.add(fault));
			}
			else {
				ofGateway.read(line).forEach(one -> steps.add(() -> one.add(this.plan, this.gateway::cause)));
			}
		}
		steps.forEach(Runnable::run);
	}

	/** What is planned and may still happen. */
	public List<Fault> planned() { return this.plan.pending(); }

	/** What is planned for calls of the REST API and has not happened yet. */
	public List<CallFault> plannedCalls() { return this.rest.pending(); }

	/** Forgets what is planned for later. What befell an open connection stays with it, and limits stay as they are. */
	public void clear() {
		this.plan.clear();
		this.rest.clear();
	}

	/**
	 * Something goes wrong with the next call of a route. Several calls add up.
	 * @param route method and documented path: {@code POST /channels/{channel.id}/messages}
	 */
	public void onCall(String route, CallEffect effect) { onCalls(route, 1, effect); }

	/** Something goes wrong with the next calls of a route. @param times how many calls in a row */
	public void onCalls(String route, int times, CallEffect effect) { this.rest.add(new CallFault(route, times, effect)); }

	/** Cuts every gateway connection without a close frame. Sessions live on. */
	public void dropConnections() { this.gateway.cause("connections dropped", new Effect.Drop()); }

	/** Closes every gateway connection with a code. Sessions live on. */
	public void closeConnections(int code) { this.gateway.cause("connections closed with " + code, new Effect.Close(code)); }

	/** Answers new gateway connections with 503, until called with false. */
	public void refuseConnections(boolean refuse) { this.gateway.refuseConnections(refuse); }

	/** Sends opcode 9 to every client; if not resumable, the sessions are forgotten. */
	public void invalidSession(boolean resumable) {
		this.gateway.cause("invalid session, d=" + resumable, new Effect.InvalidSession(resumable));
	}

	/** Answers the next RESUME with opcode 9. Several calls add up. */
	public synchronized void refuseResume(boolean resumable) {
		this.lastRefusedResume = Math.max(this.lastRefusedResume + 1, next(Occasion.RESUME));
		onResume(this.lastRefusedResume).invalidSession(resumable);
	}

	/** Sends opcode 7 to every client. */
	public void reconnect() { this.gateway.cause("reconnect requested", new Effect.Reconnect()); }

	/** Sends opcode 1 to every client. */
	public void requestHeartbeat() { this.gateway.cause("heartbeat requested", new Effect.RequestHeartbeat(1)); }

	/** Stops acknowledging heartbeats, until called with false. Everything else goes on. */
	public void silenceHeartbeatAcks(boolean silence) { this.gateway.withholdAcks(silence); }

	/** Keeps gateway connections open but neither reads nor sends, until called with false. */
	public void blackHole(boolean on) { this.gateway.silence(on); }

	/** Sends every client a text that may be anything. */
	public void sendRaw(String text) { this.gateway.cause("raw text sent", new Effect.Send(text)); }

	/**
	 * Answers the next REST call of a route with this JSON, without carrying it out. Several calls add up.
	 * @param route method and documented path: {@code POST /channels/{channel.id}/messages}
	 */
	public void answer(String route, int status, JsonNode body, Map<String, String> headers) {
		onCall(route, new CallEffect.Answer(status, headers, body));
	}

	/** Answers the next REST call of a route with an error of Discord's, without carrying it out. */
	public void answer(String route, int status, int code, String message) {
		answer(route, status, Json.object().put("message", message).put("code", code), Map.of());
	}

	/** Answers the next REST call of a route with this text, HTML for instance, without carrying it out. */
	public void answerText(String route, int status, String body, Map<String, String> headers) {
		onCall(route, new CallEffect.Answer(status, headers, Json.text(body)));
	}

	/** Carries the next REST call of a route out, then answers it with this status and a page of HTML. */
	public void answerAfterwards(String route, int status) { onCall(route, new CallEffect.AnswerAfterwards(status)); }

	/** Cuts the connection of the next REST call of a route. @param carriedOut whether the call has its effect before */
	public void dropCall(String route, boolean carriedOut) { onCall(route, new CallEffect.DropCall(carriedOut)); }

	private int next(Occasion occasion) { return this.plan.times(occasion) + 1; }

}
