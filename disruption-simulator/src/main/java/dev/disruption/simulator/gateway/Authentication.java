package dev.disruption.simulator.gateway;

import java.util.EnumSet;
import java.util.List;
import java.util.Set;

import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Intent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;

/** How a connection gets its session: by IDENTIFY a new one, by RESUME its old one. */
final class Authentication {

	private static final long KNOWN_INTENTS = Intent.bits(EnumSet.allOf(Intent.class));

	private static final int MOST_GUILDS = 2500;

	private final Gateway gateway;

	private final Conversation conversation;

	private final Journal journal;

	Authentication(Gateway gateway, Conversation conversation) {
		this.gateway = gateway;
		this.conversation = conversation;
		this.journal = gateway.world().journal();
	}

	/** See <a href="https://docs.discord.com/developers/events/gateway#identifying">Identifying</a>. */
	void identify(JsonNode data) {
		if (refusesAgain("IDENTIFY") || !isAuthentic("IDENTIFY", data)) {
			return;
		}
		if (!data.path("properties").isObject()) {
			this.conversation.violate(Rule.KNOWN_OPCODE, "IDENTIFY without properties", 4002, "Decode error");
			return;
		}
		int[] shard = shard(data.path("shard"));
		if (shard == null) {
			this.conversation.violate(Rule.VALID_SHARD, "IDENTIFY with shard " + data.path("shard"), 4010, "Invalid shard");
		}
		else if (this.gateway.world().guilds().size() / shard[1] > MOST_GUILDS) {
			this.conversation.violate(Rule.VALID_SHARD, "IDENTIFY for more than " + MOST_GUILDS + " guilds", 4011, "Sharding required");
		}
		else if (acceptsIntents(data.path("intents")) && withinBudget(shard[0])) {
			this.gateway.begin(this.conversation, data, shard[0], shard[1]);
		}
	}

	/** See <a href="https://docs.discord.com/developers/events/gateway#resuming">Resuming</a>. */
	void resume(JsonNode data) {
		if (refusesAgain("RESUME") || !isAuthentic("RESUME", data)) {
			return;
		}
		if (!data.path("session_id").isString() || !data.path("seq").isIntegralNumber()) {
			this.conversation.violate(Rule.KNOWN_OPCODE, "RESUME without session_id or seq", 4002, "Decode error");
			return;
		}
		Session session = this.gateway.find(data.path("session_id").stringValue());
		long seen = data.path("seq").longValue();
		if (session == null) {
			invalid(false);
		}
		else if (seen < 0 || seen > session.sequence()) {
			this.gateway.end(session);
			String detail = "RESUME after " + seen + ", where the session is at " + session.sequence();
			this.conversation.violate(Rule.RESUME_SEQUENCE, detail, 4007, "Invalid seq");
		}
		else if (!session.canReplayAfter(seen)) {
			this.gateway.end(session);
			invalid(false);
		}
		else {
			this.gateway.resume(this.conversation, session, seen);
		}
	}

	private void invalid(boolean resumable) { this.conversation.send(Op.INVALID_SESSION, JsonNodeFactory.instance.booleanNode(resumable)); }

	private boolean refusesAgain(String what) {
		if (this.conversation.session() == null) {
			return false;
		}
		this.conversation.violate(Rule.IDENTIFY_ONCE, "A second IDENTIFY or RESUME: " + what, 4005, "Already authenticated");
		return true;
	}

	private boolean isAuthentic(String what, JsonNode data) {
		if (!data.isObject() || !data.path("token").isString()) {
			this.conversation.violate(Rule.KNOWN_OPCODE, what + " without a token", 4002, "Decode error");
			return false;
		}
		if (!this.gateway.token().matches(data.path("token").stringValue())) {
			this.conversation.violate(Rule.VALID_TOKEN, what + " with another token than the bot's", 4004, "Authentication failed");
			return false;
		}
		return true;
	}

	private boolean acceptsIntents(JsonNode value) {
		if (!value.isIntegralNumber() || value.longValue() < 0 || (value.longValue() & ~KNOWN_INTENTS) != 0) {
			this.conversation.violate(Rule.VALID_INTENTS, "IDENTIFY with intents " + value, 4013, "Invalid intent(s)");
			return false;
		}
		Set<Intent> approved = this.gateway.world().application().approved();
		List<Intent> refused = EnumSet.allOf(Intent.class).stream()
			.filter(intent -> intent.isPrivileged() && intent.isIn(value.longValue()) && !approved.contains(intent)).toList();
		if (!refused.isEmpty()) {
			String detail = "IDENTIFY with " + refused + ", which the application is not allowed";
			this.conversation.violate(Rule.APPROVED_INTENTS, detail, 4014, "Disallowed intent(s)");
		}
		return refused.isEmpty();
	}

	private boolean withinBudget(int shard) {
		return switch (this.gateway.takeIdentify(shard)) {
			case ALLOWED -> true;
			case TOO_FAST -> {
				long window = this.gateway.settings().identifyWindow().toMillis();
				this.journal.violation(Rule.IDENTIFY_PACE, "Shard " + shard + " identified within " + window
						+ " ms of a shard with the same rate limit key");
				invalid(false);
				yield false;
			}
			case EXHAUSTED -> {
				this.gateway.token().revoke();
				this.gateway.endAll();
				String detail = "More than " + this.gateway.settings().sessionStarts() + " IDENTIFY in 24 hours; the token is reset";
				this.conversation.violate(Rule.IDENTIFY_BUDGET, detail, 4004, "Authentication failed");
				yield false;
			}
		};
	}

	private int @Nullable [] shard(JsonNode value) {
		if (!Json.isPresent(value)) {
			return new int[] { 0, 1 };
		}
		int id = value.path(0).asInt(-1);
		int count = value.path(1).asInt(-1);
		boolean valid = value.isArray() && value.size() == 2 && id >= 0 && id < count;
		return valid ? new int[] { id, count } : null;
	}

}
