package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.random.RandomGenerator;

import dev.disruption.json.DiscordJson;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.observation.ObservationRegistry;
import org.jspecify.annotations.Nullable;
import org.springframework.web.reactive.function.client.ClientRequestObservationConvention;
import org.springframework.web.reactive.function.client.WebClient;
import org.springframework.web.service.invoker.HttpServiceProxyFactory;
import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
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

	private final Transport transport;

	private final RateLimiter limiter;

	private final HttpServiceProxyFactory factory;

	private final Map<Class<?>, Object> resources = new ConcurrentHashMap<>();

	private final Runnable closing;

	private DiscordRest(Transport transport, RateLimiter limiter, @Nullable Token token, Runnable closing) {
		this.transport = transport;
		this.limiter = limiter;
		this.factory = transport.proxies(limiter, token);
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

	/** Downloads of files and pictures. */
	public CdnClient cdn() { return this.transport.cdn(); }

	/**
	 * A webhook by the address that Discord's clients show, {@code https://discord.com/api/webhooks/<id>/<token>}; it needs no bot. With
	 * {@code ?thread_id=} messages go to that thread.
	 *
	 * @throws IllegalArgumentException for any other address
	 */
	public WebhookClient webhook(String url) { return WebhookClient.of(url, this.transport.baseUrl(), webhooks()); }

	/**
	 * Discord as somebody else sees it: another bot, a user who has authorized the application, or the application itself. The connections,
	 * the threads and what is held against this address are shared; buckets and the limit over all routes are not, so keep the result for as
	 * long as it is used. Closing it leaves this one open, closing this one closes it.
	 */
	public DiscordRest withToken(Token token) {
		RateLimiter limiter = this.transport.furtherLimiter(token);
		return new DiscordRest(this.transport, limiter, token, limiter::dispose);
	}

	/** How requests are doing at the moment. */
	public RestStatus status() {
		return this.limiter.status();
	}

	/** The rate limits that are known at the moment, in no order. Those that were not used for some minutes are forgotten. */
	public List<BucketStatus> buckets() {
		return this.limiter.buckets();
	}

	/** Fails all calls that still wait, and gives back connections and threads. */
	@Override
	public void close() {
		this.closing.run();
	}

	/** What a {@link DiscordRest} is made of; all of it has a default. */
	public static final class Builder {

		String baseUrl = DISCORD;

		@Nullable Token token;

		@Nullable Scheduler scheduler;

		@Nullable Duration maxWait;

		int globalLimit = GLOBAL_LIMIT;

		JsonMapper mapper = DiscordJson.mapper();

		RandomGenerator random = () -> ThreadLocalRandom.current().nextLong();

		ObservationRegistry observations = ObservationRegistry.NOOP;

		ClientRequestObservationConvention convention = new RestObservationConvention();

		MeterRegistry meters = new CompositeMeterRegistry();

		final List<RestListener> listeners = new ArrayList<>();

		UnaryOperator<HttpClient> httpClient = UnaryOperator.identity();

		Consumer<WebClient.Builder> webClient = builder -> {};

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

		/** What observations are called and told apart by; {@link RestObservation} lists what they are by default. */
		public Builder observationConvention(ClientRequestObservationConvention convention) { this.convention = convention; return this; }

		/** Where attempts are counted, and what waits is shown. */
		public Builder meterRegistry(MeterRegistry meters) { this.meters = meters; return this; }

		/** Is told of what concerns all requests. May be called more than once. */
		public Builder listener(RestListener listener) { this.listeners.add(listener); return this; }

		/** Changes the connection, for example to a proxy. May be called more than once. */
		public Builder httpClient(UnaryOperator<HttpClient> change) {
			UnaryOperator<HttpClient> before = this.httpClient;
			this.httpClient = client -> change.apply(before.apply(client));
			return this;
		}

		/** Changes the WebClient; filters that are added surround those of this library. May be called more than once. */
		public Builder webClient(Consumer<WebClient.Builder> change) { this.webClient = this.webClient.andThen(change); return this; }

		public DiscordRest build() {
			Transport transport = new Transport(this);
			return new DiscordRest(transport, transport.firstLimiter(this.token), this.token, transport::close);
		}

	}

}
