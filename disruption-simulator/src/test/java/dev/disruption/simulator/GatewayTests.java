package dev.disruption.simulator;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

import com.github.luben.zstd.ZstdInputStream;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.WorldEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** The gateway seen from a raw WebSocket: what it tells, and what it cuts a client off for. */
class GatewayTests {

	private static final long GUILDS = Intent.GUILDS.bit();

	private static final long GUILD_MESSAGES = Intent.GUILD_MESSAGES.bit();

	private static final long CONTENT = Intent.MESSAGE_CONTENT.bit();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private Simulator discord = Simulator.builder().scheduler(this.time).start();

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void greetsWithHelloAndStubsThenSendsTheGuilds() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		assertThat(socket.nextOp(10).path("d").path("heartbeat_interval").asInt(0)).isEqualTo(41250);
		socket.send(Socket.identify(this.discord.token(), GUILDS));
		JsonNode ready = socket.nextEvent("READY");
		assertThat(ready.path("s").asInt(0)).isEqualTo(1);
		assertThat(ready.path("d").path("guilds").path(0).path("unavailable").booleanValue()).isTrue();
		assertThat(ready.path("d").path("resume_gateway_url").asString("")).isNotEqualTo(this.discord.gatewayUrl());
		JsonNode guild = socket.nextEvent("GUILD_CREATE");
		assertThat(guild.path("s").asInt(0)).isEqualTo(2);
		assertThat(guild.path("d").path("unavailable").booleanValue(true)).isFalse();
		assertThat(guild.path("d").path("members")).as("without the presences intent").hasSize(1);
		assertThat(this.discord.gateway().identifies()).isEqualTo(1);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void acceptsThePrefixedTokenAndHeartbeatsBeforeIdentify() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		socket.sendText("{\"op\":1,\"d\":null}");
		socket.nextOp(11);
		socket.send(Socket.identify("Bot " + this.discord.token(), 0));
		socket.nextEvent("READY");
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void neverWritesTheTokenDown() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), GUILDS);
		socket.nextEvent("GUILD_CREATE");
		Api.of(this.discord).get("/users/@me");
		assertThat(this.discord.journal().entries()).isNotEmpty().noneMatch(entry -> entry.document().toString().contains(this.discord.token()));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"op":99,"d":null}                                                               | 4001 | KNOWN_OPCODE
			this is no JSON                                                                  | 4002 | VALID_PAYLOAD
			[]                                                                               | 4002 | VALID_PAYLOAD
			{"d":null}                                                                       | 4002 | VALID_PAYLOAD
			{"op":2,"d":null}                                                                | 4002 | KNOWN_OPCODE
			{"op":3,"d":{"status":"online","since":null,"activities":[],"afk":false}}        | 4003 | AUTHENTICATE_FIRST
			{"op":2,"d":{"token":"wrong","intents":0,"properties":{}}}                       | 4004 | VALID_TOKEN
			{"op":6,"d":{"token":"wrong","session_id":"x","seq":1}}                          | 4004 | VALID_TOKEN
			{"op":2,"d":{"token":"TOKEN","intents":0,"shard":[1,1],"properties":{}}}         | 4010 | VALID_SHARD
			{"op":2,"d":{"token":"TOKEN","intents":131072,"properties":{}}}                  | 4013 | VALID_INTENTS
			{"op":2,"d":{"token":"TOKEN","properties":{}}}                                   | 4013 | VALID_INTENTS
			""")
	void cutsOffWhoBreaksARule(String payload, int code, Rule rule) {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		socket.sendText(payload.replace("TOKEN", this.discord.token()));
		assertThat(socket.closeCode()).isEqualTo(code);
		assertThat(this.discord.violations()).singleElement().satisfies(violation -> assertThat(violation.rule()).isEqualTo(rule));
	}

	@Test
	void cutsOffAPayloadOfMoreThan4096Bytes() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		socket.sendText("{\"op\":1,\"d\":null,\"x\":\"" + "é".repeat(2040) + "\"}");
		assertThat(socket.closeCode()).isEqualTo(4002);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.VALID_PAYLOAD);
	}

	@Test
	void cutsOffASecondIdentify() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		socket.send(Socket.identify(this.discord.token(), 0));
		assertThat(socket.closeCode()).isEqualTo(4005);
	}

	@Test
	void cutsOffAnUnapprovedPrivilegedIntent() {
		this.discord.close();
		this.discord = Simulator.builder().scheduler(this.time).approvedIntents(Intent.GUILD_MEMBERS).start();
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		socket.send(Socket.identify(this.discord.token(), GUILDS | CONTENT));
		assertThat(socket.closeCode()).isEqualTo(4014);
		assertThat(this.discord.violations()).singleElement().asString().contains("MESSAGE_CONTENT");
	}

	@Test
	void cutsOffAnUnknownApiVersion() {
		assertThat(Socket.connectRaw(this.discord.gatewayUrl() + "?v=5&encoding=json").closeCode()).isEqualTo(4012);
	}

	@Test
	void cutsOffMoreThan120PayloadsInAMinute() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		IntStream.range(0, 60).forEach(count -> socket.sendText("{\"op\":1,\"d\":null}"));
		IntStream.range(0, 60).forEach(count -> socket.nextOp(11));
		this.time.advanceTimeBy(Duration.ofSeconds(59));
		IntStream.range(0, 60).forEach(count -> socket.sendText("{\"op\":1,\"d\":null}"));
		IntStream.range(0, 60).forEach(count -> socket.nextOp(11));
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		IntStream.range(0, 60).forEach(count -> socket.sendText("{\"op\":1,\"d\":null}"));
		IntStream.range(0, 60).forEach(count -> socket.nextOp(11));
		assertThat(this.discord.violations()).as("never more than 120 in any minute").isEmpty();
		socket.sendText("{\"op\":1,\"d\":null}");
		assertThat(socket.closeCode()).isEqualTo(4008);
	}

	@Test
	void timesOutWithoutHeartbeats() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.time.advanceTimeBy(Duration.ofMillis(41250));
		socket.sendText("{\"op\":1,\"d\":1}");
		socket.nextOp(11);
		this.time.advanceTimeBy(Duration.ofMillis(41250 + 20000));
		assertThat(this.discord.gateway().connections()).isEqualTo(1);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(socket.closeCode()).isEqualTo(4009);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.HEARTBEAT_IN_TIME);
		Socket again = Socket.connect(ready.path("resume_gateway_url").asString(""));
		again.nextOp(10);
		again.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 1));
		assertThat(again.nextOp(9).path("d").booleanValue(true)).isFalse();
	}

	@Test
	void blamesNobodyForItsOwnSilence() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		this.discord.faults().blackHole(true);
		this.time.advanceTimeBy(Duration.ofMinutes(5));
		assertThat(this.discord.gateway().connections()).isEqualTo(1);
		this.discord.faults().blackHole(false);
		socket.sendText("{\"op\":1,\"d\":1}");
		socket.nextOp(11);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void notesAHeartbeatFromTheFuture() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		socket.sendText("{\"op\":1,\"d\":7}");
		socket.nextOp(11);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.HEARTBEAT_SEQUENCE);
	}

	@Test
	void replaysWhatWasMissed() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), GUILDS | GUILD_MESSAGES | CONTENT);
		socket.nextEvent("GUILD_CREATE");
		this.discord.faults().dropConnections();
		assertThat(socket.closeCode()).isEqualTo(-1);
		this.discord.say("ada", "general", "first");
		this.discord.say("ada", "general", "second");
		Socket again = Socket.connect(ready.path("resume_gateway_url").asString(""));
		again.nextOp(10);
		again.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 2));
		JsonNode first = again.nextEvent("MESSAGE_CREATE");
		assertThat(first.path("s").asInt(0)).isEqualTo(3);
		assertThat(first.path("d").path("content").asString("")).isEqualTo("first");
		assertThat(again.nextEvent("MESSAGE_CREATE").path("d").path("content").asString("")).isEqualTo("second");
		assertThat(again.nextEvent("RESUMED").path("s").asInt(0)).isEqualTo(5);
		this.discord.say("ada", "general", "third");
		assertThat(again.nextEvent("MESSAGE_CREATE").path("s").asInt(0)).isEqualTo(6);
		assertThat(this.discord.gateway().resumes()).isEqualTo(1);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void noticesAClientThatIgnoresTheResumeUrl() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().closeConnections(4000);
		assertThat(socket.closeCode()).isEqualTo(4000);
		Socket again = Socket.connect(this.discord.gatewayUrl());
		again.nextOp(10);
		again.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 1));
		again.nextEvent("RESUMED");
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.RESUME_URL);
	}

	@Test
	void refusesToResumeFromTheFuture() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().dropConnections();
		Socket again = Socket.connect(this.discord.gateway().resumeUrl());
		again.nextOp(10);
		again.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 2));
		assertThat(again.closeCode()).isEqualTo(4007);
	}

	@Test
	void forgetsASessionAfterMinutesAndAfterAnOrderlyEnd() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().dropConnections();
		this.time.advanceTimeBy(Duration.ofMinutes(3).plusSeconds(1));
		assertThat(resumable(ready)).isFalse();
		Socket second = Socket.connect(this.discord.gatewayUrl());
		JsonNode ended = second.ready(this.discord.token(), 0);
		second.close(1000);
		this.discord.journal().await("the end", entry -> entry.kind() == Kind.GATEWAY_CLOSED && entry.name().equals("1000"),
				Duration.ofSeconds(10));
		assertThat(resumable(ended)).isFalse();
	}

	@Test
	void keepsOnlySoManyEventsForResume() {
		this.discord.close();
		this.discord = Simulator.builder().scheduler(this.time).gateway(settings -> settings.withSessions(Duration.ofMinutes(3), 2)).start();
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), GUILD_MESSAGES);
		this.discord.faults().dropConnections();
		IntStream.range(0, 3).forEach(count -> this.discord.say("ada", "general", "message " + count));
		assertThat(resumable(ready)).isFalse();
	}

	@Test
	void takesSessionsAway() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().invalidSession(true);
		assertThat(socket.nextOp(9).path("d").booleanValue(false)).isTrue();
		assertThat(resumable(ready)).isTrue();
		this.discord.faults().invalidSession(false);
		assertThat(resumable(ready)).isFalse();
	}

	@Test
	void refusesAResumeOnDemand() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().dropConnections();
		this.discord.faults().refuseResume(true);
		Socket again = Socket.connect(this.discord.gateway().resumeUrl());
		again.nextOp(10);
		again.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 1));
		assertThat(again.nextOp(9).path("d").booleanValue(false)).isTrue();
		assertThat(resumable(ready)).isTrue();
	}

	@Test
	void asksForReconnectsAndHeartbeatsAndWithholdsAcks() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		this.discord.faults().reconnect();
		socket.nextOp(7);
		this.discord.faults().silenceHeartbeatAcks(true);
		this.discord.faults().requestHeartbeat();
		socket.nextOp(1);
		socket.sendText("{\"op\":1,\"d\":1}");
		this.discord.journal().await("the heartbeat", entry -> entry.name().equals("HEARTBEAT"), Duration.ofSeconds(10));
		this.discord.emit(new WorldEvent("SOMETHING_NEW", null, Json.object().put("answer", 42)));
		assertThat(socket.nextEvent("SOMETHING_NEW").path("d").path("answer").asInt(0)).isEqualTo(42);
	}

	@Test
	void limitsHowFastShardsIdentify() {
		Socket first = Socket.connect(this.discord.gatewayUrl());
		first.ready(this.discord.token(), 0);
		Socket second = Socket.connect(this.discord.gatewayUrl());
		second.nextOp(10);
		second.send(shard(1, 2));
		assertThat(second.nextOp(9).path("d").booleanValue(true)).isFalse();
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.IDENTIFY_PACE);
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		second.send(shard(1, 2));
		assertThat(second.nextEvent("READY").path("d").path("shard").path(1).asInt(0)).isEqualTo(2);
	}

	@Test
	void resetsTheTokenOfABotThatIdentifiesTooOften() {
		this.discord.close();
		this.discord = Simulator.builder().scheduler(this.time).gateway(settings -> settings.withSessionStarts(1)).start();
		Socket first = Socket.connect(this.discord.gatewayUrl());
		first.ready(this.discord.token(), 0);
		assertThat(Api.of(this.discord).get("/gateway/bot").body().path("session_start_limit").path("remaining").asInt(-1)).isZero();
		Socket second = Socket.connect(this.discord.gatewayUrl());
		second.nextOp(10);
		second.send(Socket.identify(this.discord.token(), 0));
		assertThat(second.closeCode()).isEqualTo(4004);
		assertThat(first.closeCode()).isEqualTo(4004);
		assertThat(Api.of(this.discord).get("/users/@me").status()).isEqualTo(401);
	}

	@Test
	void routesEventsByShardAndIntent() {
		this.discord.close();
		this.discord = Simulator.builder().scheduler(this.time).gateway(settings -> settings.withMaxConcurrency(2, Duration.ofSeconds(5)))
			.start();
		int home = (int) ((Long.parseLong(this.discord.world().guild().id()) >> 22) % 2);
		Socket serving = Socket.connect(this.discord.gatewayUrl());
		serving.nextOp(10);
		serving.send(shard(home, 2));
		assertThat(serving.nextEvent("READY").path("d").path("guilds")).hasSize(1);
		Socket other = Socket.connect(this.discord.gatewayUrl());
		other.nextOp(10);
		other.send(shard(1 - home, 2));
		assertThat(other.nextEvent("READY").path("d").path("guilds")).isEmpty();
		this.discord.say("ada", "general", "hello");
		assertThat(serving.nextEvent("MESSAGE_CREATE").path("d").path("guild_id").asString("")).isEqualTo(this.discord.world().guild().id());
		this.discord.world().type(this.discord.world().person("ada"), this.discord.world().channel("general"));
		this.discord.faults().requestHeartbeat();
		serving.nextOp(1);
		other.nextOp(1);
		assertThat(serving.hasNothingMore() && other.hasNothingMore()).isTrue();
	}

	@Test
	void hidesContentFromWhoLacksTheIntent() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), GUILD_MESSAGES | Intent.DIRECT_MESSAGES.bit());
		this.discord.say("ada", "general", "not for you");
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d").path("content").asString("?")).isEmpty();
		this.discord.say("ada", "general", "hey @disruption");
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d").path("content").asString("?")).startsWith("hey <@");
		this.discord.say("ada", "general", "hey " + this.discord.world().bot().mention());
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d").path("content").asString("")).startsWith("hey <@");
		this.discord.say(this.discord.world().person("ada"), this.discord.world().direct(this.discord.world().person("ada")), "between us");
		JsonNode direct = socket.nextEvent("MESSAGE_CREATE").path("d");
		assertThat(direct.path("content").asString("")).isEqualTo("between us");
		assertThat(direct.has("guild_id")).isFalse();
	}

	@Test
	void sendsMembersInChunks() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), Intent.GUILD_MEMBERS.bit());
		String guild = this.discord.world().guild().id();
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + guild + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}");
		JsonNode all = socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
		assertThat(all.path("members")).hasSize(7);
		assertThat(all.path("nonce").asString("")).isEqualTo("n");
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + guild + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}");
		JsonNode limited = socket.nextEvent("RATE_LIMITED").path("d");
		assertThat(limited.path("retry_after").asDouble(0)).isEqualTo(30);
		assertThat(limited.path("meta").path("nonce").asString("")).isEqualTo("n");
		String ada = this.discord.world().person("ada").id();
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + guild + "\",\"user_ids\":[\"" + ada + "\",\"123123\"],\"limit\":0}}");
		JsonNode named = socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
		assertThat(named.path("members")).hasSize(1);
		assertThat(named.path("not_found").path(0).isIntegralNumber()).isTrue();
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + guild + "\",\"query\":\"gr\",\"limit\":5}}");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("members").path(0).path("user").path("username").asString(""))
			.isEqualTo("grace");
	}

	@Test
	void answersPresenceVoiceSoundboardAndChannelInfo() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), Intent.bits(List.of(Intent.GUILD_PRESENCES, Intent.GUILD_VOICE_STATES)));
		String guild = this.discord.world().guild().id();
		socket.sendText("{\"op\":3,\"d\":{\"status\":\"idle\",\"since\":null,\"activities\":[],\"afk\":true}}");
		assertThat(socket.nextEvent("PRESENCE_UPDATE").path("d").path("status").asString("")).isEqualTo("idle");
		String lounge = this.discord.world().channel("Lounge").id();
		socket.sendText("{\"op\":4,\"d\":{\"guild_id\":\"" + guild + "\",\"channel_id\":\"" + lounge
				+ "\",\"self_mute\":false,\"self_deaf\":true}}");
		assertThat(socket.nextEvent("VOICE_STATE_UPDATE").path("d").path("self_deaf").booleanValue()).isTrue();
		assertThat(socket.nextEvent("VOICE_SERVER_UPDATE").path("d").path("endpoint").asString("")).isEqualTo("127.0.0.1:" + this.discord.port());
		socket.sendText("{\"op\":31,\"d\":{\"guild_ids\":[\"" + guild + "\"]}}");
		socket.nextEvent("SOUNDBOARD_SOUNDS");
		socket.sendText("{\"op\":43,\"d\":{\"guild_id\":\"" + guild + "\",\"fields\":[\"status\"]}}");
		socket.nextEvent("CHANNEL_INFO");
	}

	@Test
	void compressesTheWholeConnectionWithOneContext() throws DataFormatException {
		Socket socket = Socket.connectRaw(this.discord.gatewayUrl() + "?v=10&encoding=json&compress=zlib-stream");
		socket.send(Socket.identify(this.discord.token(), GUILDS));
		this.discord.journal().await("the guild", entry -> entry.kind() == Kind.GATEWAY_SENT && entry.name().equals("GUILD_CREATE"),
				Duration.ofSeconds(10));
		this.discord.faults().closeConnections(4000);
		assertThat(socket.closeCode()).isEqualTo(4000);
		byte[] stream = socket.bytes();
		assertThat(stream).endsWith(0, 0, 0xFF, 0xFF);
		Inflater inflater = new Inflater();
		inflater.setInput(stream);
		ByteArrayOutputStream text = new ByteArrayOutputStream();
		byte[] buffer = new byte[4096];
		for (int length = inflater.inflate(buffer); length > 0; length = inflater.inflate(buffer)) {
			text.write(buffer, 0, length);
		}
		inflater.end();
		assertThat(text.toString(StandardCharsets.UTF_8)).contains("heartbeat_interval", "\"READY\"", "\"GUILD_CREATE\"");
	}

	@Test
	void compressesTheWholeConnectionWithOneFrameOfZstd() throws IOException {
		Socket socket = Socket.connectRaw(this.discord.gatewayUrl() + "?v=10&encoding=json&compress=zstd-stream");
		socket.send(Socket.identify(this.discord.token(), GUILDS));
		this.discord.journal().await("the guild", entry -> entry.kind() == Kind.GATEWAY_SENT && entry.name().equals("GUILD_CREATE"),
				Duration.ofSeconds(10));
		this.discord.faults().closeConnections(4000);
		assertThat(socket.closeCode()).isEqualTo(4000);
		try (ZstdInputStream stream = new ZstdInputStream(new ByteArrayInputStream(socket.bytes()))) {
			// the frame never ends
			stream.setContinuous(true);
			assertThat(new String(stream.readAllBytes(), StandardCharsets.UTF_8)).contains("heartbeat_interval", "\"READY\"", "\"GUILD_CREATE\"");
		}
	}

	@Test
	void refusesConnectionsOnDemand() {
		this.discord.faults().refuseConnections(true);
		assertThat(catchThrowable(() -> Socket.connect(this.discord.gatewayUrl()))).isNotNull();
		this.discord.faults().refuseConnections(false);
		Socket.connect(this.discord.gatewayUrl()).nextOp(10);
	}

	private boolean resumable(JsonNode ready) {
		Socket socket = Socket.connect(this.discord.gateway().resumeUrl());
		socket.nextOp(10);
		socket.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), 1));
		JsonNode answer = socket.next();
		return answer.path("t").asString("").equals("RESUMED");
	}

	private ObjectNode shard(int id, int count) {
		ObjectNode identify = Socket.identify(this.discord.token(), GUILD_MESSAGES | CONTENT);
		((ObjectNode) identify.get("d")).putArray("shard").add(id).add(count);
		return identify;
	}

}
