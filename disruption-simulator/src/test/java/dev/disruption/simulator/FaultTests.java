package dev.disruption.simulator;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.stream.IntStream;

import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.fault.Occasion;
import dev.disruption.simulator.journal.Entry;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Intent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The fault plan seen from a raw WebSocket. */
class FaultTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void dropsTwoAcksAfterSomeFramesOfAConnection() {
		this.discord.faults().onConnect(2).afterFrames(2).dropAck(2);
		Socket first = connect();
		IntStream.range(0, 5).forEach(count -> beat(first));
		IntStream.range(0, 5).forEach(count -> first.nextOp(11));
		Socket second = connect();
		beat(second);
		second.nextOp(11);
		IntStream.range(0, 3).forEach(count -> beat(second));
		second.nextOp(11);
		this.discord.settle();
		assertThat(second.hasNothingMore()).isTrue();
		assertThat(this.discord.journal().entries(Kind.FAULT)).extracting(Entry::name)
			.containsExactly("CONNECT 2, after 2 frames: DropAck[times=2]");
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void answersTheUpgradeAsPlanned() {
		this.discord.faults().onConnect(1).answerUpgrade(429, Map.of("Retry-After", "7"), "<html>");
		assertThatThrownBy(this::connect).isInstanceOf(CompletionException.class).hasRootCauseMessage("Unexpected HTTP response status code 429");
		this.discord.faults().onNextConnect().resetUpgrade();
		// the JDK's client tries again by itself
		connect();
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.discord.gateway().plan().times(Occasion.CONNECT)).isEqualTo(3);
	}

	@Test
	void closesWhatItAcceptedAtOnce() {
		this.discord.faults().onEveryConnect().closeAtOnce();
		assertThat(Socket.connect(this.discord.gatewayUrl()).closeCode()).isEqualTo(-1);
		assertThat(Socket.connect(this.discord.gatewayUrl()).closeCode()).isEqualTo(-1);
		this.discord.faults().clear();
		connect();
	}

	@Test
	void saysNoHelloAndNotesAHeartbeatBeforeIt() {
		this.discord.faults().onConnect(1).noHello();
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		beat(socket);
		socket.nextOp(11);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.HELLO_FIRST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "0", "-1", "\"41250\"", "2147483648" })
	void saysAnyHello(String interval) {
		this.discord.faults().onConnect(1).helloWithInterval(interval);
		assertThat(Socket.connect(this.discord.gatewayUrl()).nextOp(10).path("d").path("heartbeat_interval")).hasToString(interval);
	}

	@Test
	void saysHelloTwiceOrAsksToReconnectInstead() {
		this.discord.faults().onConnect(1).helloTwice(10_000);
		this.discord.faults().onConnect(2).reconnectInsteadOfHello();
		Socket twice = Socket.connect(this.discord.gatewayUrl());
		assertThat(twice.nextOp(10).path("d").path("heartbeat_interval").asInt(0)).isEqualTo(10_000);
		assertThat(twice.nextOp(10).path("d").path("heartbeat_interval").asInt(0)).isEqualTo(41_250);
		Socket reconnecting = Socket.connect(this.discord.gatewayUrl());
		reconnecting.nextOp(7);
		this.discord.settle();
		assertThat(reconnecting.hasNothingMore()).isTrue();
	}

	@Test
	void changesReady() {
		this.discord.faults().onIdentify(1).withoutResumeUrl();
		this.discord.faults().onIdentify(1).readyOfShard(3, 16);
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		assertThat(ready.has("resume_gateway_url")).isFalse();
		assertThat(ready.path("shard")).hasToString("[3,16]");
		this.discord.faults().dropConnections();
		resume(Socket.connect(this.discord.gatewayUrl()), ready, 1).nextEvent("RESUMED");
		assertThat(this.discord.violations()).as("READY told of no other address").isEmpty();
	}

	@Test
	void refusesSessionsAsPlanned() {
		this.discord.faults().onIdentify(1).invalidSession(false);
		this.discord.faults().onResume(1).close(4007);
		Socket socket = connect();
		socket.send(Socket.identify(this.discord.token(), 0));
		assertThat(socket.nextOp(9).path("d").booleanValue()).isFalse();
		assertThat(this.discord.gateway().identifies()).isZero();
		JsonNode ready = Json.object().put("session_id", "x");
		assertThat(resume(Socket.connect(this.discord.gatewayUrl()), ready, 1).closeCode()).isEqualTo(4007);
	}

	@Test
	void cutsAReplayAndReplaysAgain() {
		this.discord.faults().onResume(1).dropMidReplay(3);
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), Intent.GUILD_MESSAGES.bit());
		this.discord.faults().dropConnections();
		IntStream.range(0, 5).forEach(count -> this.discord.say("ada", "general", "message " + count));
		Socket cut = resume(Socket.connect(this.discord.gateway().resumeUrl()), ready, 1);
		IntStream.range(0, 3).forEach(count -> cut.nextEvent("MESSAGE_CREATE"));
		this.discord.journal().await("the end", () -> this.discord.gateway().connections() == 0 ? Boolean.TRUE : null, Duration.ofSeconds(10));
		assertThat(cut.hasNothingMore()).isTrue();
		Socket again = resume(Socket.connect(this.discord.gateway().resumeUrl()), ready, 4);
		assertThat(again.nextEvent("MESSAGE_CREATE").path("s").asInt(0)).isEqualTo(5);
		again.nextEvent("MESSAGE_CREATE");
		assertThat(again.nextEvent("RESUMED").path("s").asInt(0)).isEqualTo(7);
	}

	@Test
	void putsOtherPayloadsIntoAReplay() {
		this.discord.faults().onResume(1).afterFrames(1).requestHeartbeat(1);
		this.discord.faults().onResume(1).afterFrames(2).acknowledge();
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), Intent.GUILD_MESSAGES.bit());
		this.discord.faults().dropConnections();
		IntStream.range(0, 2).forEach(count -> this.discord.say("ada", "general", "message " + count));
		Socket again = resume(Socket.connect(this.discord.gateway().resumeUrl()), ready, 1);
		again.nextEvent("MESSAGE_CREATE");
		again.nextOp(1);
		again.nextOp(11);
		again.nextEvent("MESSAGE_CREATE");
		again.nextEvent("RESUMED");
	}

	@Test
	void sendsOddEnvelopes() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		Envelope event = Envelope.of("X", Json.object());
		this.discord.faults().now().send(event.skipping(8));
		this.discord.faults().now().send(event.repeating());
		this.discord.faults().now().send(event.goingBack(5).withOpcodeAsText());
		this.discord.faults().now().send(event.unnumbered().withoutName());
		this.discord.faults().now().send(event.numbered(1L << 40));
		this.discord.faults().now().send(event);
		assertThat(socket.nextEvent("X").path("s").asLong(0)).isEqualTo(10);
		assertThat(socket.nextEvent("X").path("s").asLong(0)).isEqualTo(10);
		assertThat(socket.next()).hasToString("{\"t\":\"X\",\"s\":5,\"op\":\"0\",\"d\":{}}");
		assertThat(socket.next()).hasToString("{\"t\":null,\"s\":null,\"op\":0,\"d\":{}}");
		assertThat(socket.nextEvent("X").path("s").asLong(0)).isEqualTo(1L << 40);
		assertThat(socket.nextEvent("X").path("s").asLong(0)).isEqualTo((1L << 40) + 1);
		assertThat(this.discord.gateway().sessionDocuments().get(0).path("sequence").asLong(0)).isEqualTo((1L << 40) + 1);
	}

	@Test
	void limitsRequests() {
		this.discord.faults().on(Occasion.REQUEST_GUILD_MEMBERS, 1).rateLimited(1.5);
		this.discord.faults().on(Occasion.REQUEST_GUILD_MEMBERS, 2).rateLimited(2, "other");
		this.discord.faults().on(Occasion.REQUEST_GUILD_MEMBERS, 3).neverAnswer();
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), Intent.GUILD_MEMBERS.bit());
		String guild = this.discord.world().guild().id();
		String request = "{\"op\":8,\"d\":{\"guild_id\":\"" + guild + "\",\"query\":\"\",\"limit\":0,\"nonce\":\"n\"}}";
		IntStream.range(0, 4).forEach(count -> socket.sendText(request));
		JsonNode limited = socket.nextEvent("RATE_LIMITED").path("d");
		assertThat(limited.path("retry_after").asDouble(0)).isEqualTo(1.5);
		assertThat(limited.path("opcode").asInt(0)).isEqualTo(8);
		assertThat(limited.path("meta").path("nonce").asString("")).isEqualTo("n");
		assertThat(limited.path("meta").path("guild_id").asString("")).isEqualTo(this.discord.world().guild().id());
		assertThat(socket.nextEvent("RATE_LIMITED").path("d").path("meta").path("nonce").asString("")).isEqualTo("other");
		socket.nextEvent("GUILD_MEMBERS_CHUNK");
	}

	@Test
	void acknowledgesLate() {
		this.discord.faults().onConnect(1).delayAck(Duration.ofSeconds(3));
		Socket socket = connect();
		beat(socket);
		this.discord.settle();
		assertThat(socket.hasNothingMore()).isTrue();
		this.time.advanceTimeBy(Duration.ofSeconds(3));
		socket.nextOp(11);
	}

	@Test
	void neitherReadsNorWritesInABlackHole() {
		this.discord.faults().onConnect(1).afterFrames(1).blackHole();
		Socket socket = connect();
		this.discord.settle();
		socket.close(4000);
		Socket other = connect();
		beat(other);
		other.nextOp(11);
		assertThat(this.discord.journal().entries(Kind.GATEWAY_CLOSED)).as("not even the close frame is read").isEmpty();
		assertThat(this.discord.gateway().connections()).isEqualTo(2);
	}

	@Test
	void sendsFragmentsThatMakeUpTheMessage() {
		this.discord.faults().onConnect(1).fragment(1);
		Socket socket = connect();
		beat(socket);
		socket.nextOp(11);
	}

	@Test
	void cutsAConnectionInTheMiddleOfAFrame() {
		this.discord.faults().onConnect(1).cutAt(20);
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		this.discord.journal().await("the end", entry -> entry.kind() == Kind.GATEWAY_CLOSED, Duration.ofSeconds(10));
		assertThat(socket.hasNothingMore()).as("half a HELLO is none").isTrue();
	}

	@Test
	void breaksTheRulesOfWebSockets() {
		this.discord.faults().onConnect(1).reservedBit();
		assertThat(Socket.connect(this.discord.gatewayUrl()).closeCode()).isNotEqualTo(1000);
		this.discord.faults().onConnect(2).oversizeControlFrame();
		assertThat(Socket.connect(this.discord.gatewayUrl()).closeCode()).isNotEqualTo(1000);
		this.discord.faults().onConnect(3).corruptByte();
		assertThat(Socket.connect(this.discord.gatewayUrl()).closeCode()).isNotEqualTo(1000);
	}

	@Test
	void sendsABombOnceItIsAsked() {
		Socket socket = connect();
		this.discord.faults().now().bomb(100_000);
		assertThat(socket.nextEvent("BOMB").path("d").path("text").asString("")).hasSize(100_000);
	}

	@Test
	void excusesAClientWhoseResumeUrlFailed() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		JsonNode ready = socket.ready(this.discord.token(), 0);
		this.discord.faults().closeConnections(4000);
		this.discord.faults().onNextConnect().throughResumeUrl().noHello();
		Socket silent = Socket.connect(this.discord.gateway().resumeUrl());
		silent.close(4000);
		this.discord.journal().await("the end", () -> this.discord.gateway().connections() == 0 ? Boolean.TRUE : null, Duration.ofSeconds(10));
		resume(Socket.connect(this.discord.gatewayUrl()), ready, 1).nextEvent("RESUMED");
		assertThat(this.discord.violations()).isEmpty();
		this.discord.faults().closeConnections(4000);
		resume(Socket.connect(this.discord.gatewayUrl()), ready, 2).nextEvent("RESUMED");
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.RESUME_URL);
	}

	@Test
	void notesFramesThatAreNoText() {
		Socket socket = connect();
		socket.sendBytes("{\"op\":1,\"d\":null}".getBytes(java.nio.charset.StandardCharsets.UTF_8));
		assertThat(socket.closeCode()).isEqualTo(1002);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.VALID_FRAME);
	}

	private Socket connect() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		return socket;
	}

	private static void beat(Socket socket) { socket.sendText("{\"op\":1,\"d\":null}"); }

	private Socket resume(Socket socket, JsonNode ready, long sequence) {
		socket.nextOp(10);
		socket.send(Socket.resume(this.discord.token(), ready.path("session_id").asString(""), sequence));
		return socket;
	}

}
