package dev.disruption.simulator.fault;

import dev.disruption.simulator.json.Json;
import tools.jackson.databind.node.ObjectNode;

/** What goes wrong when a client identifies. */
public final class IdentifyMishap extends AnswerMishap {

	public IdentifyMishap(FaultPlan plan, int first, int last) { super(plan, Occasion.IDENTIFY, first, last); }

	/** Changes READY. @param changes fields to set, and with null those to leave out */
	public void ready(ObjectNode changes) { happens(new Effect.Ready(changes)); }

	/** Has READY name this resume_gateway_url. */
	public void resumeUrl(String url) { ready(Json.object().put("resume_gateway_url", url)); }

	/** Leaves the resume_gateway_url out of READY. */
	public void withoutResumeUrl() { ready(Json.object().putNull("resume_gateway_url")); }

	/** Has READY name another shard than the one that identified. */
	public void readyOfShard(int id, int count) {
		ObjectNode changes = Json.object();
		changes.putArray("shard").add(id).add(count);
		ready(changes);
	}

}
