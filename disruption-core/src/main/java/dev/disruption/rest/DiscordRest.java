package dev.disruption.rest;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import dev.disruption.json.DiscordJson;
import dev.disruption.time.MonotonicScheduler;
import io.micrometer.observation.ObservationRegistry;
import io.netty.channel.ChannelOption;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.client.reactive.ReactorClientHttpConnector;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.http.codec.json.JacksonJsonEncoder;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.reactive.function.client.support.WebClientAdapter;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.HttpProtocol;
import reactor.netty.http.client.HttpClient;
import reactor.netty.resources.ConnectionProvider;
import reactor.netty.resources.LoopResources;
import reactor.util.context.Context;
import tools.jackson.databind.json.JsonMapper;

/**
 * Discord's HTTP API: one accessor for each page of the documentation, with its budget, retries and errors.
 *
 * <p>Calls are sent when they are subscribed to, wait for their rate limit, and fail with a {@link DiscordException}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#http-api">HTTP API</a>
 */
public final class DiscordRest implements AutoCloseable {

	/** Discord's own address, with the version of the API that is modelled here. */
	public static final String DISCORD = "https://discord.com/api/v10";

	/** Requests that a bot may send in one second, unless Discord has granted it more. */
	public static final int GLOBAL_LIMIT = 50;

	private static final int LARGEST_BODY = 32 * 1024 * 1024;

	private final HttpServiceProxyFactory factory;

	private final Map<Class<?>, Object> resources = new ConcurrentHashMap<>();

	private final Runnable closing;

	private DiscordRest(HttpServiceProxyFactory factory, Runnable closing) {
		this.factory = factory;
		this.closing = closing;
	}

	public static Builder builder() {
		return new Builder();
	}

	/**
	 * Limits how long one call may wait for its rate limit, by {@code messages.createMessage(...).contextWrite(DiscordRest.maxWait(...))}.
	 * A call that is known to wait longer fails at once with {@link DiscordException.RateLimited}, without being sent.
	 */
	public static Function<Context, Context> maxWait(Duration duration) {
		return context -> context.put(RateLimiter.MAX_WAIT, duration);
	}

	/**
	 * Gives the reason that a guild's audit log shows, by {@code messages.deleteMessage(...).contextWrite(DiscordRest.reason("Spam"))}. Calls
	 * that leave no trace there ignore it.
	 *
	 * @param reason 1 to 512 characters, in one line
	 * @throws IllegalArgumentException if it is longer, blank or has a line break
	 * @see <a href="https://docs.discord.com/developers/resources/audit-log">Audit Log</a>
	 */
	public static Function<Context, Context> reason(String reason) {
		String checked = ReasonFilter.checked(reason);
		return context -> context.put(ReasonFilter.REASON, checked);
	}

	/**
	 * Allows larger files than 10 MiB each and 25 MiB in one request, by
	 * {@code interactions.createFollowupMessage(...).contextWrite(DiscordRest.attachmentSizeLimit(interaction.attachmentSizeLimit()))}.
	 *
	 * @param bytes the size of one file
	 * @see <a href="https://docs.discord.com/developers/reference#uploading-files">Uploading Files</a>
	 */
	public static Function<Context, Context> attachmentSizeLimit(long bytes) {
		return context -> context.put(Uploads.SIZE_LIMIT, bytes);
	}

	/** Tells how far an upload has come, by {@code messages.createMessage(...).contextWrite(DiscordRest.progress((sent, total) -> ...))}. */
	public static Function<Context, Context> progress(UploadProgress progress) {
		return context -> context.put(FormFilter.PROGRESS, progress);
	}

	/** Implements an interface of {@code @HttpExchange} methods: one of this package, or one with an endpoint that is missing in it. */
	public <T> T resource(Class<T> type) {
		return type.cast(this.resources.computeIfAbsent(type, this.factory::createClient));
	}

	public Applications applications() { return resource(Applications.class); }

	public ApplicationCommands applicationCommands() { return resource(ApplicationCommands.class); }

	public ApplicationRoleConnections applicationRoleConnections() { return resource(ApplicationRoleConnections.class); }

	public AuditLogs auditLogs() { return resource(AuditLogs.class); }

	public AutoModeration autoModeration() { return resource(AutoModeration.class); }

	public Channels channels() { return resource(Channels.class); }

	public Emojis emojis() { return resource(Emojis.class); }

	public Entitlements entitlements() { return resource(Entitlements.class); }

	public Gateways gateways() { return resource(Gateways.class); }

	public Guilds guilds() { return resource(Guilds.class); }

	public GuildScheduledEvents guildScheduledEvents() { return resource(GuildScheduledEvents.class); }

	public GuildTemplates guildTemplates() { return resource(GuildTemplates.class); }

	public Interactions interactions() { return resource(Interactions.class); }

	public Invites invites() { return resource(Invites.class); }

	public Lobbies lobbies() { return resource(Lobbies.class); }

	public Messages messages() { return resource(Messages.class); }

	public OAuth2 oauth2() { return resource(OAuth2.class); }

	public PartnerSdk partnerSdk() { return resource(PartnerSdk.class); }

	public Polls polls() { return resource(Polls.class); }

	public Skus skus() { return resource(Skus.class); }

	public Soundboard soundboard() { return resource(Soundboard.class); }

	public StageInstances stageInstances() { return resource(StageInstances.class); }

	public Stickers stickers() { return resource(Stickers.class); }

	public Subscriptions subscriptions() { return resource(Subscriptions.class); }

	public Users users() { return resource(Users.class); }

	public Voice voice() { return resource(Voice.class); }

	public Webhooks webhooks() { return resource(Webhooks.class); }

	/** Fails all calls that still wait, and gives back connections and threads. */
	@Override
	public void close() {
		this.closing.run();
	}

	/** What a {@link DiscordRest} is made of; all of it has a default. */
	public static final class Builder {

		private String baseUrl = DISCORD;

		private @Nullable Token token;

		private @Nullable Scheduler scheduler;

		private @Nullable Duration maxWait;

		private int globalLimit = GLOBAL_LIMIT;

		private JsonMapper mapper = DiscordJson.mapper();

		private RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

		private ObservationRegistry observations = ObservationRegistry.NOOP;

		private UnaryOperator<HttpClient> httpClient = UnaryOperator.identity();

		private Consumer<WebClient.Builder> webClient = builder -> {};

		private Builder() {
		}

		/** Where Discord is; a path is kept, and names the version of the API. */
		public Builder baseUrl(String baseUrl) { this.baseUrl = baseUrl.replaceAll("/+$", ""); return this; }

		/** The token of the bot; without one only what needs none can be called. */
		public Builder token(@Nullable Token token) { this.token = token; return this; }

		/** Clock and timer; without one an own is made, and disposed on close. */
		public Builder scheduler(Scheduler scheduler) { this.scheduler = scheduler; return this; }

		/** How long a call may wait for its rate limit; {@code null}, the default, for as long as it takes. */
		public Builder maxWait(@Nullable Duration maxWait) { this.maxWait = maxWait; return this; }

		/** Requests in any second, by default {@value DiscordRest#GLOBAL_LIMIT}. */
		public Builder globalLimit(int globalLimit) { this.globalLimit = globalLimit; return this; }

		public Builder mapper(JsonMapper mapper) { this.mapper = mapper; return this; }

		public Builder observationRegistry(ObservationRegistry observations) { this.observations = observations; return this; }

		/** Changes the connection, for example to a proxy. May be called more than once. */
		public Builder httpClient(UnaryOperator<HttpClient> change) {
			UnaryOperator<HttpClient> before = this.httpClient;
			this.httpClient = client -> change.apply(before.apply(client));
			return this;
		}

		/** Changes the WebClient; filters that are added surround those of this library. May be called more than once. */
		public Builder webClient(Consumer<WebClient.Builder> change) { this.webClient = this.webClient.andThen(change); return this; }

		public DiscordRest build() {
			Scheduler clock = (this.scheduler != null) ? this.scheduler : MonotonicScheduler.create("discord-rest-timer");
			RateLimiter limiter = new RateLimiter(clock, this.globalLimit, this.maxWait);
			ConnectionProvider connections = connections();
			LoopResources loops = LoopResources.create("discord-rest");
			WebClient client = client(limiter, clock, httpClient(connections, loops));
			HttpServiceProxyFactory factory = HttpServiceProxyFactory.builderFor(new Edge(WebClientAdapter.create(client)))
				.customArgumentResolver(new QueryArgumentResolver())
				.httpRequestValuesProcessor(new RouteProcessor())
				.build();
			return new DiscordRest(factory, () -> {
				limiter.dispose();
				connections.dispose();
				loops.dispose();
				if (this.scheduler == null) {
					clock.dispose();
				}
			});
		}

		private WebClient client(RateLimiter limiter, Scheduler clock, HttpClient http) {
			WebClient.Builder builder = WebClient.builder()
				.baseUrl(this.baseUrl)
				.clientConnector(new ReactorClientHttpConnector(http))
				.defaultHeader(HttpHeaders.USER_AGENT, userAgent())
				.observationRegistry(this.observations)
				.observationConvention(new RouteConvention())
				.codecs(codecs -> {
					codecs.defaultCodecs().jacksonJsonEncoder(new JacksonJsonEncoder(this.mapper));
					codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(this.mapper));
					codecs.defaultCodecs().maxInMemorySize(LARGEST_BODY);
				});
			this.webClient.accept(builder);
			// from the outside in; the budget stands inside the retries, since each attempt counts against a limit
			return builder.filter(new ValidationFilter())
				.filter(new NonceFilter(this.random))
				.filter(new ReasonFilter())
				.filter(new AuthenticationFilter(this.token))
				.filter(new RetryFilter(limiter, clock, this.random))
				.filter(new BudgetFilter(limiter))
				.filter(new ErrorFilter(new ErrorMapping(this.mapper)))
				.filter(new FormFilter(this.mapper, clock, this.random))
				.build();
		}

		private HttpClient httpClient(ConnectionProvider connections, LoopResources loops) {
			return this.httpClient.apply(HttpClient.create(connections)
				.runOn(loops)
				.protocol(HttpProtocol.HTTP11)
				.compress(true)
				.followRedirect(false)
				// whether a request may be sent again is for the retry filter to say
				.disableRetry(true)
				.option(ChannelOption.CONNECT_TIMEOUT_MILLIS, 5_000)
				.responseTimeout(Duration.ofSeconds(15)));
		}

		private static ConnectionProvider connections() {
			// a connection that the other side closes just as it is used costs a request: idle ones are given up before that
			return ConnectionProvider.builder("discord-rest")
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

}
