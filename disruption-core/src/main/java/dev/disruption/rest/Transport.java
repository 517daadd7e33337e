package dev.disruption.rest;

import java.net.URI;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.WeakHashMap;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

import dev.disruption.time.MonotonicScheduler;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http2.Http2StreamChannel;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import tools.jackson.databind.json.JsonMapper;

/** What a {@link DiscordRest} shares with those that have another token: connections, threads, settings, and its standing at Discord's. */
final class Transport {

	static final int LARGEST_BODY = 32 * 1024 * 1024;

	/** what the limit over all routes lets through in five seconds: requests that hang don't keep answers to interactions from their turn */
	private static final int MOST_CONNECTIONS = 5 * DiscordRest.GLOBAL_LIMIT;

	private final String baseUrl;

	private final Scheduler clock;

	private final boolean ownClock;

	private final Egress egress;

	private final @Nullable Duration maxWait;

	private final int globalLimit;

	private final JsonMapper mapper;

	private final RandomGenerator random;

	private final ObservationRegistry observations;

	private final ClientRequestObservationConvention convention;

	private final RestMeters meters;

	private final RestListeners listeners;

	private final Consumer<WebClient.Builder> webClient;

	private final ConnectionProvider connections = connections();

	private final LoopResources loops = LoopResources.create("discord-rest");

	private final ReactorClientHttpConnector connector;

	private final CdnClient cdn;

	/** those of forgotten identities are not held */
	private final Set<RateLimiter> limiters = Collections.synchronizedSet(Collections.newSetFromMap(new WeakHashMap<>()));

	Transport(DiscordRest.Builder settings) {
		this.baseUrl = settings.baseUrl;
		this.ownClock = settings.scheduler == null;
		this.clock = (settings.scheduler != null) ? settings.scheduler : MonotonicScheduler.create("discord-rest-timer");
		// all that go by the real time to the same host share what is held against this address
		this.egress = this.ownClock ? Egress.to(URI.create(this.baseUrl).getAuthority(), this.clock) : Egress.create(this.clock);
		this.maxWait = settings.maxWait;
		this.globalLimit = settings.globalLimit;
		this.mapper = settings.mapper;
		this.random = settings.random;
		this.observations = settings.observations;
		this.convention = settings.convention;
		this.meters = new RestMeters(settings.meters);
		this.listeners = new RestListeners(List.copyOf(settings.listeners));
		this.webClient = settings.webClient;
		this.connector = new ReactorClientHttpConnector(settings.httpClient.apply(httpClient(this.connections, this.loops)));
		this.cdn = new CdnClient(WebClient.builder()
			.clientConnector(this.connector)
			.defaultHeader(HttpHeaders.USER_AGENT, userAgent())
			.build(), this.clock);
	}

	String baseUrl() {
		return this.baseUrl;
	}

	CdnClient cdn() {
		return this.cdn;
	}

	/** Limits for the first identity. It is the one whose metrics are shown, and that tells of what concerns all. */
	RateLimiter firstLimiter(@Nullable Token token) {
		RateLimiter limiter = limiter(token, this.listeners);
		this.meters.bind(limiter);
		return limiter;
	}

	/** Limits for one more identity. */
	RateLimiter furtherLimiter(Token token) {
		return limiter(token, event -> {});
	}

	private RateLimiter limiter(@Nullable Token token, RestListener listener) {
		boolean bot = token != null && token.kind() == Token.Kind.BOT;
		int limit = bot ? this.globalLimit : DiscordRest.GLOBAL_LIMIT;
		RateLimiter limiter = new RateLimiter(this.clock, this.egress,
				new RateLimiter.Settings(token != null, bot, limit, this.maxWait, this.random, listener));
		this.limiters.add(limiter);
		return limiter;
	}

	HttpServiceProxyFactory proxies(RateLimiter limiter, @Nullable Token token) {
		return HttpServiceProxyFactory.builderFor(new Edge(WebClientAdapter.create(client(limiter, token))))
			.customArgumentResolver(new QueryArgumentResolver())
			.httpRequestValuesProcessor(new RouteProcessor())
			.build();
	}

	private WebClient client(RateLimiter limiter, @Nullable Token token) {
		WebClient.Builder builder = WebClient.builder()
			.baseUrl(this.baseUrl)
			.clientConnector(this.connector)
			.defaultHeader(HttpHeaders.USER_AGENT, userAgent())
			.observationRegistry(this.observations)
			.observationConvention(this.convention)
			.codecs(codecs -> {
				codecs.defaultCodecs().jacksonJsonEncoder(new BodyEncoder(this.mapper));
				codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(this.mapper));
				codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY);
			});
		this.webClient.accept(builder);
		// from the outside in; the budget stands inside the retries, since each attempt counts against a limit
		return builder.filter(new ValidationFilter())
			.filter(new NonceFilter(this.random))
			.filter(new ReasonFilter())
			.filter(new AuthenticationFilter(token))
			.filter(new RetryFilter(limiter, this.clock, this.random))
			.filter(new BodyFilter(limiter, this.clock))
			.filter(new BudgetFilter(limiter, this.meters))
			.filter(new DeadlineFilter(this.clock))
			.filter(new ErrorFilter(new ErrorMapping(this.mapper, (token != null) ? token.kind() : Token.Kind.BOT)))
			.filter(new FormFilter(this.mapper, this.clock, this.random))
			.build();
	}

	void close() {
		this.meters.close();
		List.copyOf(this.limiters).forEach(RateLimiter::dispose);
		this.connections.dispose();
		this.loops.dispose();
		if (this.ownClock) {
			this.clock.dispose();
		}
	}

	private static HttpClient httpClient(ConnectionProvider connections, LoopResources loops) {
		return HttpClient.create(connections)
			.runOn(loops)
			.protocol(HttpProtocol.HTTP11)
			.compress(true)
			.followRedirect(false)
			// whether a request may be sent again is for the retry filter to say
			.disableRetry(true)
			.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5_000)
			.responseTimeout(Duration.ofSeconds(15))
			.doOnRequest((request, connection) -> {
				if (connection.channel() instanceof Http2StreamChannel) {
					connection.addHandlerLast(new RefusedStreams());
				}
			});
	}

	private static ConnectionProvider connections() {
		// a connection that the other side closes just as it is used costs a request: idle ones are given up before that
		return ConnectionProvider.builder("discord-rest")
			.maxConnections(MOST_CONNECTIONS)
			.maxIdleTime(Duration.ofSeconds(45))
			.evictInBackground(Duration.ofSeconds(30))
			.pendingAcquireMaxCount(-1)
			.lifo()
			.build();
	}

	private static String userAgent() {
		String version = DiscordRest.class.getPackage().getImplementationVersion();
		return "DiscordBot (https://disruption.dev, " + ((version != null) ? version : "development") + ")";
	}

}
