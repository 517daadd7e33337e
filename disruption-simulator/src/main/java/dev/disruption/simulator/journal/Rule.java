package dev.disruption.simulator.journal;

/** A rule of Discord's protocol that a client can break. */
public enum Rule {

	VALID_PAYLOAD("Gateway payloads are JSON objects of at most 4096 bytes", "events/gateway#sending-events"),
	KNOWN_OPCODE("Gateway payloads carry a documented opcode and the data it asks for",
			"topics/opcodes-and-status-codes#gateway-gateway-opcodes"),
	VALID_CONNECTION("The gateway URL asks for API version 9 or 10, JSON, and a known compression or none", "events/gateway#connecting"),
	VALID_FRAME("Messages are masked text frames of valid UTF-8 without extensions", "events/gateway#sending-events"),
	HELLO_FIRST("Heartbeats begin when HELLO has told their interval", "events/gateway#hello-event"),
	AUTHENTICATE_FIRST("Nothing but heartbeats is sent before IDENTIFY or RESUME", "events/gateway#identifying"),
	VALID_TOKEN("IDENTIFY and RESUME carry the bot's token", "events/gateway#identifying"),
	IDENTIFY_ONCE("A connection sends one IDENTIFY or RESUME", "events/gateway#identifying"),
	IDENTIFY_PACE("max_concurrency limits how many shards identify in five seconds", "events/gateway#sharding-max-concurrency"),
	IDENTIFY_BUDGET("session_start_limit limits IDENTIFY within 24 hours", "events/gateway#session-start-limit-object"),
	VALID_SHARD("The shard of IDENTIFY is [id, count] with 0 <= id < count and at most 2500 guilds", "events/gateway#sharding"),
	VALID_INTENTS("IDENTIFY carries a number of documented intents", "events/gateway#gateway-intents"),
	APPROVED_INTENTS("Privileged intents are enabled for the application before they are used", "events/gateway#privileged-intents"),
	RESUME_SEQUENCE("RESUME carries a sequence number that the session has reached", "events/gateway#resuming"),
	RESUME_URL("RESUME goes to the resume_gateway_url of READY", "events/gateway#resuming"),
	HEARTBEAT_IN_TIME("A heartbeat is sent every heartbeat_interval", "events/gateway#sending-heartbeats"),
	HEARTBEAT_SEQUENCE("A heartbeat carries the last sequence number received", "events/gateway#sending-heartbeats"),
	SEND_LIMIT("A connection sends at most 120 payloads in 60 seconds", "events/gateway#rate-limiting"),
	PRESENCE_LIMIT("The presence changes at most 5 times in 20 seconds", "events/gateway-events#update-presence"),
	MEMBERS_INTENT("Requesting all members needs the GUILD_MEMBERS intent, their presences GUILD_PRESENCES",
			"events/gateway-events#request-guild-members"),
	MEMBERS_REQUEST("Requesting members names a query with a limit or at most 100 users, and a nonce of at most 32 bytes",
			"events/gateway-events#request-guild-members"),
	USER_AGENT("REST calls carry a User-Agent of the form DiscordBot ($url, $version)", "reference#user-agent"),
	WAIT_AFTER_429("A limited route is not called again before retry_after has passed", "topics/rate-limits#exceeding-a-rate-limit"),
	INVALID_REQUESTS("At most 10,000 answers with 401, 403 or 429 in ten minutes",
			"topics/rate-limits#invalid-request-limit-aka-cloudflare-bans"),
	ANSWER_IN_TIME("An interaction is answered within three seconds", "interactions/receiving-and-responding#interaction-callback"),
	ANSWER_ONCE("An interaction is answered once", "interactions/receiving-and-responding#interaction-callback");

	private final String description;

	private final String page;

	Rule(String description, String page) {
		this.description = description;
		this.page = page;
	}

	public String description() { return this.description; }

	/** Where Discord's documentation states the rule. */
	public String documentation() { return "https://docs.discord.com/developers/" + this.page; }

}
