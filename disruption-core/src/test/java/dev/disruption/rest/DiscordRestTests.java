package dev.disruption.rest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.github.tomakehurst.wiremock.client.MappingBuilder;
import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.http.Fault;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.CreateInteractionResponseQuery;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.Message;
import dev.disruption.model.message.SearchGuildMessages;
import dev.disruption.model.user.CreateDM;
import dev.disruption.model.user.User;
import dev.disruption.model.webhook.ExecuteWebhook;
import io.micrometer.common.docs.KeyName;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.observation.DefaultMeterObservationHandler;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.post;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static com.github.tomakehurst.wiremock.stubbing.Scenario.STARTED;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class DiscordRestTests {

	private static final Duration SOON = Duration.ofSeconds(20);

	private static final String MESSAGE = "{\"id\":\"9\",\"channel_id\":\"1\",\"content\":\"hi\"}";

	private static final Snowflake CHANNEL = Snowflake.of(1);

	private static final Embed EMPTY_FIELD = DiscordJson.mapper().readValue("{\"fields\":[{\"name\":\"a\",\"value\":\"\"}]}", Embed.class);

	@RegisterExtension static final WireMockExtension server = WireMockExtension.newInstance().options(options().dynamicPort()).build();

	private final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	private DiscordRest rest;

	@BeforeEach
	void connect() {
		ObservationRegistry observations = ObservationRegistry.create();
		observations.observationConfig().observationHandler(new DefaultMeterObservationHandler(this.meters));
		this.rest = rest().token(new Token("top.secret.token")).observationRegistry(observations).build();
	}

	@AfterEach
	void close() {
		this.rest.close();
	}

	@Test
	void sendsNothingThatDiscordWouldRefuseAndTellsAllOfIt() {
		CreateMessage message = new CreateMessage().content("x".repeat(2001)).embeds(List.of(Embed.builder().build(), EMPTY_FIELD));
		DiscordException.InvalidRequest error = catchThrowableOfType(DiscordException.InvalidRequest.class,
				() -> this.rest.messages().createMessage(CHANNEL, message).block(SOON));
		assertThat(error.errors()).extracting(FieldError::path).containsExactly("content", "embeds[1].fields[0].value");
		assertThat(error).hasMessageStartingWith("POST /channels/{channelId}/messages: not answered, Discord would refuse it: "
				+ "content: 2001 characters, at most 2000; embeds[1].fields[0].value: 0 characters, at least 1");
		GetChannelMessages query = new GetChannelMessages().limit(101);
		assertThat(catchThrowableOfType(DiscordException.InvalidRequest.class,
				() -> this.rest.messages().getChannelMessages(CHANNEL, query).blockLast(SOON)))
			.hasMessageContaining("limit: 101, at most 100");
		server.verify(0, anyRequestedFor(anyUrl()));
	}

	@Test
	void sendsTokenUserAgentAndBodyBelowThePathOfTheBaseUrl() {
		answer(any(anyUrl()), json(MESSAGE));
		Message message = this.rest.messages().createMessage(CHANNEL, new CreateMessage().content("hi")).block(SOON);
		assertThat(message.id()).isEqualTo(Snowflake.of(9));
		LoggedRequest request = onlyRequest();
		assertThat(request.getUrl()).isEqualTo("/api/v10/channels/1/messages");
		assertThat(request.getHeader("Authorization")).isEqualTo("Bot top.secret.token");
		assertThat(request.getHeader("User-Agent")).matches("DiscordBot \\(https://\\S+, \\S+\\)");
		assertThat(request.getHeader("Content-Type")).isEqualTo("application/json");
		assertThat(request.getProtocol()).isEqualTo("HTTP/1.1");
		JsonNode body = body(request);
		assertThat(body.path("content").asString()).isEqualTo("hi");
		assertThat(body.path("nonce").asString()).isNotEmpty().hasSizeLessThanOrEqualTo(25);
		assertThat(body.path("enforce_nonce").asBoolean()).isTrue();
	}

	@Test
	void sendsNullWhereABodySaysNull() {
		answer(any(anyUrl()), json(MESSAGE));
		this.rest.messages().editMessage(CHANNEL, Snowflake.of(9), new EditMessage().content(null)).block(SOON);
		assertThat(onlyRequest().getBodyAsString()).isEqualTo("{\"content\":null}");
	}

	@Test
	void writesQueriesAndEncodesPaths() {
		answer(any(anyUrl()), json("[" + MESSAGE + "," + MESSAGE + "]"));
		GetChannelMessages query = new GetChannelMessages().before(Snowflake.of(5)).limit(2);
		assertThat(this.rest.messages().getChannelMessages(CHANNEL, query).collectList().block(SOON)).hasSize(2);
		assertThat(onlyRequest().getUrl()).isEqualTo("/api/v10/channels/1/messages?before=5&limit=2");
		server.resetRequests();
		this.rest.messages().createReaction(CHANNEL, Snowflake.of(9), "\uD83D\uDC4D").block(SOON);
		assertThat(onlyRequest().getUrl()).isEqualTo("/api/v10/channels/1/messages/9/reactions/%F0%9F%91%8D/@me");
	}

	@Test
	void interactionsGoWithoutTheTokenOfTheBot() {
		answer(any(anyUrl()), aResponse().withStatus(204));
		this.rest.interactions().createInteractionResponse(CHANNEL, "it", InteractionResponse.deferredMessage(true)).block(SOON);
		LoggedRequest request = onlyRequest();
		assertThat(request.getUrl()).isEqualTo("/api/v10/interactions/1/it/callback");
		assertThat(request.containsHeader("Authorization")).isFalse();
		assertThat(body(request)).isEqualTo(DiscordJson.mapper().readTree("{\"type\":5,\"data\":{\"flags\":64}}"));
		server.resetRequests();
		assertThat(this.rest.interactions()
			.createInteractionResponse(CHANNEL, "it", InteractionResponse.deferredMessage(true),
					new CreateInteractionResponseQuery().withResponse(true))
			.blockOptional(SOON)).isEmpty();
		assertThat(onlyRequest().getUrl()).isEqualTo("/api/v10/interactions/1/it/callback?with_response=true");
	}

	@Test
	void worksWithoutATokenWhereNoneIsNeeded() {
		answer(any(anyUrl()), json("{\"url\":\"wss://gateway.discord.gg\"}"));
		try (DiscordRest anonymous = rest().build()) {
			assertThat(anonymous.gateways().getGateway().block(SOON).url()).isEqualTo("wss://gateway.discord.gg");
		}
		assertThat(onlyRequest().containsHeader("Authorization")).isFalse();
	}

	@ParameterizedTest
	@ValueSource(ints = { 200, 204, 304 })
	@Tag("F105")
	void anEmptyAnswerIsAnEmptyResult(int status) {
		answer(any(anyUrl()), aResponse().withStatus(status).withHeader("Content-Type", "application/json"));
		assertThat(this.rest.users().getCurrentUser().blockOptional(SOON)).isEmpty();
		assertThat(this.rest.messages().deleteMessage(CHANNEL, CHANNEL).blockOptional(SOON)).isEmpty();
		assertThat(this.rest.guilds().getGuildRoles(CHANNEL).collectList().block(SOON)).isEmpty();
		assertThat(this.rest.messages().getChannelMessagesPaged(CHANNEL, new GetChannelMessages()).collectList().block(SOON)).isEmpty();
	}

	@Test
	@Tag("F106")
	void searchesAgainWhenTheIndexIsReady() {
		answerFirst(get(anyUrl()), json("{\"code\":110000,\"message\":\"Index not yet available. Try again later\",\"retry_after\":0}")
			.withStatus(202), json("{\"total_results\":1,\"messages\":[[" + MESSAGE + "]]}"));
		Hastened time = new Hastened(20);
		try (DiscordRest hastened = rest().token(new Token("token")).scheduler(time).build()) {
			long start = time.now(TimeUnit.MILLISECONDS);
			List<Message> found = hastened.messages().searchGuildMessagesPaged(CHANNEL, new SearchGuildMessages()).collectList().block(SOON);
			assertThat(found).extracting(Message::content).containsExactly("hi");
			assertThat(time.now(TimeUnit.MILLISECONDS) - start).as("not at once").isGreaterThanOrEqualTo(1000);
		}
		finally {
			time.dispose();
		}
		assertThat(requests()).hasSize(2);
	}

	@Test
	@Tag("F108")
	void repeatsAMessageWithTheSameNonceAndGivesTheNextItsOwn() {
		answerFirst(post(anyUrl()), aResponse().withStatus(502).withBody("<html>Bad Gateway</html>"), json(MESSAGE));
		Mono<Message> send = this.rest.messages().createMessage(CHANNEL, new CreateMessage().content("hi"));
		assertThat(send.block(SOON).content()).isEqualTo("hi");
		assertThat(send.block(SOON).content()).isEqualTo("hi");
		List<String> nonces = requests().stream().map(request -> body(request).path("nonce").asString()).toList();
		assertThat(nonces).hasSize(3);
		assertThat(nonces.get(0)).isEqualTo(nonces.get(1)).isNotEqualTo(nonces.get(2));
	}

	@Test
	void leavesANonceThatIsThereAlone() {
		answerFirst(post(anyUrl()), aResponse().withStatus(500), json(MESSAGE));
		CreateMessage message = new CreateMessage().content("hi").nonce("mine");
		DiscordException error = error(this.rest.messages().createMessage(CHANNEL, message));
		assertThat(error).isInstanceOf(DiscordException.ServerError.class);
		assertThat(onlyRequest().getBodyAsString()).isEqualTo("{\"content\":\"hi\",\"nonce\":\"mine\"}");
	}

	@ParameterizedTest
	@EnumSource(value = Fault.class, names = { "EMPTY_RESPONSE", "CONNECTION_RESET_BY_PEER" })
	@Tag("F107")
	@Tag("F108")
	void aConnectionThatIsLostWithAPostCostsNoDuplicate(Fault fault) {
		answerFirst(post(anyUrl()), aResponse().withFault(fault), json(MESSAGE));
		assertThat(error(this.rest.users().createDM(new CreateDM().recipientId(CHANNEL))))
			.isInstanceOfSatisfying(DiscordException.Unreachable.class, error -> assertThat(error.mayHaveBeenSent()).isTrue());
		assertThat(requests()).hasSize(1);
		server.resetAll();
		answerFirst(post(anyUrl()), aResponse().withFault(fault), json(MESSAGE));
		assertThat(this.rest.messages().createMessage(CHANNEL, new CreateMessage().content("hi")).block(SOON)).isNotNull();
		assertThat(requests()).hasSize(2).extracting(request -> body(request).path("nonce").asString()).doesNotContain("").satisfies(
				nonces -> assertThat(nonces.get(0)).isEqualTo(nonces.get(1)));
	}

	@Test
	@Tag("F83")
	void waitsOutALimit() {
		answerFirst(get(anyUrl()), aResponse().withStatus(429)
			.withHeader("Retry-After", "30")
			.withHeader("X-RateLimit-Scope", "user")
			.withBody("{\"message\":\"You are being rate limited.\",\"retry_after\":0.35,\"global\":false}"), json("{\"id\":\"7\"}"));
		Hastened time = new Hastened(20);
		try (DiscordRest hastened = rest().token(new Token("token")).scheduler(time).build()) {
			long start = time.now(TimeUnit.MILLISECONDS);
			assertThat(hastened.users().getCurrentUser().block(SOON).id()).isEqualTo(Snowflake.of(7));
			assertThat(time.now(TimeUnit.MILLISECONDS) - start).isGreaterThanOrEqualTo(30_000);
		}
		finally {
			time.dispose();
		}
		assertThat(requests()).hasSize(2);
	}

	@Test
	@Tag("F104")
	void namesWhatIsWrongWithARequest() {
		answer(any(anyUrl()), json("""
				{"code": 50035, "message": "Invalid Form Body", "errors": {"content": {"_errors": [
					{"code": "BASE_TYPE_MAX_LENGTH", "message": "Must be 2000 or fewer in length."}]}}}""").withStatus(400));
		DiscordException error = error(this.rest.messages().createMessage(CHANNEL, new CreateMessage().content("hi")));
		assertThat(error).isInstanceOf(DiscordException.InvalidRequest.class)
			.hasMessageContaining("content: Must be 2000 or fewer in length.");
		assertThat(error.errors()).containsExactly(new FieldError("content", "BASE_TYPE_MAX_LENGTH", "Must be 2000 or fewer in length."));
		assertThat(requests()).hasSize(1);
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 308 })
	@Tag("F113")
	void doesNotFollowARedirectWithTheToken(int status) {
		String otherHost = server.baseUrl().replace("localhost", "127.0.0.1");
		answer(any(anyUrl()), aResponse().withStatus(status).withHeader("Location", otherHost + "/elsewhere"));
		assertThat(error(this.rest.users().getCurrentUser())).isInstanceOf(DiscordException.Unreadable.class);
		assertThat(onlyRequest().getUrl()).isEqualTo("/api/v10/users/@me");
	}

	@Test
	@Tag("F114")
	void readsAnAnswerOfSeveralMegabytes() {
		answer(any(anyUrl()), json("{\"id\":\"9\",\"content\":\"" + "x".repeat(3_000_000) + "\"}"));
		assertThat(this.rest.messages().getChannelMessage(CHANNEL, CHANNEL).block(SOON).content()).hasSize(3_000_000);
	}

	@Test
	@Tag("F114")
	void readsNoMoreThanThirtyTwoMegabytes() {
		answer(any(anyUrl()), json("{\"id\":\"9\",\"content\":\"" + "x".repeat(33 * 1024 * 1024) + "\"}"));
		assertThat(error(this.rest.messages().getChannelMessage(CHANNEL, CHANNEL))).isInstanceOf(DiscordException.Unreadable.class)
			.hasMessageContaining("33554432");
		assertThat(requests()).hasSize(1);
	}

	@Test
	void showsNoTokenWhateverFails() {
		String token = "interaction-secret";
		StringWriter traces = new StringWriter();
		for (ResponseDefinitionBuilder answer : List.of(aResponse().withStatus(404), aResponse().withStatus(401), json("{\"half"),
				json(MESSAGE).withFault(Fault.MALFORMED_RESPONSE_CHUNK),
				json(MESSAGE).withStatus(404).withFault(Fault.MALFORMED_RESPONSE_CHUNK), aResponse().withFault(Fault.CONNECTION_RESET_BY_PEER))) {
			server.resetAll();
			answer(any(anyUrl()), answer);
			error(this.rest.interactions().createFollowupMessage(CHANNEL, token, new ExecuteWebhook()))
				.printStackTrace(new PrintWriter(traces));
			error(this.rest.users().createDM(new CreateDM())).printStackTrace(new PrintWriter(traces));
		}
		assertThat(traces.toString()).contains("POST /webhooks/{applicationId}/{interactionToken}: Discord answered 404")
			.contains("Unreadable")
			.contains("Unreachable")
			.doesNotContain("secret");
	}

	@Test
	void observesByRouteWithoutAnyToken() {
		answer(any(anyUrl()), json(MESSAGE));
		this.rest.interactions().getOriginalInteractionResponse(CHANNEL, "interaction-secret").block(SOON);
		Timer observed = observed("status", "200");
		assertThat(observed.getId().getTag("uri")).isEqualTo("/webhooks/{applicationId}/{interactionToken}/messages/@original");
		// the handler of observations adds a tag of its own
		assertThat(observed.getId().getTags()).extracting(io.micrometer.core.instrument.Tag::getKey)
			.filteredOn(key -> !key.equals("error"))
			.containsExactlyInAnyOrderElementsOf(Arrays.stream(RestObservation.Tag.values()).map(KeyName::asString).toList());
		assertThat(this.meters.getMetersAsString()).doesNotContain("secret");
	}

	@ParameterizedTest
	@CsvSource({ "404, CLIENT_ERROR, NotFound", "500, SERVER_ERROR, ServerError", "301, REDIRECTION, Unreadable" })
	void observesTheStatusOfFailures(int status, String outcome, String exception) {
		answer(any(anyUrl()), aResponse().withStatus(status));
		error(this.rest.users().createDM(new CreateDM().recipientId(CHANNEL)));
		Timer observed = observed("status", String.valueOf(status));
		assertThat(observed.getId().getTag("outcome")).isEqualTo(outcome);
		assertThat(observed.getId().getTag("exception")).isEqualTo(exception);
	}

	/** An observation ends after its caller has the answer. */
	private Timer observed(String tag, String value) {
		Supplier<Timer> timer = () -> this.meters.find("discord.rest.requests").tag(tag, value).timer();
		Flux.interval(Duration.ofMillis(10)).filter(tick -> timer.get() != null).blockFirst(SOON);
		return timer.get();
	}

	@Test
	@Tag("F95")
	void aCallThatTimesOutReleasesItsPlace() {
		answerFirst(get(anyUrl()), json("{\"id\":\"7\"}").withFixedDelay(3000), json("{\"id\":\"7\"}"));
		Mono<User> slow = this.rest.users().getCurrentUser().timeout(Duration.ofMillis(300), Mono.empty());
		assertThat(slow.blockOptional(SOON)).isEmpty();
		assertThat(this.rest.users().getCurrentUser().block(Duration.ofSeconds(2))).isNotNull();
	}

	private static DiscordRest.Builder rest() {
		return DiscordRest.builder().baseUrl(server.baseUrl() + "/api/v10/");
	}

	private static void answer(MappingBuilder request, ResponseDefinitionBuilder answer) {
		server.stubFor(request.willReturn(answer));
	}

	private static void answerFirst(MappingBuilder request, ResponseDefinitionBuilder first, ResponseDefinitionBuilder others) {
		server.stubFor(any(anyUrl()).willReturn(others));
		server.stubFor(request.inScenario("first").whenScenarioStateIs(STARTED).willSetStateTo("others").willReturn(first));
	}

	private static ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/json").withBody(body);
	}

	private static List<LoggedRequest> requests() {
		return server.findAll(anyRequestedFor(anyUrl()));
	}

	private static LoggedRequest onlyRequest() {
		assertThat(requests()).hasSize(1);
		return requests().get(0);
	}

	private static JsonNode body(LoggedRequest request) {
		return DiscordJson.mapper().readTree(request.getBody());
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

}
