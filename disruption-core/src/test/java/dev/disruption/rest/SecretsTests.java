package dev.disruption.rest;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.Appender;
import ch.qos.logback.core.read.ListAppender;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.oauth2.AccessTokenRequest;
import dev.disruption.model.webhook.ExecuteWebhook;
import dev.disruption.model.webhook.ExecuteWebhookQuery;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;

import static org.assertj.core.api.Assertions.as;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.InstanceOfAssertFactories.STRING;

/** What is logged of requests that carry secrets, in their header, their path or their body. */
class SecretsTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Snowflake ID = Snowflake.of(1);

	private final ListAppender<ILoggingEvent> log = new ListAppender<>();

	private final LoggerContext loggers = (LoggerContext) LoggerFactory.getILoggerFactory();

	private final List<Logger> changed = Stream.of(org.slf4j.Logger.ROOT_LOGGER_NAME, "reactor.netty", "dev.disruption")
		.map(this.loggers::getLogger)
		.toList();

	private final Appender<ILoggingEvent> console = this.changed.get(0).getAppender("console");

	private final List<Level> before = this.changed.stream().map(Logger::getLevel).toList();

	private final Hastened time = new Hastened(100);

	private final DisposableServer server = HttpServer.create().host("127.0.0.1").handle(SecretsTests::answer).bindNow(SOON);

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl("http://127.0.0.1:" + this.server.port())
		.token(new Token("bot-secret"))
		.scheduler(this.time)
		.build();

	@BeforeEach
	void listen() {
		this.log.start();
		this.changed.get(0).addAppender(this.log);
		this.changed.get(0).detachAppender(this.console);
	}

	@AfterEach
	void close() {
		this.changed.get(0).detachAppender(this.log);
		this.changed.get(0).addAppender(this.console);
		for (int i = 0; i < this.changed.size(); i++) {
			this.changed.get(i).setLevel(this.before.get(i));
		}
		this.rest.close();
		this.server.disposeNow(SOON);
		this.time.dispose();
	}

	private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).defaultIfEmpty("").flatMap(body -> {
			if (request.uri().contains("lost")) {
				return Mono.error(new IllegalStateException("lost"));
			}
			if (request.uri().contains("banned")) {
				return response.status(429).sendString(Mono.just("<html>error code: 1015</html>")).then();
			}
			String json = request.uri().contains("gone") ? "{\"code\":10015,\"message\":\"Unknown Webhook\"}"
					: "{\"id\":\"1\",\"channel_id\":\"1\",\"type\":1,\"token\":\"answer-secret\",\"access_token\":\"answer-secret\",\"scope\":\"a\"}";
			return response.status(request.uri().contains("gone") ? 404 : 200)
				.header("Content-Type", "application/json")
				.sendString(Mono.just(request.uri().contains("half") ? "{\"id\":" : json))
				.then();
		});
	}

	private Flux<Object> everything() {
		ExecuteWebhook message = new ExecuteWebhook().content("hi").files(List.of(Upload.of("a.txt", new byte[] { 1 })));
		Flux<Mono<?>> webhooks = Flux.just("token-secret", "gone-secret", "lost-secret", "half-secret")
			.flatMap(token -> Flux.just(this.rest.webhooks().executeWebhook(ID, token, message, new ExecuteWebhookQuery().wait(true)),
					this.rest.webhooks().getWebhookWithToken(ID, token), this.rest.interactions().getOriginalInteractionResponse(ID, token),
					this.rest.interactions().createInteractionResponse(ID, token, InteractionResponse.deferredMessage(true))));
		DiscordRest client = this.rest.withToken(Token.client(ID, "client-secret"));
		Flux<Mono<?>> others = Flux.just(this.rest.users().getCurrentUser(),
				this.rest.messages().createMessage(ID, new CreateMessage().content("hi")),
				client.oauth2().exchangeToken(AccessTokenRequest.refreshToken("refresh-secret")));
		return webhooks.concatWith(others).flatMap(call -> call.onErrorComplete());
	}

	private void level(Level level) {
		this.changed.forEach(logger -> logger.setLevel(level));
	}

	@Test
	void atTheLevelThatBotsRunAtNoSecretIsLogged() {
		level(Level.INFO);
		everything().blockLast(SOON);
		assertThat(messages(event -> true)).noneMatch(message -> message.contains("secret"));
	}

	/** Spring and Reactor Netty then log addresses, and only these: the manual says so. */
	@Test
	void atDebugOnlyTheAddressesOfWebhooksAndInteractionsAre() {
		level(Level.DEBUG);
		everything().blockLast(SOON);
		assertThat(messages(event -> true)).isNotEmpty()
			.allSatisfy(message -> assertThat(message.replaceAll("/(?:token|gone|lost|half)-secret(?=[/?, ]|$)", "")).doesNotContain("secret"));
		assertThat(messages(event -> event.getLoggerName().startsWith("dev.disruption"))).noneMatch(message -> message.contains("secret"));
	}

	@Test
	@Tag("F99")
	void aPageOfCloudflaresIsNotLoggedButWhatItMeansIs() {
		level(Level.DEBUG);
		assertThat(this.rest.webhooks().getWebhookWithToken(ID, "banned").onErrorResume(DiscordException.Blocked.class, error -> Mono.empty())
			.blockOptional(SOON)).isEmpty();
		assertThat(messages(event -> true)).noneMatch(message -> message.contains("<html>"));
		assertThat(messages(event -> event.getLevel() == Level.WARN && event.getLoggerName().startsWith("dev.disruption")))
			.singleElement(as(STRING))
			.contains("Cloudflare blocks this IP address", "60 s");
	}

	private List<String> messages(Predicate<ILoggingEvent> wanted) {
		return List.copyOf(this.log.list).stream().filter(wanted).map(SecretsTests::text).toList();
	}

	private static String text(ILoggingEvent event) {
		return event.getFormattedMessage() + ((event.getThrowableProxy() != null) ? ThrowableProxyUtil.asString(event.getThrowableProxy()) : "");
	}

}
