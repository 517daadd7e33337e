package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.disruption.json.Snowflake;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.GetReactions;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.CreateDM;
import dev.disruption.model.user.User;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

class RestOnSimulatorTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final String SEND = "POST /channels/{channel.id}/messages";

	private final Hastened time = new Hastened(20);

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl(this.discord.restUrl())
		.token(new Token(this.discord.token()))
		.scheduler(this.time)
		.build();

	private final Snowflake general = Snowflake.of(this.discord.world().channel("general").id());

	@AfterEach
	void close() {
		this.rest.close();
		this.discord.close();
		this.time.dispose();
	}

	@Test
	@Tag("F76")
	void sendsAHundredMessagesIntoFivePerFiveSecondsWithoutA429() {
		long start = this.time.now(TimeUnit.MILLISECONDS);
		List<Snowflake> ids = Flux.range(0, 100)
			.flatMap(number -> send("message " + number), 100)
			.map(Message::id)
			.collectList()
			.block(SOON);
		assertThat(ids).doesNotHaveDuplicates().hasSize(100);
		assertThat(statuses(SEND)).hasSize(100).containsOnly(200);
		assertThat(this.time.now(TimeUnit.MILLISECONDS) - start).isGreaterThanOrEqualTo(95_000);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F77")
	void routesThatShareABucketAreCountedTogether() {
		Snowflake message = send("react to that").block(SOON).id();
		// that routes share a bucket is known once each of them was answered
		react(message, "\uD83D\uDE80").block(SOON);
		reactions(message, "\uD83D\uDE80").block(SOON);
		Flux.just("\uD83D\uDC4D", "\uD83D\uDC4E", "\uD83C\uDF89", "\uD83D\uDC40", "\uD83D\uDC4B")
			.flatMap(emoji -> Mono.when(react(message, emoji), reactions(message, emoji)))
			.blockLast(SOON);
		List<Integer> statuses = this.discord.journal()
			.entries(Kind.REST)
			.stream()
			.filter(entry -> entry.name().contains("/reactions/"))
			.map(entry -> entry.document().path("status").asInt())
			.toList();
		assertThat(statuses).hasSize(12).containsOnly(200, 204);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F108")
	void aMessageThatWasProcessedButNotAnsweredExistsOnce() {
		this.discord.faults().dropCall(SEND, true);
		this.discord.faults().answerAfterwards(SEND, 504);
		Snowflake id = send("once").block(SOON).id();
		assertThat(statuses(SEND)).hasSize(3);
		assertThat(this.discord.journal().entries(Kind.MESSAGE_CREATED)).hasSize(1)
			.first()
			.satisfies(entry -> assertThat(entry.document().findValue("id").asString()).isEqualTo(id.toString()));
	}

	@Test
	@Tag("F107")
	@Tag("F108")
	void aPostThatCanNotBeRecognisedAgainIsNotRepeated() {
		this.discord.faults().dropCall("POST /users/@me/channels", true);
		Snowflake ada = Snowflake.of(this.discord.world().person("ada").id());
		DiscordException error = error(this.rest.users().createDM(new CreateDM().recipientId(ada)));
		assertThat(error).isInstanceOf(DiscordException.Unreachable.class);
		assertThat(statuses("POST /users/@me/channels")).hasSize(1);
	}

	@Test
	@Tag("F87")
	void aGlobalLimitStopsOtherRoutesToo() {
		this.discord.faults()
			.answer(SEND, 429, JsonMapper.shared().readTree("{\"message\":\"limited\",\"retry_after\":30.0,\"global\":true}"),
					Map.of("Retry-After", "30", "X-RateLimit-Global", "true"));
		DiscordException impatient = error(send("limited").contextWrite(DiscordRest.maxWait(Duration.ofSeconds(10))));
		assertThat(impatient).isInstanceOf(DiscordException.RateLimited.class).hasMessageContaining("exceeds maxWait");
		long before = this.time.now(TimeUnit.MILLISECONDS);
		this.rest.users().getCurrentUser().block(SOON);
		assertThat(this.time.now(TimeUnit.MILLISECONDS) - before).isBetween(20_000L, 60_000L);
	}

	@Test
	@Tag("F102")
	void aWrongTokenIsTriedOnce() {
		try (DiscordRest wrong = DiscordRest.builder().baseUrl(this.discord.restUrl()).token(new Token("wrong")).scheduler(this.time).build()) {
			for (int i = 0; i < 10; i++) {
				assertThat(error(wrong.users().getCurrentUser())).isInstanceOf(DiscordException.Unauthorized.class)
					.hasMessageContaining("Reset Token")
					.hasMessageNotContaining("wrong.");
			}
		}
		assertThat(statuses("GET /users/@me")).containsExactly(401);
	}

	@Test
	void streamsTheMessagesOfAChannelPageByPageInBothDirections() {
		List<Snowflake> said = IntStream.range(0, 230)
			.mapToObj(number -> this.discord.people()
				.say(this.discord.world().person("ada"), this.discord.world().channel("general"), "message " + number))
			.map(message -> Snowflake.of(message.path("id").asString()))
			.toList();
		List<Snowflake> newestFirst = this.rest.messages()
			.getChannelMessagesPaged(this.general, new GetChannelMessages())
			.map(Message::id)
			.take(200)
			.collectList()
			.block(SOON);
		assertThat(newestFirst).isEqualTo(IntStream.range(0, 200).mapToObj(number -> said.get(229 - number)).toList());
		assertThat(statuses("GET /channels/{channel.id}/messages")).containsExactly(200, 200);
		List<Snowflake> oldestFirst = this.rest.messages()
			.getChannelMessagesPaged(this.general, new GetChannelMessages().after(said.get(9)))
			.map(Message::id)
			.collectList()
			.block(SOON);
		assertThat(oldestFirst).isEqualTo(said.subList(10, 230));
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void speaksWithTheUserAgentThatDiscordAsksFor() {
		assertThat(this.rest.gateways().getGatewayBot().block(SOON).url()).isEqualTo(this.discord.gatewayUrl());
		assertThat(this.rest.applications().getCurrentApplication().block(SOON).id()).isNotNull();
		assertThat(this.discord.violations()).isEmpty();
	}

	private Mono<Message> send(String content) {
		return this.rest.messages().createMessage(this.general, new CreateMessage().content(content));
	}

	private Mono<Void> react(Snowflake message, String emoji) {
		return this.rest.messages().createReaction(this.general, message, emoji);
	}

	private Mono<List<User>> reactions(Snowflake message, String emoji) {
		return this.rest.messages().getReactions(this.general, message, emoji, new GetReactions()).collectList();
	}

	private List<Integer> statuses(String route) {
		return this.discord.journal()
			.entries(Kind.REST)
			.stream()
			.filter(entry -> entry.name().equals(route))
			.map(entry -> entry.document().path("status").asInt())
			.toList();
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

}
