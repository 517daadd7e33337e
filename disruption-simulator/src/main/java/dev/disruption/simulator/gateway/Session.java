package dev.disruption.simulator.gateway;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Snowflakes;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** A bot's session: it outlives its connection for a while and keeps the latest events for RESUME. */
final class Session {

	private final Deque<Sent> replay = new ArrayDeque<>();

	private final String id;

	private final long intents;

	private final int shard;

	private final int shards;

	private final int capacity;

	private @Nullable Conversation conversation;

	private long sequence;

	private long lostAt;

	private boolean resumesAtOwnUrl = true;

	private int largeFrom = 50;

	Session(String id, long intents, int shard, int shards, int capacity) {
		this.id = id;
		this.intents = intents;
		this.shard = shard;
		this.shards = shards;
		this.capacity = capacity;
	}

	String id() { return this.id; }

	long sequence() { return this.sequence; }

	ObjectNode document() {
		ObjectNode document = Json.object().put("id", this.id).put("connected", isConnected()).put("sequence", this.sequence)
			.put("intents", this.intents);
		document.putArray("shard").add(this.shard).add(this.shards);
		return document;
	}

	boolean wants(Intent intent) { return intent.isIn(this.intents); }

	/** Whether READY told the client to resume at the simulator's own resume_gateway_url. */
	boolean resumesAtOwnUrl() { return this.resumesAtOwnUrl; }

	void resumesAtOwnUrl(boolean own) { this.resumesAtOwnUrl = own; }

	/** From how many members on a guild comes without them; 50 to 250. */
	int largeFrom() { return this.largeFrom; }

	void largeFrom(int members) { this.largeFrom = members; }

	boolean isConnected() { return this.conversation != null; }

	@Nullable
	Conversation conversation() { return this.conversation; }

	/** Whether events of this guild, or with null of no guild, belong to this session's shard. */
	boolean serves(@Nullable String guildId) {
		return guildId == null ? this.shard == 0 : Snowflakes.shardOf(guildId, this.shards) == this.shard;
	}

	void attach(Conversation conversation) { this.conversation = conversation; }

	void detach(long now) {
		this.conversation = null;
		this.lostAt = now;
	}

	boolean isExpired(long now, long lifetime) { return this.conversation == null && now - this.lostAt > lifetime; }

	/** Numbers an event, keeps it, and sends it if there is a connection. */
	void dispatch(String name, ObjectNode data) { dispatch(Envelope.of(name, data)); }

	/** Sends an event if there is a connection, and keeps it if its number is a new one. */
	void dispatch(Envelope event) {
		Long number = event.after(this.sequence);
		ObjectNode payload = payload(event, number);
		if (number != null && number > this.sequence) {
			this.sequence = number;
			if (this.replay.size() == this.capacity) {
				this.replay.removeFirst();
			}
			this.replay.addLast(new Sent(number, payload));
		}
		if (this.conversation != null) {
			this.conversation.send(payload);
		}
	}

	static ObjectNode payload(Envelope event, @Nullable Long number) {
		ObjectNode payload = Json.object().put("t", event.name()).put("s", number);
		if (event.opcodeAsText()) {
			payload.put("op", Integer.toString(Op.DISPATCH));
		}
		else {
			payload.put("op", Op.DISPATCH);
		}
		payload.set("d", event.data());
		return payload;
	}

	/** Whether every event after this one is still kept. */
	boolean canReplayAfter(long seen) {
		return seen == this.sequence || !this.replay.isEmpty() && this.replay.getFirst().sequence() <= seen + 1;
	}

	/** What a client has missed. An earlier RESUMED that got lost says nothing any more. */
	List<ObjectNode> after(long seen) {
		return this.replay.stream().filter(sent -> sent.sequence() > seen && !sent.isResumed()).map(Sent::payload).toList();
	}

	private record Sent(long sequence, ObjectNode payload) {

		boolean isResumed() { return this.payload.path("t").asString("").equals("RESUMED"); }

	}

}
