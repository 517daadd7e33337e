package dev.disruption.gateway;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.time.WallClock;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class SessionKeepingTests extends AgainstScriptedGateway {

	private static final Duration SECOND = Duration.ofSeconds(1);

	private final SessionStore stored = SessionStore.inMemory();

	private final BlockingQueue<StoredSession> saved = new LinkedBlockingQueue<>();

	private Runnable beforeSave = () -> {};

	private final SessionStore store = new SessionStore() {

		@Override
		public @Nullable StoredSession load(int shardId) {
			return SessionKeepingTests.this.stored.load(shardId);
		}

		@Override
		public void save(StoredSession session) {
			SessionKeepingTests.this.beforeSave.run();
			SessionKeepingTests.this.stored.save(session);
			SessionKeepingTests.this.saved.add(session);
		}

		@Override
		public void remove(int shardId) {
			SessionKeepingTests.this.stored.remove(shardId);
		}

	};

	@BeforeEach
	void useTheStore() {
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.sessionStore(this.store));
	}

	@Test
	@Tag("F36")
	void savesASessionWhenItBeginsAndEverySecondInWhichItGotFurther() throws Exception {
		Peer peer = connect();
		StoredSession first = nextSaved();
		assertThat(first.sessionId()).isEqualTo("s1");
		assertThat(first.resumeUrl()).isEqualTo(this.discord.url());
		assertThat(first.processedSeq()).isEqualTo(1);
		assertThat(first.savedAt()).isEqualTo(WallClock.now(this.time));
		peer.dispatch(2, "X", "{}");
		peer.dispatch(3, "Y", "{}");
		nextDispatch("Y");
		assertThat(this.saved).isEmpty();
		this.time.advanceTimeBy(SECOND);
		assertThat(nextSaved().processedSeq()).isEqualTo(3);
		peer.dispatch(4, "Z", "{}");
		nextDispatch("Z");
		this.time.advanceTimeBy(SECOND);
		assertThat(nextSaved().processedSeq()).isEqualTo(4);
	}

	@Test
	@Tag("F36")
	void savesAQuietSessionSoThatItDoesNotLookOld() throws Exception {
		connect();
		nextSaved();
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		assertThat(this.saved).isEmpty();
		this.time.advanceTimeBy(SECOND);
		assertThat(nextSaved().savedAt()).isEqualTo(WallClock.now(this.time));
	}

	@Test
	@Tag("F36")
	void doesNotPassAnEventThatIsStillBeingHandled() throws Exception {
		this.sink = this.dispatches::add;
		Peer peer = connect();
		assertThat(nextSaved().processedSeq()).isZero();
		nextDispatch("READY").completed();
		peer.dispatch(2, "SLOW", "{}");
		peer.dispatch(3, "QUICK", "{}");
		RawDispatch slow = nextDispatch("SLOW");
		nextDispatch("QUICK").completed();
		this.time.advanceTimeBy(SECOND);
		assertThat(nextSaved().processedSeq()).isEqualTo(1);
		slow.completed();
		this.time.advanceTimeBy(SECOND);
		assertThat(nextSaved().processedSeq()).isEqualTo(3);
	}

	@Test
	@Tag("F36")
	void resumesWhereTheEarlierProcessGotTo() throws Exception {
		this.stored.save(session(this.discord.url() + "/resume", 7));
		CompletableFuture<Void> started = this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		assertThat(peer.uri()).isEqualTo("/resume?v=10&encoding=json");
		peer.hello();
		JsonNode resume = peer.receive(6);
		assertThat(resume.path("session_id").asString()).isEqualTo("old");
		assertThat(resume.path("seq").asInt()).isEqualTo(7);
		peer.dispatch(8, "MISSED", "{}");
		peer.dispatch(9, "RESUMED", "{}");
		peer.dispatch(10, "NEW", "{}");
		assertThat(nextDispatch("MISSED").replayed()).isTrue();
		assertThat(nextDispatch("NEW").replayed()).isFalse();
		started.get(10, TimeUnit.SECONDS);
		assertThat(peer.hasReceivedNothing()).isTrue();
		assertThat(nextSaved().sessionId()).isEqualTo("old");
	}

	@Test
	@Tag("F36")
	void deliversAReadyThatTheEarlierProcessDidNotFinish() throws Exception {
		this.stored.save(session(this.discord.url(), 0));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		assertThat(peer.receive(6).path("seq").asInt()).isZero();
		peer.ready(1, "old", this.discord.url());
		assertThat(nextDispatch("READY").replayed()).isTrue();
		peer.dispatch(2, "RESUMED", "{}");
		await(ShardState.CONNECTED);
	}

	@ParameterizedTest
	@MethodSource("foreign")
	@Tag("F37")
	void identifiesAndReplacesWhatCanNotBeResumed(UnaryOperator<StoredSession> change) throws Exception {
		this.stored.save(change.apply(session(this.discord.url(), 7)));
		Peer peer = connect();
		assertThat(peer.uri()).isEqualTo("/?v=10&encoding=json");
		StoredSession replaced = nextSaved();
		assertThat(replaced.sessionId()).isEqualTo("s1");
		assertThat(this.stored.load(0)).isEqualTo(replaced);
		assertThat(replaced.obstacle(settings(UnaryOperator.identity()), 0, 1, WallClock.now(this.time))).isNull();
	}

	static Stream<UnaryOperator<StoredSession>> foreign() {
		return Stream.of(
				s -> copy(2, s.shardCount(), s.intents(), s.apiVersion(), s.tokenFingerprint(), s, 0),
				s -> copy(1, 2, s.intents(), s.apiVersion(), s.tokenFingerprint(), s, 0),
				s -> copy(1, s.shardCount(), 1, s.apiVersion(), s.tokenFingerprint(), s, 0),
				s -> copy(1, s.shardCount(), s.intents(), 9, s.tokenFingerprint(), s, 0),
				s -> copy(1, s.shardCount(), s.intents(), s.apiVersion(), new Token("other").fingerprint(), s, 0),
				s -> copy(1, s.shardCount(), s.intents(), s.apiVersion(), s.tokenFingerprint(), s, 181));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "null", "[]", "{\"v\":1}",
			"{\"v\":1,\"shardId\":0,\"shardCount\":1,\"sessionId\":\"s0\",\"processedSeq\":\"x\"}" })
	@Tag("F37")
	void identifiesAndReplacesAFileThatIsDamaged(String content, @TempDir Path directory) throws Exception {
		Path file = Files.writeString(directory.resolve("shard-0.json"), content);
		SessionStore files = new FileSessionStore(directory);
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.sessionStore(files));
		connect();
		await(() -> !read(file).equals(content));
		assertThat(files.load(0)).isNotNull().satisfies(session -> {
			assertThat(session.sessionId()).isEqualTo("s1");
			assertThat(session.obstacle(settings(UnaryOperator.identity()), 0, 1, WallClock.now(this.time))).isNull();
		});
	}

	private static String read(Path file) {
		try {
			return Files.readString(file);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Test
	@Tag("F37")
	void identifiesWhenTheSessionIsRefusedAndForgetsIt() throws Exception {
		this.stored.save(session(this.discord.url(), 7));
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		peer.receive(6);
		peer.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		Peer next = reconnectAfter(Duration.ofSeconds(5));
		assertThat(this.lostSessions).hasValue(1);
		next.hello();
		next.receive(2);
		next.ready(1, "s2", this.discord.url());
		assertThat(nextSaved().sessionId()).isEqualTo("s2");
	}

	@Test
	@Tag("F73")
	void leavesToDiscordWhatComesAfterItQuiesced() throws Exception {
		Peer peer = connect();
		nextSaved();
		this.gateway.quiesce().block(PATIENCE);
		peer.dispatch(2, "LATE", "{}");
		peer.send("{\"t\":null,\"s\":null,\"op\":1,\"d\":null}");
		assertThat(peer.receive(1).asInt()).as("heartbeats go on").isEqualTo(1);
		assertThat(this.dispatches).extracting(RawDispatch::name).containsExactly("READY");
		assertThatThrownBy(() -> this.gateway.send(GatewayCommand.toEveryShard(3, java.util.Map.of())).block(PATIENCE))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("about to stop");
		CompletableFuture<Void> stopped = this.gateway.stop(true).toFuture();
		assertThat(peer.awaitClose()).isEqualTo(4900);
		stopped.get(10, TimeUnit.SECONDS);
		assertThat(this.stored.load(0).processedSeq()).isEqualTo(1);
	}

	@Test
	@Tag("F73")
	void savesTheSessionBeforeItClosesTheSocket() throws Exception {
		Peer peer = connect();
		nextSaved();
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		CountDownLatch saving = new CountDownLatch(1);
		CountDownLatch mayGoOn = new CountDownLatch(1);
		this.beforeSave = () -> {
			saving.countDown();
			await(mayGoOn);
		};
		CompletableFuture<Void> stopped = this.gateway.stop(true).toFuture();
		assertThat(saving.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.states).doesNotContain(ShardState.CLOSING);
		assertThat(stopped).isNotDone();
		mayGoOn.countDown();
		assertThat(nextSaved().processedSeq()).isEqualTo(2);
		assertThat(peer.awaitClose()).isEqualTo(4900);
		stopped.get(10, TimeUnit.SECONDS);
	}

	@Test
	void forgetsASessionThatItEnds() throws Exception {
		Peer peer = connect();
		nextSaved();
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		assertThat(peer.awaitClose()).isEqualTo(1000);
		stopped.get(10, TimeUnit.SECONDS);
		assertThat(this.stored.load(0)).isNull();
	}

	@Test
	void keepsOnWorkingWhileTheStoreIsStuck() throws Exception {
		CountDownLatch stuck = new CountDownLatch(1);
		this.beforeSave = () -> await(stuck);
		Peer peer = connect();
		for (int sequence = 2; sequence < 50; sequence++) {
			peer.dispatch(sequence, "X", "{}");
			assertThat(nextDispatch("X").sequence()).isEqualTo(sequence);
			this.time.advanceTimeBy(SECOND);
		}
		peer.receive(1);
		stuck.countDown();
		StoredSession latest = nextSaved();
		while (latest.processedSeq() < 49) {
			latest = nextSaved();
		}
		assertThat(this.saved.size()).as("what was out of date was never written").isZero();
	}

	@Test
	void worksWithoutAStoreThatFails() throws Exception {
		this.beforeSave = () -> {
			throw new IllegalStateException("disk full");
		};
		SessionStore failing = new SessionStore() {

			@Override
			public StoredSession load(int shardId) {
				throw new IllegalStateException("no such table");
			}

			@Override
			public void save(StoredSession session) {
				SessionKeepingTests.this.store.save(session);
			}

			@Override
			public void remove(int shardId) {
				throw new IllegalStateException("no such table");
			}

		};
		this.gateway = gateway(this.discord.url(), 1, builder -> builder.sessionStore(failing));
		Peer peer = connect();
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(this.saved).isEmpty();
	}

	@Test
	@Tag("F74")
	void waitsForAnotherGatewayThatHasTheShardAndGoesOnWithItsSession() throws Exception {
		Peer peer = connect();
		Gateway second = gateway(this.discord.url(), 1, builder -> builder.sessionStore(this.store));
		CompletableFuture<Void> started = second.start().toFuture();
		await(() -> second.shards().size() == 1 && second.shards().get(0).lastError() != null);
		assertThat(second.shards()).singleElement().satisfies(shard -> {
			assertThat(shard.state()).isEqualTo(ShardState.IDLE);
			assertThat(shard.health()).isEqualTo(ShardStatus.Health.DOWN);
			assertThat(shard.lastError()).startsWith("another gateway in this JVM has this shard");
		});
		assertThat(this.discord.isIdle()).isTrue();
		assertThat(started).isNotDone();
		CompletableFuture<Void> stopped = this.gateway.stop(true).toFuture();
		assertThat(peer.awaitClose()).isEqualTo(4900);
		stopped.get(10, TimeUnit.SECONDS);
		Peer next = this.discord.accept();
		next.hello();
		assertThat(next.receive(6).path("session_id").asString()).isEqualTo("s1");
		next.dispatch(2, "RESUMED", "{}");
		started.get(10, TimeUnit.SECONDS);
		second.stop(false).toFuture();
		assertThat(next.awaitClose()).isEqualTo(1000);
	}

	@Test
	@Tag("F74")
	void aGatewayThatWaitedInVainTouchesNothing() throws Exception {
		connect();
		StoredSession session = nextSaved();
		Gateway second = gateway(this.discord.url(), 1, builder -> builder.sessionStore(this.store));
		second.start().toFuture();
		await(() -> second.shards().size() == 1);
		second.stop(false).block(PATIENCE);
		assertThat(this.stored.load(0)).isEqualTo(session);
		assertThat(this.discord.isIdle()).isTrue();
	}

	private StoredSession session(String resumeUrl, long sequence) {
		GatewaySettings settings = settings(UnaryOperator.identity());
		assertThat(settings.intents()).containsExactlyInAnyOrder(Intent.GUILDS, Intent.GUILD_MESSAGES);
		return StoredSession.of(settings, 0, 1, new ResumePoint("old", resumeUrl, sequence), WallClock.now(this.time));
	}

	private static StoredSession copy(int v, int shardCount, long intents, int apiVersion, String fingerprint, StoredSession from, int age) {
		return new StoredSession(v, from.shardId(), shardCount, from.sessionId(), from.resumeUrl(), from.processedSeq(), intents, apiVersion,
				fingerprint, from.savedAt().minusSeconds(age));
	}

	private StoredSession nextSaved() throws InterruptedException {
		StoredSession session = this.saved.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
		assertThat(session).as("a saved session").isNotNull();
		return session;
	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(20, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
