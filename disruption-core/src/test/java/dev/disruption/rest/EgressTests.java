package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import dev.disruption.rest.FakeDiscord.Sender;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static dev.disruption.rest.FakeDiscord.answer;
import static dev.disruption.rest.FakeDiscord.answerWith;
import static org.assertj.core.api.Assertions.assertThat;

class EgressTests {

	private static final Route READ = new Route("GET", "/channels/{channelId}/messages", "1");

	private static final Route CALLBACK = new Route("POST", "/interactions/{interactionId}/{interactionToken}/callback", "7/it");

	private static final Route FOLLOW_UP = new Route("POST", "/webhooks/{applicationId}/{interactionToken}", "5/it");

	private static final Route OTHER_FOLLOW_UP = new Route("POST", "/webhooks/{applicationId}/{interactionToken}", "5/other");

	private static final Route WEBHOOK = new Route("POST", "/webhooks/{webhookId}/{webhookToken}", "9/wt");

	private static final Route OTHER_WEBHOOK = new Route("POST", "/webhooks/{webhookId}/{webhookToken}", "9/other");

	@Test
	@Tag("F98")
	void eachIdentityHasItsOwnBuckets() {
		Limit first = new Limit("hash", 2, Duration.ofSeconds(10));
		Limit second = new Limit("hash", 2, Duration.ofSeconds(10));
		Limit user = new Limit("hash", 2, Duration.ofSeconds(10));
		FakeDiscord discord = new FakeDiscord(arrival -> switch (arrival.sender()) {
			case "bot" -> first.apply(arrival);
			case "other" -> second.apply(arrival);
			default -> user.apply(arrival);
		});
		Sender other = discord.sender("other", true, true);
		Sender bearer = discord.sender("bearer", true, false);
		for (int i = 0; i < 2; i++) {
			discord.send(READ);
			other.send(READ);
			bearer.send(READ);
		}
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(6);
		Outcome third = discord.send(READ);
		discord.run(Duration.ofSeconds(5));
		assertThat(third.endedAt).isEqualTo(-1);
		discord.run(Duration.ofSeconds(6));
		assertThat(third.status).isEqualTo(200);
		assertThat(first.exceeded + second.exceeded + user.exceeded).isZero();
	}

	@Test
	@Tag("F87")
	@Tag("F98")
	void aGlobalLimitStopsTheIdentityThatRanIntoIt() {
		FakeDiscord discord = new FakeDiscord(
				arrival -> (arrival.number() == 0) ? answer(429, "Retry-After", "10", "X-RateLimit-Global", "true") : answer(200));
		Sender other = discord.sender("other", true, true);
		Outcome limited = discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		Outcome same = discord.send(new Route("GET", "/channels/{channelId}", "2"));
		Outcome webhook = discord.send(WEBHOOK);
		Outcome elsewhere = other.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(elsewhere.status).isEqualTo(200);
		assertThat(webhook.status).isEqualTo(200);
		assertThat(Stream.of(limited, same)).extracting(outcome -> outcome.endedAt).containsOnly(-1L);
		discord.run(Duration.ofSeconds(10));
		assertThat(Stream.of(limited, same)).extracting(outcome -> outcome.status).containsOnly(200);
	}

	@Test
	@Tag("F90")
	@Tag("F98")
	void whatGoesWithoutATokenIsLimitedByAddressWhoeverSendsIt() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		Sender other = discord.sender("other", true, true);
		Sender nobody = discord.sender("nobody", false, false);
		for (int i = 0; i < 30; i++) {
			String major = i + "/wt";
			discord.send(new Route("POST", WEBHOOK.template(), major));
			other.send(new Route("POST", WEBHOOK.template(), major));
			nobody.send(new Route("GET", "/invites/{code}", String.valueOf(i)));
			discord.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
			other.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
		}
		discord.run(Duration.ofMillis(900));
		assertThat(discord.arrivals.stream().filter(arrival -> arrival.route().template().startsWith("/channels"))).hasSize(60);
		assertThat(discord.arrivals.stream().filter(arrival -> !arrival.route().template().startsWith("/channels"))).hasSize(50);
		discord.run(Duration.ofSeconds(2));
		assertThat(discord.arrivals).hasSize(150);
	}

	@Test
	@Tag("F90")
	void webhooksGoByTheBotWithItsTokenByTheAddressWithTheirOwnAndInteractionsByNeither() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		Route managed = new Route("GET", "/webhooks/{webhookId}", "");
		for (int i = 0; i < 60; i++) {
			discord.send(new Route("GET", managed.template(), String.valueOf(i)));
			discord.send(new Route("POST", WEBHOOK.template(), i + "/wt"));
			discord.send(new Route("PATCH", "/webhooks/{applicationId}/{interactionToken}/messages/@original", "5/it" + i));
		}
		discord.run(Duration.ofMillis(900));
		assertThat(discord.arrivals).filteredOn(arrival -> arrival.route().authenticated()).hasSize(50);
		assertThat(discord.arrivals).filteredOn(arrival -> arrival.route().template().equals(WEBHOOK.template())).hasSize(50);
		assertThat(discord.arrivals).filteredOn(arrival -> arrival.route().interaction()).hasSize(60);
	}

	@Test
	@Tag("F98")
	@Tag("F99")
	void aBanStopsAllThatSendFromTheAddressAndEndsByItself() {
		FakeDiscord discord = new FakeDiscord(
				arrival -> (arrival.number() == 0) ? answerWith("<html>1015</html>", 429, "Retry-After", "3600") : answer(200));
		Sender other = discord.sender("other", true, true);
		Outcome waiting = other.send(READ);
		Outcome behind = other.send(READ);
		Outcome banned = discord.send(CALLBACK);
		discord.run(Duration.ofMillis(100));
		discord.run(Duration.ofMillis(100));
		Outcome after = other.send(READ);
		assertThat(Stream.of(behind, after, waiting, banned).filter(outcome -> outcome.error != null)).hasSizeGreaterThanOrEqualTo(3)
			.allSatisfy(outcome -> assertThat(outcome.error).isInstanceOf(DiscordException.Blocked.class).hasMessageNotContaining("html"));
		assertThat(discord.events).containsExactly(new RestEvent.CloudflareBlocked(Duration.ofHours(1)));
		assertThat(discord.limiter.status().blockedFor()).isEqualTo(Duration.ofHours(1));
		assertThat(other.limiter.status().blockedFor()).isEqualTo(Duration.ofHours(1));
		discord.run(Duration.ofHours(1));
		assertThat(discord.events).last().isEqualTo(new RestEvent.CloudflareUnblocked());
		assertThat(other.limiter.status().blockedFor()).isNull();
		Outcome again = other.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(again.status).isEqualTo(200);
	}

	@Test
	@Tag("F98")
	@Tag("F101")
	void stopsShortOfTheBanAndAnswersInteractionsStill() {
		FakeDiscord discord = new FakeDiscord(10_000, null, arrival -> arrival.route().callback() ? answer(204) : answer(403));
		Sender other = discord.sender("other", true, true);
		for (int i = 0; i < 10_000; i++) {
			discord.send(new Route("GET", "/channels/{channelId}", String.valueOf(i)));
			discord.run(Duration.ofMillis(20));
		}
		discord.run(Duration.ofSeconds(1));
		// what was under way when the circuit opened arrives too
		assertThat(discord.arrivals).hasSizeBetween(9_500, 9_520);
		assertThat(discord.events).extracting(Object::getClass)
			.containsExactly(RestEvent.InvalidRequestWarning.class, RestEvent.InvalidRequestWarning.class, RestEvent.InvalidRequestWarning.class,
					RestEvent.CircuitOpened.class);
		assertThat(discord.events).startsWith(new RestEvent.InvalidRequestWarning(5_000, 10_000),
				new RestEvent.InvalidRequestWarning(7_500, 10_000), new RestEvent.InvalidRequestWarning(9_000, 10_000));
		int arrived = discord.arrivals.size();
		Outcome refused = discord.send(READ);
		Outcome elsewhere = other.send(READ);
		Outcome followUp = discord.send(FOLLOW_UP);
		Outcome callback = discord.send(CALLBACK);
		discord.run(Duration.ofSeconds(1));
		assertThat(Stream.of(refused, elsewhere, followUp)).allSatisfy(outcome -> {
			assertThat(outcome.error).isInstanceOf(DiscordException.Blocked.class).hasMessageContaining("401, 403 or 429");
			assertThat(outcome.error.status()).isZero();
			assertThat(outcome.error.retryAfter()).isPositive();
		});
		assertThat(callback.status).isEqualTo(204);
		assertThat(discord.arrivals).hasSize(arrived + 1);
		discord.run(Duration.ofMinutes(10));
		assertThat(discord.events).last().isEqualTo(new RestEvent.CircuitClosed());
		discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(arrived + 2);
	}

	@ParameterizedTest
	@CsvSource({ "401, user, 1", "403, user, 1", "429, user, 1", "429, global, 1", "429, shared, 0", "404, user, 0", "400, user, 0",
			"500, user, 0",
			"200, user, 0" })
	@Tag("F85")
	@Tag("F101")
	void countsWhatIsHeldAgainstTheAddress(int status, String scope, int count) {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(status, "Retry-After", "30", "X-RateLimit-Scope", scope));
		discord.send(new Route("POST", "/users/@me/channels", ""));
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.limiter.status().invalidRequests()).isEqualTo(count);
	}

	@Test
	@Tag("F103")
	void aWebhookThatIsGoneIsNotAskedAgain() {
		FakeDiscord discord = new FakeDiscord(arrival -> arrival.route().major().equals("9/wt")
				? answerWith("{\"code\":10015,\"message\":\"Unknown Webhook\"}", 404) : answer(204));
		Sender other = discord.sender("other", true, true);
		List<Outcome> outcomes = discord.send(WEBHOOK, 999);
		discord.run(Duration.ofSeconds(1));
		Outcome last = other.send(WEBHOOK);
		assertThat(discord.arrivals).hasSize(1);
		assertThat(outcomes).allSatisfy(outcome -> assertThat(outcome.error).isInstanceOf(DiscordException.NotFound.class)
			.hasMessageContaining("don't use it again")
			.hasMessageNotContaining("wt"));
		assertThat(last.error.code()).isEqualTo(10015);
		assertThat(last.error.status()).isZero();
		Outcome sameIdOtherToken = discord.send(OTHER_WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		assertThat(sameIdOtherToken.status).isEqualTo(204);
		discord.run(Duration.ofHours(1));
		discord.send(WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(3);
	}

	@Test
	@Tag("F103")
	void anotherThingThatIsNotFoundEndsNoWebhook() {
		FakeDiscord discord = new FakeDiscord(arrival -> answerWith("{\"code\":10008,\"message\":\"Unknown Message\"}", 404));
		discord.send(WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		discord.send(WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(2);
	}

	@ParameterizedTest
	@CsvSource({ "404, 10062, true", "401, 50027, true", "404, 10015, false" })
	@Tag("F103")
	void anInteractionThatIsOverIsNotAnsweredAgainButOthersOfTheApplicationAre(int status, int code, boolean over) {
		FakeDiscord discord = new FakeDiscord(arrival -> arrival.route().major().endsWith("/it")
				? answerWith("{\"code\":" + code + "}", status) : answer(200));
		discord.send(FOLLOW_UP);
		discord.run(Duration.ofSeconds(1));
		Outcome callback = discord.send(CALLBACK);
		Outcome again = discord.send(FOLLOW_UP);
		Outcome other = discord.send(OTHER_FOLLOW_UP);
		discord.run(Duration.ofSeconds(1));
		assertThat(other.status).isEqualTo(200);
		assertThat(again.error.code()).isEqualTo(code);
		assertThat(Stream.of(callback, again)).allSatisfy(outcome -> assertThat(outcome.error.status() == 0).isEqualTo(over));
		assertThat(discord.arrivals).hasSize(over ? 2 : 4);
	}

	@ParameterizedTest
	@CsvSource({ "50027", "0" })
	@Tag("F102")
	void aRefusedTokenOfAWebhookStopsThatWebhookOnly(int code) {
		FakeDiscord discord = new FakeDiscord(
				arrival -> arrival.route().major().equals("9/wt") ? answerWith("{\"code\":" + code + "}", 401) : answer(200));
		Outcome refused = discord.send(WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		List<Outcome> others = Stream.of(READ, OTHER_WEBHOOK, FOLLOW_UP, CALLBACK).map(discord::send).toList();
		Outcome again = discord.send(WEBHOOK);
		discord.run(Duration.ofSeconds(1));
		assertThat(refused.error).isInstanceOf(DiscordException.Unauthorized.class).hasMessageContaining("webhook");
		assertThat(others).allMatch(outcome -> outcome.status == 200);
		assertThat(again.error.status()).as("sent again only if it isn't known to be dead").isEqualTo((code == 50027) ? 0 : 401);
		assertThat(discord.events).isEmpty();
	}

	@Test
	@Tag("F102")
	void tellsOfATokenThatIsRefusedAndLetsOneCallFindOutWhetherItIsGoodAgain() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer((arrival.at() < 400_000) ? 401 : 200));
		discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.events).containsExactly(new RestEvent.TokenRefused(Duration.ofMinutes(5)));
		assertThat(discord.limiter.status().tokenRefused()).isTrue();
		discord.run(Duration.ofMinutes(5));
		discord.send(READ, 100);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(2);
		discord.run(Duration.ofMinutes(5));
		discord.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.events).last().isEqualTo(new RestEvent.TokenAccepted());
		assertThat(discord.limiter.status().tokenRefused()).isFalse();
	}

	@ParameterizedTest
	@CsvSource({ "true, false", "false, false" })
	@Tag("F102")
	void aRefusedBearerTokenOrNoneIsNoNews(boolean identified, boolean bot) {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(401));
		Sender sender = discord.sender("bearer", identified, bot);
		sender.send(READ);
		discord.run(Duration.ofSeconds(1));
		sender.send(READ);
		discord.run(Duration.ofSeconds(1));
		assertThat(discord.arrivals).hasSize(2);
		assertThat(sender.limiter.status().tokenRefused()).isFalse();
	}

	@Test
	@Tag("F98")
	void allThatSendToOneHostShareItsFateAndLeaveNothingBehindButABan() {
		FakeDiscord discord = new FakeDiscord(arrival -> answer(200));
		Egress shared = Egress.to("discord.test:1", discord.time);
		RateLimiter.Settings settings = new RateLimiter.Settings(true, true, 50, null, () -> 0, event -> {});
		RateLimiter one = new RateLimiter(discord.time, shared, settings);
		RateLimiter two = new RateLimiter(discord.time, Egress.to("discord.test:1", discord.time), settings);
		assertThat(Egress.to("discord.test:1", discord.time)).isSameAs(shared).isNotSameAs(Egress.to("discord.test:2", discord.time));
		one.dispose();
		assertThat(Egress.to("discord.test:1", discord.time)).isSameAs(shared);
		two.dispose();
		assertThat(Egress.to("discord.test:1", discord.time)).isNotSameAs(shared);
	}

}
