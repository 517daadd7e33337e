package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

import dev.disruption.rest.FakeDiscord.Arrival;
import dev.disruption.rest.FakeDiscord.Limit;
import dev.disruption.rest.FakeDiscord.Outcome;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import org.springframework.web.reactive.function.client.ClientResponse;

import static org.assertj.core.api.Assertions.assertThat;

/** The limiter against a Discord that counts: whatever is sent when, over whatever network. */
class RateLimiterPropertyTests {

	private static final String[] TEMPLATES = { "/channels/{channelId}/messages", "/channels/{channelId}/pins",
			"/channels/{channelId}/invites" };

	@Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
	void neverSendsOneTooManyLosesNoneAndKeepsTheOrder(@ForAll("worlds") World world) {
		Run run = new Run(world);
		run.send();
		run.discord.run(Duration.ofHours(3));
		assertThat(run.limit.exceeded).as("requests too many").isZero();
		assertThat(run.outcomes).as("calls that were not cancelled").allMatch(outcome -> outcome.endedAt >= 0);
		assertThat(run.discord.limiter.status().waiting()).isZero();
		run.departures.forEach((route, numbers) -> assertThat(numbers).as("order of %s", route).isSorted());
		assertThat(run.departedAt).as("sent in a second").satisfies(times -> {
			for (int i = world.globalLimit; i < times.size(); i++) {
				assertThat(times.get(i) - times.get(i - world.globalLimit)).isGreaterThanOrEqualTo(1000);
			}
		});
	}

	/** Worlds in which there once was a request too many, or a call that nothing woke. */
	@Example
	void doesSoInTheWorldsWhereItOnceDidNot() {
		neverSendsOneTooManyLosesNoneAndKeepsTheOrder(new World(8, 744, 17, 3, 3, 16, 0, 2));
		neverSendsOneTooManyLosesNoneAndKeepsTheOrder(new World(5, 2370, 60, 3, 50, 203, 300, 1150901619410540312L));
		neverSendsOneTooManyLosesNoneAndKeepsTheOrder(new World(8, 208, 25, 2, 50, 4, 50, -4));
	}

	/** A window costs no more than its span, the way there and back, and the margin for Discord's clock. */
	@Property(tries = 1000, shrinking = ShrinkingMode.BOUNDED, edgeCases = EdgeCasesMode.NONE)
	void sendsAllThatTheLimitAdmits(@ForAll("worlds") World world) {
		Limit limit = new Limit("hash", world.limit, Duration.ofMillis(world.span));
		Random random = new Random(world.seed);
		FakeDiscord discord = new FakeDiscord(1000, null, limit).latency(departure -> world.latency(random));
		List<Outcome> outcomes = discord.send(new Route("POST", TEMPLATES[0], "1"), world.calls);
		long roundTrip = 2L * (world.fastest + world.jitter);
		long windows = (world.calls + world.limit - 1) / world.limit;
		long longest = roundTrip + windows * (world.span + 2 * roundTrip + 50);
		discord.run(Duration.ofMillis(longest));
		assertThat(outcomes).allMatch(outcome -> outcome.status == 200);
		assertThat(limit.exceeded).isZero();
	}

	@Provide
	Arbitrary<World> worlds() {
		Arbitrary<Integer> limits = Arbitraries.integers().between(1, 10);
		Arbitrary<Integer> spans = Arbitraries.integers().between(200, 8000);
		Arbitrary<Integer> calls = Arbitraries.integers().between(1, 80);
		Arbitrary<Integer> routes = Arbitraries.integers().between(1, 3);
		Arbitrary<Integer> globalLimits = Arbitraries.of(3, 10, 50);
		Arbitrary<Integer> fastest = Arbitraries.integers().between(1, 500);
		Arbitrary<Integer> jitters = Arbitraries.of(0, 5, 50, 300, 900);
		return Combinators.combine(limits, spans, calls, routes, globalLimits, fastest, jitters, Arbitraries.longs()).as(World::new);
	}

	/**
	 * @param span of the window, in milliseconds
	 * @param routes that share the bucket
	 * @param fastest way in one direction, in milliseconds
	 * @param jitter that is added at most, in milliseconds
	 */
	record World(int limit, int span, int calls, int routes, int globalLimit, int fastest, int jitter, long seed) {

		Duration latency(Random random) {
			return Duration.ofMillis(this.fastest + ((this.jitter > 0) ? random.nextInt(this.jitter) : 0));
		}

	}

	private static final class Run {

		private final World world;

		private final Random random;

		private final Limit limit;

		private final FakeDiscord discord;

		private final List<Outcome> outcomes = new ArrayList<>();

		/** by route and channel the numbers of the calls */
		private final Map<Route, List<Integer>> departures = new HashMap<>();

		private final List<Long> departedAt = new ArrayList<>();

		private final Set<Route> told = new HashSet<>();

		Run(World world) {
			this.world = world;
			this.random = new Random(world.seed);
			this.limit = new Limit("hash", world.limit, Duration.ofMillis(world.span));
			this.discord = new FakeDiscord(world.globalLimit, null, this::answer).latency(this::depart);
		}

		private Duration depart(Arrival departure) {
			this.departures.computeIfAbsent(departure.route(), key -> new ArrayList<>()).add(Integer.parseInt(departure.path().substring(1)));
			this.departedAt.add(departure.at());
			return this.world.latency(this.random);
		}

		/** Counted in any case, but now and then a failure, with its limits or, once they were told, without. */
		private ClientResponse answer(Arrival arrival) {
			ClientResponse counted = this.limit.apply(arrival);
			boolean told = !this.told.add(arrival.route());
			return switch (this.random.nextInt(12)) {
				case 0 -> told ? FakeDiscord.answer(500) : counted;
				case 1 -> counted.statusCode().is2xxSuccessful() ? FakeDiscord.withStatus(counted, 404) : counted;
				default -> counted;
			};
		}

		private boolean departed(Route route, int number) {
			return this.departures.getOrDefault(route, List.of()).contains(number);
		}

		/** Some at once, some later; some are given up while they wait. */
		void send() {
			for (int number = 0; number < this.world.calls; number++) {
				String template = TEMPLATES[this.random.nextInt(this.world.routes)];
				Route route = new Route("POST", template, String.valueOf(this.random.nextInt(3)));
				Outcome outcome = this.discord.send(route, String.valueOf(number), null);
				if (this.random.nextInt(8) == 0) {
					this.discord.run(Duration.ofMillis(this.random.nextInt(2 * this.world.span)));
				}
				if (this.random.nextInt(15) == 0 && !departed(route, number)) {
					outcome.cancel.run();
				}
				else {
					this.outcomes.add(outcome);
				}
			}
		}

	}

}
