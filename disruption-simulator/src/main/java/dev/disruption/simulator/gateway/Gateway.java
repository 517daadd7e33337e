package dev.disruption.simulator.gateway;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

import dev.disruption.simulator.journal.Journal;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.BotToken;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** All connections and sessions; see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>. */
public final class Gateway {

	private final Map<String, Session> sessions = new LinkedHashMap<>();

	private final List<Conversation> conversations = new ArrayList<>();

	private final Deque<Boolean> refusals = new ArrayDeque<>();

	private final World world;

	private final BotToken token;

	private final GatewaySettings settings;

	private final IdentifyBudget budget;

	private final SendEvents sendEvents;

	private volatile String url = "";

	private volatile boolean refusing;

	private volatile boolean silent;

	private volatile boolean withholdingAcks;

	private boolean resumeUrlRefused;

	private int opened;

	private int identifies;

	private int resumes;

	public Gateway(World world, BotToken token, GatewaySettings settings) {
		this.world = world;
		this.token = token;
		this.settings = settings;
		this.budget = new IdentifyBudget(settings, world.clock().nanos());
		this.sendEvents = new SendEvents(world);
		world.listen(this::publish);
	}

	/** Where clients connect, once the port is known. */
	public void url(String address) { this.url = address; }

	public String url() { return this.url; }

	/** Where clients resume: another path, so that a client that ignores it is noticed. */
	public String resumeUrl() { return this.url + "/resume"; }

	public GatewaySettings settings() { return this.settings; }

	/** How many connections are open. */
	public int connections() { return this.world.atomically(this.conversations::size); }

	/** How many connections were ever opened. */
	public int opened() { return this.world.atomically(() -> this.opened); }

	/** How many times IDENTIFY led to a session. */
	public int identifies() { return this.world.atomically(() -> this.identifies); }

	/** How many times RESUME led back to a session. */
	public int resumes() { return this.world.atomically(() -> this.resumes); }

	/** How many sessions have a connection. */
	public int sessions() { return this.world.atomically(() -> (int) this.sessions.values().stream().filter(Session::isConnected).count()); }

	/** The sessions, connected or waiting to be resumed: id, shard, intents, sequence number. */
	public List<ObjectNode> sessionDocuments() {
		return this.world.atomically(() -> this.sessions.values().stream().map(Session::document).toList());
	}

	/** Whether new connections are answered 503. */
	public boolean refusesConnections() { return this.refusing; }

	/** Whether heartbeats get no acknowledgement. */
	public boolean withholdsAcks() { return this.withholdingAcks; }

	/** The answer of GET /gateway/bot's session_start_limit. */
	public ObjectNode sessionStartLimit() {
		return this.world.atomically(() -> {
			long now = this.world.clock().nanos();
			return Json.object().put("total", this.budget.total()).put("remaining", this.budget.remaining(now))
				.put("reset_after", this.budget.resetAfter(now).toMillis()).put("max_concurrency", this.settings.maxConcurrency());
		});
	}

	/** Fault: cuts every connection without a close frame. Sessions live on. */
	public void dropConnections() { fault("connections dropped", conversation -> conversation.abort()); }

	/** Fault: closes every connection with a code. Sessions live on. */
	public void closeConnections(int code) {
		fault("connections closed with " + code, conversation -> conversation.close(code, "Injected fault"));
	}

	/** Fault: new connections are answered 503. */
	public void refuseConnections(boolean refuse) {
		this.refusing = refuse;
		note(refuse ? "connections refused" : "connections accepted");
	}

	/** Fault: takes every session away by opcode 9; if not resumable, it is forgotten. */
	public void invalidateSessions(boolean resumable) {
		fault("invalid session, d=" + resumable, conversation -> {
			Session session = conversation.session();
			conversation.send(Op.INVALID_SESSION, JsonNodeFactory.instance.booleanNode(resumable));
			if (session != null) {
				session.detach(this.world.clock().nanos());
				conversation.session(null);
				if (!resumable) {
					end(session);
				}
			}
		});
	}

	/** Fault: the next RESUME is answered by opcode 9. Several calls add up. */
	public void refuseNextResume(boolean resumable) {
		this.world.atomically(() -> this.refusals.addLast(resumable));
		note("next RESUME refused, d=" + resumable);
	}

	/** Fault: asks every client to reconnect by opcode 7. */
	public void requestReconnect() { fault("reconnect requested", conversation -> conversation.send(Op.RECONNECT, null)); }

	/** Fault: asks every client for a heartbeat by opcode 1. */
	public void requestHeartbeat() { fault("heartbeat requested", conversation -> conversation.send(Op.HEARTBEAT, null)); }

	/** Fault: heartbeats are no longer acknowledged, everything else goes on. */
	public void withholdAcks(boolean withhold) {
		this.withholdingAcks = withhold;
		note(withhold ? "heartbeat ACKs withheld" : "heartbeat ACKs sent");
	}

	/** Fault: connections stay open, but nothing is read or sent. */
	public void silence(boolean silence) {
		this.silent = silence;
		note(silence ? "gateway silent" : "gateway speaks");
	}

	/** Fault: sends every client a text that may be anything. */
	public void sendRaw(String text) { fault("raw text sent", conversation -> conversation.sendRaw(text)); }

	/** Ends every connection, as the whole simulator ends. */
	public void shutDown() {
		this.world.atomically(() -> List.copyOf(this.conversations).forEach(conversation -> conversation.close(1001, "The simulator ends")));
	}

	Conversation open(Wire wire, int version, boolean resumeUrl) {
		return this.world.atomically(() -> {
			Conversation conversation = new Conversation(this, wire, version, resumeUrl);
			this.conversations.add(conversation);
			this.opened++;
			journal().add(Kind.GATEWAY_OPENED, resumeUrl ? "resume_gateway_url" : "gateway", Json.object().put("version", version)
				.put("connections", this.conversations.size()));
			conversation.hello();
			return conversation;
		});
	}

	/** Whether a new connection is to be refused; a client may then resume through the ordinary URL. */
	boolean refuses(boolean resumeUrl) {
		if (this.refusing && resumeUrl) {
			this.world.atomically(() -> { this.resumeUrlRefused = true; });
		}
		return this.refusing;
	}

	World world() { return this.world; }

	BotToken token() { return this.token; }

	SendEvents sendEvents() { return this.sendEvents; }

	boolean isSilent() { return this.silent; }

	@Nullable
	Boolean nextRefusal() { return this.refusals.pollFirst(); }

	IdentifyBudget.Verdict takeIdentify(int shard) { return this.budget.take(shard, this.world.clock().nanos()); }

	void begin(Conversation conversation, long intents, int shard, int shards, boolean sharded) {
		this.identifies++;
		forgetExpired();
		Session session = new Session("session-" + this.world.ids().next(), intents, shard, shards, this.settings.replayCapacity());
		this.sessions.put(session.id(), session);
		session.attach(conversation);
		conversation.session(session);
		List<Guild> guilds = this.world.guilds().stream().filter(guild -> session.serves(guild.id())).toList();
		session.dispatch("READY", Ready.document(this, session, conversation.version(), guilds, sharded ? new int[] { shard, shards } : null));
		if (session.wants(Intent.GUILDS)) {
			guilds.forEach(guild -> session.dispatch("GUILD_CREATE", this.world.created(guild, session.wants(Intent.GUILD_PRESENCES))));
		}
	}

	void resume(Conversation conversation, Session session, long seen) {
		this.resumes++;
		if (!conversation.cameThroughResumeUrl() && !this.resumeUrlRefused) {
			journal().violation(Rule.RESUME_URL, "RESUME through " + this.url + " instead of " + resumeUrl());
		}
		this.resumeUrlRefused = false;
		Conversation old = session.conversation();
		if (old != null) {
			old.close(4000, "Resumed elsewhere");
		}
		session.attach(conversation);
		conversation.session(session);
		session.after(seen).forEach(conversation::send);
		ObjectNode data = Json.object();
		data.putArray("_trace");
		session.dispatch("RESUMED", data);
	}

	@Nullable
	Session find(String id) {
		forgetExpired();
		return this.sessions.get(id);
	}

	void end(Session session) { this.sessions.remove(session.id()); }

	void endAll() {
		List.copyOf(this.sessions.values()).stream().map(Session::conversation).filter(Objects::nonNull)
			.forEach(conversation -> conversation.close(4004, "Authentication failed"));
		this.sessions.clear();
	}

	void closed(Conversation conversation) { this.conversations.remove(conversation); }

	private void publish(WorldEvent event) {
		String botId = this.world.bot().id();
		this.sessions.values().stream().filter(session -> EventFilter.reaches(event, session, botId))
			.forEach(session -> session.dispatch(event.name(), EventFilter.shown(event, session, botId)));
	}

	private void forgetExpired() {
		long now = this.world.clock().nanos();
		this.sessions.values().removeIf(session -> session.isExpired(now, this.settings.sessionLifetime().toNanos()));
	}

	private void fault(String name, Consumer<Conversation> action) {
		this.world.atomically(() -> {
			note(name);
			List.copyOf(this.conversations).forEach(action);
		});
	}

	private void note(String fault) { journal().add(Kind.FAULT, fault, Json.object()); }

	private Journal journal() { return this.world.journal(); }

}
