package dev.disruption.simulator.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.fault.Effect;
import dev.disruption.simulator.fault.Fault;
import dev.disruption.simulator.fault.FaultPlan;
import dev.disruption.simulator.fault.Occasion;
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
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** All connections and sessions; see <a href="https://docs.discord.com/developers/events/gateway">Gateway</a>. */
public final class Gateway {

	private final Map<String, Session> sessions = new LinkedHashMap<>();

	private final List<Conversation> conversations = new ArrayList<>();

	private final FaultPlan plan = new FaultPlan();

	private final World world;

	private final BotToken token;

	private final GatewaySettings settings;

	private final IdentifyBudget budget;

	private final SendEvents sendEvents;

	private volatile String url = "";

	private volatile boolean refusing;

	private volatile boolean silent;

	private volatile boolean withholdingAcks;

	private int failedResumeUrls;

	private int opened;

	private int identifies;

	private int resumes;

	public Gateway(World world, BotToken token, GatewaySettings settings) {
		this.world = world;
		this.token = token;
		this.settings = settings;
		this.budget = new IdentifyBudget(settings, world.clock().nanos());
		this.sendEvents = new SendEvents(world, this::voiceEndpoint);
		world.listen(this::publish);
	}

	/** Where clients connect, once the port is known. */
	public void url(String address) { this.url = address; }

	public String url() { return this.url; }

	/** Where clients resume: another path, so that a client that ignores it is noticed. */
	public String resumeUrl() { return this.url + "/resume"; }

	/**
	 * Where VOICE_SERVER_UPDATE sends clients: host and port without a scheme, as clients put {@code wss://} before it. What the settings
	 * name, or the simulator's own address, where no voice server listens.
	 */
	public String voiceEndpoint() {
		String other = this.settings.voiceEndpoint();
		return other != null ? other : this.url.replaceFirst("^\\w+://", "").replaceFirst("/.*$", "");
	}

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

	/** What is to go wrong, and how often each occasion for it was there. */
	public FaultPlan plan() { return this.plan; }

	/** Fault: something goes wrong with every connection. @param name how the journal calls it */
	public void cause(String name, Effect effect) {
		this.world.atomically(() -> {
			note(name);
			List.copyOf(this.conversations).forEach(conversation -> conversation.troubles().befall(effect));
		});
	}

	/** Fault: something goes wrong with every connection, after so many more payloads on it. */
	public void cause(int afterFrames, Effect effect) {
		this.world.atomically(() -> List.copyOf(this.conversations).forEach(conversation -> conversation.troubles().arm(afterFrames, effect)));
	}

	/** Fault: new connections are answered 503. */
	public void refuseConnections(boolean refuse) {
		this.refusing = refuse;
		note(refuse ? "connections refused" : "connections accepted");
	}

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

	/**
	 * Blocks until every client has answered a ping, twice: what was on its way between the two sides has then arrived, and so has what it
	 * caused. For tests in which time is virtual. Connections that neither read nor send are left out.
	 * @throws IllegalStateException if a client doesn't answer within the timeout, which is real time
	 */
	public void settle(Duration timeout) {
		// a client may act on what arrived only after it has answered the first ping
		for (int round = 0; round < 2; round++) {
			List<CompletableFuture<Void>> pongs = this.world.atomically(() -> this.conversations.stream().map(Conversation::ping).toList());
			try {
				CompletableFuture.allOf(pongs.toArray(CompletableFuture[]::new)).orTimeout(timeout.toNanos(), TimeUnit.NANOSECONDS).join();
			}
			catch (CompletionException late) {
				throw new IllegalStateException("Waited " + timeout + " in vain for clients to answer a ping", late);
			}
		}
	}

	/** Ends every connection, as the whole simulator ends. */
	public void shutDown() {
		this.world.atomically(() -> List.copyOf(this.conversations).forEach(conversation -> conversation.close(1001, "The simulator ends")));
	}

	/** A client asks for a connection. @return what goes wrong with it */
	List<Fault> connecting(boolean resumeUrl) { return this.plan.happens(Occasion.CONNECT, resumeUrl); }

	/** The client gets no WebSocket; it may then resume through the ordinary URL. */
	void refused(boolean resumeUrl, Object how) {
		this.world.atomically(() -> {
			note(how.toString());
			resumeUrlFailed(resumeUrl);
		});
	}

	/** A client that got nowhere through the resume_gateway_url may resume through the ordinary one. */
	void resumeUrlFailed(boolean resumeUrl) {
		if (resumeUrl) {
			this.failedResumeUrls++;
		}
	}

	Conversation open(Wire wire, int version, Entrance entrance) {
		return this.world.atomically(() -> {
			Conversation conversation = new Conversation(this, wire, version, entrance.resume());
			this.conversations.add(conversation);
			this.opened++;
			journal().add(Kind.GATEWAY_OPENED, entrance.resume() ? "resume_gateway_url" : "gateway", Json.object().put("version", version)
				.put("connections", this.conversations.size()).put("uri", entrance.uri()));
			conversation.opened(entrance.faults());
			return conversation;
		});
	}

	World world() { return this.world; }

	BotToken token() { return this.token; }

	SendEvents sendEvents() { return this.sendEvents; }

	/** Whether connections neither read nor send. */
	public boolean isSilent() { return this.silent; }

	IdentifyBudget.Verdict takeIdentify(int shard) { return this.budget.take(shard, this.world.clock().nanos()); }

	/** @param identify the data of IDENTIFY */
	void begin(Conversation conversation, JsonNode identify, int shard, int shards) {
		this.identifies++;
		forgetExpired();
		Session session = new Session("session-" + this.world.ids().next(), identify.path("intents").longValue(), shard, shards,
				this.settings.replayCapacity());
		session.largeFrom((int) Math.max(50, Math.min(250, Json.longOf(identify, "large_threshold", 50))));
		this.sessions.put(session.id(), session);
		session.attach(conversation);
		conversation.session(session);
		List<Guild> guilds = this.world.guilds().stream()
			.filter(guild -> session.serves(guild.id()) && guild.member(this.world.bot().id()) != null).toList();
		ObjectNode ready = Ready.document(this, session, conversation.version(), guilds,
				identify.has("shard") ? new int[] { shard, shards } : null);
		conversation.troubles().alter(ready);
		session.resumesAtOwnUrl(ready.path("resume_gateway_url").asString("").equals(resumeUrl()));
		session.dispatch("READY", ready);
		if (session.wants(Intent.GUILDS)) {
			guilds.forEach(guild -> session.dispatch("GUILD_CREATE", this.world.created(guild, session.wants(Intent.GUILD_PRESENCES),
					session.largeFrom())));
		}
	}

	void resume(Conversation conversation, Session session, long seen) {
		this.resumes++;
		policeResumeUrl(conversation, session);
		Conversation old = session.conversation();
		if (old != null) {
			old.close(4000, "Resumed elsewhere");
		}
		session.attach(conversation);
		conversation.session(session);
		session.after(seen).forEach(conversation::send);
		if (session.conversation() != conversation) {
			// lost in the middle of the replay
			return;
		}
		ObjectNode data = Json.object();
		data.putArray("_trace");
		session.dispatch("RESUMED", data);
	}

	private void policeResumeUrl(Conversation conversation, Session session) {
		if (conversation.cameThroughResumeUrl() || !session.resumesAtOwnUrl()) {
			return;
		}
		if (this.failedResumeUrls == 0) {
			journal().violation(Rule.RESUME_URL, "RESUME through " + this.url + " instead of " + resumeUrl());
			return;
		}
		this.failedResumeUrls--;
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

	void closed(Conversation conversation) {
		this.conversations.remove(conversation);
		if (!conversation.isAuthenticated()) {
			resumeUrlFailed(conversation.cameThroughResumeUrl());
		}
	}

	private void publish(WorldEvent event) {
		if (!EventFilter.isVisible(event, this.world)) {
			return;
		}
		String botId = this.world.bot().id();
		this.sessions.values().stream().filter(session -> EventFilter.reaches(event, session, botId))
			.forEach(session -> session.dispatch(event.name(), EventFilter.shown(event, session, botId)));
	}

	private void forgetExpired() {
		long now = this.world.clock().nanos();
		this.sessions.values().removeIf(session -> session.isExpired(now, this.settings.sessionLifetime().toNanos()));
	}

	void note(String fault) { journal().add(Kind.FAULT, fault, Json.object()); }

	private Journal journal() { return this.world.journal(); }

}
