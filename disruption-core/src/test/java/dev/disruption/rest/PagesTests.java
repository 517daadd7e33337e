package dev.disruption.rest;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.LongStream;
import java.util.stream.Stream;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.ListPublicArchivedThreads;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.SearchGuildMessages;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;

/** Streams over a list of ids, which is answered page by page as Discord does. */
class PagesTests {

	private final List<Map<String, List<String>>> asked = new ArrayList<>();

	@Test
	void asksForNothingBeforeSomethingIsWanted() {
		StepVerifier.create(newestFirst(250, new GetChannelMessages()), 0)
			.expectSubscription()
			.then(() -> assertThat(this.asked).isEmpty())
			.thenRequest(1)
			.expectNext(Snowflake.of(250))
			.then(() -> assertThat(this.asked).hasSize(1))
			.thenCancel()
			.verify(Duration.ofSeconds(30));
	}

	@Test
	void asksForAPageWhenMoreIsWantedThanThereIs() {
		StepVerifier.create(newestFirst(250, new GetChannelMessages()), 0)
			.thenRequest(100)
			.expectNextCount(100)
			.then(() -> assertThat(this.asked).hasSize(1))
			.thenRequest(1)
			.expectNextCount(1)
			.then(() -> assertThat(this.asked).hasSize(2))
			.thenRequest(98)
			.expectNextCount(98)
			.then(() -> assertThat(this.asked).hasSize(2))
			.thenRequest(Long.MAX_VALUE)
			.expectNextCount(51)
			.verifyComplete();
		assertThat(this.asked).hasSize(3);
	}

	@Test
	void takeAsksForNoPageTooMany() {
		assertThat(newestFirst(1000, new GetChannelMessages()).take(200).collectList().block()).hasSize(200);
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void theLimitIsThatOfAllPagesTogether() {
		assertThat(newestFirst(1000, new GetChannelMessages().limit(250)).collectList().block()).hasSize(250);
		assertThat(this.asked).extracting(query -> query.get("limit").get(0)).containsExactly("100", "100", "50");
		this.asked.clear();
		assertThat(newestFirst(1000, new GetChannelMessages().limit(101)).collectList().block()).isEqualTo(descending(1000, 900));
		assertThat(this.asked).extracting(query -> query.get("limit").get(0)).containsExactly("100", "2");
		this.asked.clear();
		assertThat(newestFirst(1000, new GetChannelMessages().limit(100)).collectList().block()).hasSize(100);
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void goesFromNewestToOldest() {
		assertThat(newestFirst(250, new GetChannelMessages()).collectList().block()).isEqualTo(descending(250, 1));
		assertThat(this.asked).containsExactly(Map.of("limit", List.of("100")), Map.of("limit", List.of("100"), "before", List.of("151")),
				Map.of("limit", List.of("100"), "before", List.of("51")));
		this.asked.clear();
		assertThat(newestFirst(250, new GetChannelMessages().before(Snowflake.of(121))).collectList().block()).isEqualTo(descending(120, 1));
	}

	@Test
	void goesFromOldestToNewestAfterOne() {
		assertThat(newestFirst(250, new GetChannelMessages().after(Snowflake.of(30))).collectList().block()).isEqualTo(ascending(31, 250));
		assertThat(this.asked).extracting(query -> query.get("after").get(0)).containsExactly("30", "130", "230");
	}

	@Test
	void whatBeginsWithTheOldestGoesBackFromOne() {
		assertThat(oldestFirst(2500, new GetGuildBans()).collectList().block()).isEqualTo(ascending(1, 2500));
		assertThat(this.asked).extracting(query -> query.get("after").get(0)).containsExactly("0", "1000", "2000");
		this.asked.clear();
		assertThat(oldestFirst(2500, new GetGuildBans().before(Snowflake.of(1500))).collectList().block()).isEqualTo(descending(1499, 1));
		assertThat(this.asked).extracting(query -> query.get("before").get(0)).containsExactly("1500", "500");
	}

	@Test
	void endsWithAnEmptyPage() {
		assertThat(newestFirst(200, new GetChannelMessages()).collectList().block()).hasSize(200);
		assertThat(this.asked).hasSize(3);
		this.asked.clear();
		assertThat(newestFirst(0, new GetChannelMessages()).collectList().block()).isEmpty();
		assertThat(this.asked).hasSize(1);
	}

	@Test
	void endsWhereThereIsNoAnswer() {
		Flux<Integer> nothing = Pages.byOffset(new SearchGuildMessages(), 25, page -> Mono.<List<Integer>>empty(), Function.identity(),
				List::size);
		StepVerifier.create(nothing).verifyComplete();
	}

	@Test
	void failsInTheMiddleAfterWhatWasThere() {
		Flux<Snowflake> stream = Pages.newestFirst(new GetChannelMessages(), 100, page -> {
			this.asked.add(page.query());
			return (this.asked.size() < 2) ? Flux.fromIterable(descending(250, 151)) : Flux.error(new IllegalStateException("lost"));
		}, Function.identity());
		StepVerifier.create(stream).expectNextCount(100).verifyErrorMessage("lost");
		assertThat(this.asked).hasSize(2);
	}

	@Test
	void eachSubscriptionBeginsAnew() {
		GetChannelMessages query = new GetChannelMessages();
		Flux<Snowflake> stream = newestFirst(150, query);
		assertThat(stream.collectList().block()).hasSize(150).isEqualTo(stream.collectList().block());
		assertThat(this.asked).hasSize(4);
		assertThat(query.fields()).isEmpty();
	}

	@Test
	void goesThroughThousandsOfPagesWithoutNesting() {
		assertThat(newestFirst(500_000, new GetChannelMessages()).count().block()).isEqualTo(500_000);
		assertThat(this.asked).hasSize(5_001);
	}

	@Test
	void goesOnAsLongAsDiscordSaysThatThereIsMore() {
		Flux<Instant> stream = Pages.before(new ListPublicArchivedThreads(), 100, page -> {
			this.asked.add(page.query());
			// fewer than were asked for, but not all
			return Mono.just(Stream.of(90, 80, 70).map(second -> Instant.ofEpochSecond(second - 30L * (this.asked.size() - 1))).toList());
		}, Function.identity(), page -> this.asked.size() < 3, Function.identity());
		assertThat(stream.map(Instant::getEpochSecond).collectList().block()).containsExactly(90L, 80L, 70L, 60L, 50L, 40L, 30L, 20L, 10L);
		assertThat(this.asked).extracting(query -> query.get("before"))
			.containsExactly(null, List.of("1970-01-01T00:01:10Z"), List.of("1970-01-01T00:00:40Z"));
	}

	@Test
	void goesOnByOffsetThoughPagesAreShort() {
		Flux<Integer> stream = Pages.byOffset(new SearchGuildMessages().content("hi"), 25, page -> {
			this.asked.add(page.query());
			return Mono.just((this.asked.size() == 2) ? List.<Integer>of() : List.of(1, 2));
		}, Function.identity(), found -> 60);
		assertThat(stream.collectList().block()).hasSize(4);
		assertThat(this.asked).extracting(query -> query.get("offset")).containsExactly(null, List.of("25"), List.of("50"));
		assertThat(this.asked).extracting(query -> query.get("content")).containsOnly(List.of("hi"));
	}

	@Test
	void endsWhereDiscordFindsNoMore() {
		Flux<Integer> stream = Pages.byOffset(new SearchGuildMessages().offset(9950), 25, page -> {
			this.asked.add(page.query());
			return Mono.just(List.of(1));
		}, Function.identity(), found -> 1_000_000);
		assertThat(stream.collectList().block()).hasSize(2);
		assertThat(this.asked).extracting(query -> query.get("offset").get(0)).containsExactly("9950", "9975");
	}

	@Test
	void refusesAQueryThatHasNoDirection() {
		StepVerifier.create(newestFirst(9, new GetChannelMessages().around(Snowflake.of(5))))
			.verifyErrorSatisfies(error -> assertThat(error).isInstanceOf(IllegalArgumentException.class)
				.hasMessageContaining("around=5")
				.hasMessageContaining("'before' or 'after'"));
		StepVerifier.create(oldestFirst(9, new GetGuildBans().after(Snowflake.of(1)).before(Snowflake.of(3))))
			.verifyError(IllegalArgumentException.class);
		assertThat(this.asked).isEmpty();
	}

	private Flux<Snowflake> newestFirst(int newest, GetChannelMessages query) {
		return Pages.newestFirst(query, 100, page -> {
			// from newest to oldest, in both directions
			List<Snowflake> found = answer(newest, page.query(), false);
			return Flux.fromIterable(found.stream().sorted((one, other) -> other.compareTo(one)).toList());
		}, Function.identity());
	}

	private Flux<Snowflake> oldestFirst(int newest, GetGuildBans query) {
		return Pages.oldestFirst(query, 1000, page -> Flux.fromIterable(answer(newest, page.query(), true).stream().sorted().toList()),
				Function.identity());
	}

	/** Those next to the id that is asked for, as far as the limit goes. */
	private List<Snowflake> answer(int newest, Map<String, List<String>> query, boolean fromOldest) {
		this.asked.add(query);
		int limit = Integer.parseInt(query.get("limit").get(0));
		if (query.containsKey("before") || !(query.containsKey("after") || fromOldest)) {
			long before = query.containsKey("before") ? Long.parseLong(query.get("before").get(0)) : newest + 1;
			return descending(before - 1, Math.max(1, before - limit));
		}
		long after = query.containsKey("after") ? Long.parseLong(query.get("after").get(0)) : 0;
		return ascending(after + 1, Math.min(newest, after + limit));
	}

	private static List<Snowflake> ascending(long first, long last) {
		return LongStream.rangeClosed(first, last).mapToObj(Snowflake::of).toList();
	}

	private static List<Snowflake> descending(long first, long last) {
		return LongStream.rangeClosed(last, first).map(id -> first + last - id).mapToObj(Snowflake::of).toList();
	}

}
