package dev.disruption.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.json.Snowflake;
import dev.disruption.model.user.CreateDM;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.HttpMethod;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.netty.Connection;
import reactor.netty.DisposableServer;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.http.client.HttpClientConfig;
import reactor.netty.http.server.HttpServer;
import reactor.netty.resources.ConnectionProvider;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** What connections do to requests, over real ones. */
class ConnectionTests {

	private static final Duration SOON = Duration.ofSeconds(120);

	private static final Snowflake ID = Snowflake.of(1);

	private final Hastened time = new Hastened(20);

	@AfterEach
	void stopTime() {
		this.time.dispose();
	}

	@Test
	@Tag("F110")
	void anAnswerOfOneByteASecondIsGivenUp() {
		Flux<ByteBuf> bytes = Flux.interval(Duration.ofMillis(50)).map(tick -> Unpooled.copiedBuffer(" ", StandardCharsets.US_ASCII));
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.handle((request, response) -> response.addHeader("Content-Type", "application/json").send(bytes, each -> true))
			.bindNow();
		try (DiscordRest rest = rest("http://127.0.0.1:" + server.port()).scheduler(this.time).build()) {
			DiscordException error = error(rest.users().createDM(new CreateDM().recipientId(ID)));
			assertThat(error).isInstanceOfSatisfying(DiscordException.Unreachable.class, lost -> assertThat(lost.mayHaveBeenSent()).isTrue())
				.hasMessageContaining("the answer didn't end within 15 s");
		}
		finally {
			server.disposeNow();
		}
	}

	@Test
	@Tag("F116")
	void sixHundredAtOnceShareTheConnections() {
		AtomicInteger open = new AtomicInteger();
		AtomicInteger most = new AtomicInteger();
		Sinks.Empty<Void> full = Sinks.empty();
		DisposableServer server = HttpServer.create().host("127.0.0.1").doOnChannelInit((observer, channel, address) -> {
			most.accumulateAndGet(open.incrementAndGet(), Math::max);
			channel.closeFuture().addListener(closed -> open.decrementAndGet());
			if (open.get() == 250) {
				full.tryEmitEmpty();
			}
		}).handle((request, response) -> full.asMono().then(response.status(204).send())).bindNow();
		try (DiscordRest rest = rest("http://127.0.0.1:" + server.port()).globalLimit(1000).build()) {
			List<Long> answered = Flux.range(1, 600)
				.flatMap(id -> rest.messages().deleteMessage(Snowflake.of(id), ID).thenReturn(1L), 600)
				.collectList()
				.block(SOON);
			assertThat(answered).hasSize(600);
			assertThat(most).hasValue(250);
		}
		finally {
			server.disposeNow();
		}
	}

	@Test
	@Tag("F116")
	void aPoolThatTakesNoMoreWaitersIsAnErrorOfItsOwnKind() {
		DisposableServer server = HttpServer.create().host("127.0.0.1").handle((request, response) -> Mono.never()).bindNow();
		ConnectionProvider tiny = ConnectionProvider.builder("tiny").maxConnections(1).pendingAcquireMaxCount(1).build();
		DiscordRest.Builder builder = rest("http://127.0.0.1:" + server.port()).scheduler(this.time)
			.globalLimit(1000)
			.httpClient(client -> HttpClient.create(tiny).disableRetry(true));
		try (DiscordRest rest = builder.build()) {
			List<Throwable> errors = Flux.range(1, 600)
				.flatMap(id -> rest.messages().deleteMessage(Snowflake.of(id), ID).cast(Throwable.class).onErrorResume(Mono::just), 600)
				.collectList()
				.block(SOON);
			assertThat(errors).hasSize(600).hasOnlyElementsOfType(DiscordException.Unreachable.class);
			assertThat(errors).filteredOn(error -> error.getMessage().contains("PoolAcquirePendingLimitException"))
				.hasSizeGreaterThan(500)
				.allSatisfy(error -> assertThat(((DiscordException.Unreachable) error).mayHaveBeenSent()).isFalse());
		}
		finally {
			server.disposeNow();
			tiny.dispose();
		}
	}

	@Test
	@Tag("F96")
	@Tag("F109")
	void givesEachAttemptFiveSecondsToConnectAndFifteenToBeAnswered() {
		AtomicReference<HttpClientConfig> configuration = new AtomicReference<>();
		DiscordRest.builder().httpClient(client -> {
			configuration.set(client.configuration());
			return client;
		}).build().close();
		assertThat(configuration.get().responseTimeout()).isEqualTo(Duration.ofSeconds(15));
		assertThat((Object) configuration.get().options().get(ChannelOption.CONNECT_TIMEOUT_MILLIS)).isEqualTo(5_000);
		assertThat(configuration.get().followRedirectPredicate()).isNull();
	}

	/** Discord closes a connection that waits in the pool, just before the next request. */
	@Test
	@Tag("F107")
	void aPostOnAConnectionThatWasClosedMeanwhileArrivesOnce() {
		List<String> posts = new CopyOnWriteArrayList<>();
		DisposableServer server = HttpServer.create().host("127.0.0.1").handle((request, response) -> {
			if (request.method().equals(HttpMethod.GET)) {
				return response.status(204).send().then(Mono.fromRunnable(() -> request.withConnection(Connection::dispose)));
			}
			return request.receive().aggregate().asString().doOnNext(posts::add).then(response.status(204).send());
		}).bindNow();
		try (DiscordRest rest = rest("http://127.0.0.1:" + server.port()).globalLimit(1000).build()) {
			for (int i = 0; i < 50; i++) {
				rest.users().getCurrentUser().block(SOON);
				String recipient = String.valueOf(100 + i);
				DiscordException error = error(rest.users().createDM(new CreateDM().recipientId(Snowflake.of(recipient))));
				assertThat(error != null || posts.stream().anyMatch(post -> post.contains(recipient))).as("arrived, or known to be lost").isTrue();
			}
			assertThat(posts).doesNotHaveDuplicates();
		}
		finally {
			server.disposeNow();
		}
	}

	@Test
	@Tag("F115")
	void speaksHttp1UnlessItIsToldOtherwise() {
		DisposableServer server = HttpServer.create()
			.host("127.0.0.1")
			.protocol(HttpProtocol.H2C, HttpProtocol.HTTP11)
			.handle((request, response) -> response.status(request.protocol().startsWith("HTTP/1.1") ? 204 : 505).send())
			.bindNow();
		try (DiscordRest rest = rest("http://127.0.0.1:" + server.port()).build()) {
			assertThat(rest.messages().deleteMessage(ID, ID).blockOptional(SOON)).isEmpty();
		}
		finally {
			server.disposeNow();
		}
	}

	@Test
	@Tag("F115")
	void aRefusedStreamWasNotSent() {
		try (Http2Peer peer = new Http2Peer(65_535,
				request -> (request.number() < 2) ? Http2Peer.refuse(request.stream()) : Http2Peer.noContent(request.stream()));
				DiscordRest rest = http2(peer).build()) {
			assertThat(rest.users().createDM(new CreateDM().recipientId(ID)).blockOptional(SOON)).isEmpty();
			assertThat(peer.requests).hasValue(3);
		}
	}

	@Test
	@Tag("F115")
	void aRequestThatTheOtherSideHasNotLookedAtBeforeItWentAwayWasNotSent() {
		try (Http2Peer peer = new Http2Peer(65_535,
				request -> (request.number() < 1) ? Http2Peer.goAway(0) : Http2Peer.noContent(request.stream()));
				DiscordRest rest = http2(peer).build()) {
			assertThat(rest.users().createDM(new CreateDM().recipientId(ID)).blockOptional(SOON)).isEmpty();
			assertThat(peer.requests).hasValue(2);
		}
	}

	@Test
	@Tag("F115")
	void aStreamThatBreaksOffMayHaveBeenSent() {
		try (Http2Peer peer = new Http2Peer(65_535, request -> Http2Peer.reset(request.stream(), 2)); DiscordRest rest = http2(peer).build()) {
			assertThat(error(rest.users().createDM(new CreateDM().recipientId(ID)))).isInstanceOfSatisfying(DiscordException.Unreachable.class,
					lost -> assertThat(lost.mayHaveBeenSent()).isTrue());
			assertThat(peer.requests).hasValue(1);
		}
	}

	@Test
	@Tag("F115")
	void aRequestThatCanNotBeWrittenIsGivenUp() {
		try (Http2Peer peer = new Http2Peer(0, request -> new byte[0]); DiscordRest rest = http2(peer).scheduler(this.time).build()) {
			assertThat(error(rest.users().createDM(new CreateDM().recipientId(ID)))).isInstanceOf(DiscordException.Unreachable.class)
				.hasMessageContaining("no answer within 60 s");
			assertThat(peer.requests).hasValue(1);
		}
	}

	private static DiscordRest.Builder http2(Http2Peer peer) {
		return rest(peer.url()).httpClient(client -> client.protocol(HttpProtocol.H2C));
	}

	private static DiscordRest.Builder rest(String url) {
		return DiscordRest.builder().baseUrl(url).token(new Token("token"));
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

}
