package dev.disruption.rest;

import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.IntStream;

import dev.disruption.json.Body;
import dev.disruption.json.DiscordJson;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.buffer.DataBuffer;
import org.springframework.core.io.buffer.DefaultDataBufferFactory;
import org.springframework.http.HttpMethod;
import org.springframework.http.HttpStatusCode;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeFunction;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

/** All filters of requests on virtual time, in front of a Discord that a test makes up. */
final class FakeDiscord implements ExchangeFunction {

	private static final String SENDER = "sender";

	final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	/** the requests that arrived, with the instant in milliseconds */
	final List<Arrival> arrivals = new ArrayList<>();

	/** what the listeners of the bot were told */
	final List<RestEvent> events = new ArrayList<>();

	final SimpleMeterRegistry meters = new SimpleMeterRegistry();

	final RateLimiter limiter;

	private final Egress egress = Egress.create(this.time);

	private final Sender bot;

	private Function<Arrival, ClientResponse> answers;

	private Function<Arrival, Duration> latency = arrival -> Duration.ofMillis(100);

	FakeDiscord(Function<Arrival, ClientResponse> answers) {
		this(50, null, answers);
	}

	FakeDiscord(int globalLimit, @Nullable Duration maxWait, Function<Arrival, ClientResponse> answers) {
		this.answers = answers;
		this.bot = new Sender("bot", new RateLimiter.Settings(true, true, globalLimit, maxWait, () -> 0, this.events::add));
		this.limiter = this.bot.limiter;
	}

	/** How long a request is on its way, and then again its answer. */
	FakeDiscord latency(Function<Arrival, Duration> latency) {
		this.latency = latency;
		return this;
	}

	FakeDiscord answers(Function<Arrival, ClientResponse> answers) {
		this.answers = answers;
		return this;
	}

	/** An answer of which one byte arrives after the other, for ever. */
	ClientResponse slowAnswer(Duration pause) {
		return answer(200).mutate().body(Flux.interval(pause, this.time).map(tick -> buffer())).build();
	}

	/** An answer whose connection is lost after the first byte. */
	ClientResponse halfAnswer() {
		return answer(200).mutate().body(Flux.just(buffer()).concatWith(Flux.error(new IOException("Connection reset by peer")))).build();
	}

	private static DataBuffer buffer() {
		return DefaultDataBufferFactory.sharedInstance.wrap(new byte[] { '{' });
	}

	/** Somebody else in the same process. */
	Sender sender(String name, boolean identified, boolean bot) {
		return new Sender(name, new RateLimiter.Settings(identified, bot, 50, null, () -> 0, event -> {}));
	}

	Mono<ClientResponse> call(Route route) {
		return this.bot.call(route);
	}

	Mono<ClientResponse> call(Route route, String lastSegment, @Nullable Body<?> body) {
		return this.bot.call(route, lastSegment, body);
	}

	/** Sends, and notes how it ends. */
	Outcome send(Route route) {
		return send(call(route));
	}

	Outcome send(Route route, String lastSegment, @Nullable Body<?> body) {
		return send(call(route, lastSegment, body));
	}

	Outcome send(Mono<ClientResponse> call) {
		Outcome outcome = new Outcome();
		outcome.cancel = call.subscribe(response -> {
			outcome.status = response.statusCode().value();
			outcome.answeredAt = millis();
		}, error -> {
			outcome.error = (DiscordException) error;
			outcome.endedAt = millis();
		}, () -> outcome.endedAt = millis())::dispose;
		return outcome;
	}

	List<Outcome> send(Route route, int count) {
		return IntStream.range(0, count).mapToObj(i -> send(route)).toList();
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
		String sender = (String) request.attribute(SENDER).orElseThrow();
		Arrival departure = new Arrival(Route.of(request), sender, request.url().getPath(), this.arrivals.size(), millis());
		Duration latency = this.latency.apply(departure);
		return Mono.delay(latency, this.time).map(tick -> {
			Arrival arrival = new Arrival(departure.route, sender, departure.path, this.arrivals.size(), millis());
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

	static ClientResponse withStatus(ClientResponse response, int status) {
		return response.mutate().statusCode(HttpStatusCode.valueOf(status)).build();
	}

	/** One identity, with a limiter of its own. */
	final class Sender {

		final RateLimiter limiter;

		private final String name;

		private final ExchangeFunction client;

		private Sender(String name, RateLimiter.Settings settings) {
			FakeDiscord discord = FakeDiscord.this;
			this.name = name;
			this.limiter = new RateLimiter(discord.time, discord.egress, settings);
			this.client = new NonceFilter(settings.random()).andThen(new RetryFilter(this.limiter, discord.time, settings.random()))
				.andThen(new BodyFilter(this.limiter, discord.time))
				.andThen(new BudgetFilter(this.limiter, new RestMeters(discord.meters)))
				.andThen(new DeadlineFilter(discord.time))
				.andThen(new ErrorFilter(new ErrorMapping(DiscordJson.mapper(), Token.Kind.BOT)))
				.apply(discord);
		}

		Mono<ClientResponse> call(Route route) {
			return call(route, "1", null);
		}

		Mono<ClientResponse> call(Route route, String lastSegment, @Nullable Body<?> body) {
			ClientRequest.Builder request = ClientRequest.create(HttpMethod.valueOf(route.method()), URI.create("https://discord.test/" + lastSegment))
				.attribute(Route.ATTRIBUTE, route)
				.attribute(SENDER, this.name);
			if (body != null) {
				request.attribute(NonceFilter.BODY, body);
			}
			return this.client.exchange(request.build());
		}

		Outcome send(Route route) {
			return FakeDiscord.this.send(call(route));
		}

	}

	/**
	 * A request where Discord sees it.
	 *
	 * @param number how many arrived before
	 */
	record Arrival(Route route, String sender, String path, int number, long at) {

	}

	static final class Outcome {

		int status;

		@Nullable DiscordException error;

		long answeredAt = -1;

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
