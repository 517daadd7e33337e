package dev.disruption.rest;

import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.random.RandomGenerator;

import dev.disruption.json.DiscordJson;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** The retry, budget and error filters on virtual time, in front of a Discord that a test makes up. */
final class FakeDiscord implements ExchangeFunction {

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** the requests that arrived, with the instant in milliseconds */
	final List<Arrival> arrivals = new ArrayList<>();

	final RateLimiter limiter;

	private final ExchangeFunction client;

	private final Function<Arrival, ClientResponse> answers;

	private Function<Arrival, Duration> latency = arrival -> Duration.ofMillis(100);

	FakeDiscord(Function<Arrival, ClientResponse> answers) {
		this(50, null, answers);
	}

	FakeDiscord(int globalLimit, @Nullable Duration maxWait, Function<Arrival, ClientResponse> answers) {
		this.answers = answers;
		this.limiter = new RateLimiter(this.time, globalLimit, maxWait);
		RandomGenerator noChance = () -> 0;
		this.client = new RetryFilter(this.limiter, this.time, noChance).andThen(new BudgetFilter(this.limiter))
			.andThen(new ErrorFilter(new ErrorMapping(DiscordJson.mapper())))
			.apply(this);
	}

	/** How long a request is on its way, and then again its answer. */
	FakeDiscord latency(Function<Arrival, Duration> latency) {
		this.latency = latency;
		return this;
	}

	Mono<ClientResponse> call(Route route) {
		return this.client.exchange(ClientRequest.create(HttpMethod.valueOf(route.method()), URI.create("https://discord.test/"))
			.attribute(Route.ATTRIBUTE, route)
			.build());
	}

	/** Sends, and notes how it ends. */
	Outcome send(Route route) {
		return send(call(route));
	}

	Outcome send(Mono<ClientResponse> call) {
		Outcome outcome = new Outcome();
		outcome.cancel = call.subscribe(response -> outcome.status = response.statusCode().value(), error -> {
			outcome.error = (DiscordException) error;
			outcome.endedAt = millis();
		}, () -> outcome.endedAt = millis())::dispose;
		return outcome;
	}

	void run(Duration duration) {
		this.time.advanceTimeBy(duration);
	}

	long millis() {
		return this.time.now(TimeUnit.MILLISECONDS);
	}

	List<Long> arrivedAt(Route route) {
		return this.arrivals.stream().filter(arrival -> arrival.route.equals(route)).map(Arrival::at).toList();
	}

	@Override
	public Mono<ClientResponse> exchange(ClientRequest request) {
		Arrival departure = new Arrival(Route.of(request), this.arrivals.size(), millis());
		Duration latency = this.latency.apply(departure);
		return Mono.delay(latency, this.time).map(tick -> {
			Arrival arrival = new Arrival(departure.route, this.arrivals.size(), millis());
			this.arrivals.add(arrival);
			return this.answers.apply(arrival);
		}).delayElement(latency, this.time);
	}

	static ClientResponse answer(int status, String... headers) {
		ClientResponse.Builder response = ClientResponse.create(HttpStatusCode.valueOf(status));
		for (int i = 0; i < headers.length; i += 2) {
			response.header(headers[i], headers[i + 1]);
		}
		return response.build();
	}

	static ClientResponse answerWith(String body, int status, String... headers) {
		return answer(status, headers).mutate().body(body).build();
	}

	/** @param number how many arrived before */
	record Arrival(Route route, int number, long at) {

	}

	static final class Outcome {

		int status;

		@Nullable DiscordException error;

		long endedAt = -1;

		Runnable cancel = () -> {};

	}

	/** Limits as Discord has them: windows that begin with a request, for each major parameter. */
	static final class Limit implements Function<Arrival, ClientResponse> {

		private final String hash;

		private final int limit;

		private final long span;

		private final Map<String, long[]> windows = new HashMap<>();

		int exceeded;

		Limit(String hash, int limit, Duration span) {
			this.hash = hash;
			this.limit = limit;
			this.span = span.toMillis();
		}

		@Override
		public ClientResponse apply(Arrival arrival) {
			return answer(arrival, this.hash);
		}

		ClientResponse answer(Arrival arrival, String hash) {
			long[] window = this.windows.computeIfAbsent(arrival.route().major(), major -> new long[] { 0, 0 });
			if (arrival.at() >= window[1]) {
				window[0] = 0;
				window[1] = arrival.at() + this.span;
			}
			boolean exceeded = window[0] >= this.limit;
			this.exceeded += exceeded ? 1 : 0;
			window[0] += exceeded ? 0 : 1;
			String resetAfter = String.valueOf((window[1] - arrival.at()) / 1000.0);
			ClientResponse response = FakeDiscord.answer(exceeded ? 429 : 200, "X-RateLimit-Bucket", hash, "X-RateLimit-Limit",
					String.valueOf(this.limit), "X-RateLimit-Remaining", String.valueOf(this.limit - window[0]), "X-RateLimit-Reset-After",
					resetAfter, "X-RateLimit-Reset", "1");
			return exceeded ? response.mutate().header("Retry-After", resetAfter).header("X-RateLimit-Scope", "user").build() : response;
		}

	}

}
