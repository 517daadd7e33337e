package dev.disruption.gateway;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;
import reactor.netty.http.client.HttpClient;

/**
 * What a {@link Gateway} is to do.
 *
 * @param token the bot's
 * @param intents what events to ask for
 * @param shardCount shards over all processes; 0 for as many as Discord recommends
 * @param shardIds the shards of this process; empty for all
 * @param compression to ask for; zlib in place of a zstd that can't be used here
 * @param url the gateway's address; {@code null} to ask Discord
 * @param connectTimeout until a WebSocket has to be open
 * @param helloTimeout until Discord has to say hello on it
 * @param commandCapacity how many commands of a shard may wait to be sent
 * @param answerTimeout how long an answer to a request, or the next part of it, may take
 * @param maxMessageSize the largest payload to accept, in bytes after decompression
 * @param userAgent what to call ourselves on the upgrade, as {@code DiscordBot (url, version)}
 * @param httpClient changes the client that connects, as for a proxy
 * @param sessionStore keeps the sessions from one start to the next
 * @param sessionMaxAge how long after its connection ended a session is still tried
 * @param identifyLedger remembers when the bot identified
 * @param identifyReserve session starts of a day that are not used; {@code null} for two of each shard, at least 10
 */
public record GatewaySettings(Token token, Set<Intent> intents, int shardCount, List<Integer> shardIds, Compression compression,
		@Nullable String url, Duration connectTimeout, Duration helloTimeout, int commandCapacity, Duration answerTimeout,
		int maxMessageSize, String userAgent, UnaryOperator<HttpClient> httpClient, SessionStore sessionStore, Duration sessionMaxAge,
		IdentifyLedger identifyLedger, @Nullable Integer identifyReserve) {

	public GatewaySettings {
		intents = Set.copyOf(intents);
		shardIds = List.copyOf(shardIds);
		compression = compression.usable();
		if (shardCount < 0 || shardIds.stream().anyMatch(id -> id < 0 || shardCount > 0 && id >= shardCount)) {
			throw new IllegalArgumentException("Shard ids " + shardIds + " don't fit " + shardCount
					+ " shards: ids go from 0 to the number of shards less 1");
		}
		if (!shardIds.isEmpty() && shardCount == 0) {
			throw new IllegalArgumentException("Shard ids " + shardIds + " need the number of shards over all processes: set the shard count too");
		}
		if (identifyReserve != null && identifyReserve < 0) {
			throw new IllegalArgumentException("The identify reserve is " + identifyReserve + ": take 0 for none");
		}
	}

	GatewaySettings withMoreIntents(Set<Intent> more) {
		Set<Intent> all = EnumSet.noneOf(Intent.class);
		all.addAll(this.intents);
		all.addAll(more);
		return with(all, this.shardCount, this.shardIds, this.sessionStore);
	}

	GatewaySettings withShards(int count, SessionStore store) {
		return with(this.intents, count, List.of(), store);
	}

	private GatewaySettings with(Set<Intent> intents, int shardCount, List<Integer> shardIds, SessionStore sessionStore) {
		return new GatewaySettings(this.token, intents, shardCount, shardIds, this.compression, this.url, this.connectTimeout, this.helloTimeout,
				this.commandCapacity, this.answerTimeout, this.maxMessageSize, this.userAgent, this.httpClient, sessionStore, this.sessionMaxAge,
				this.identifyLedger, this.identifyReserve);
	}

	public static Builder builder(Token token) {
		return new Builder(token);
	}

	/** Collects {@link GatewaySettings}. */
	public static final class Builder {

		private static final Duration TIMEOUT = Duration.ofSeconds(10);

		private final Token token;

		private final Set<Intent> intents = EnumSet.noneOf(Intent.class);

		private int shardCount;

		private List<Integer> shardIds = List.of();

		private Compression compression = Compression.best();

		private @Nullable String url;

		private Duration connectTimeout = TIMEOUT;

		private Duration helloTimeout = TIMEOUT;

		private int commandCapacity = 1000;

		private Duration answerTimeout = Duration.ofSeconds(15);

		private int maxMessageSize = 64 * 1024 * 1024;

		private String userAgent = "DiscordBot (https://disruption.dev, " + version() + ")";

		private UnaryOperator<HttpClient> httpClient = UnaryOperator.identity();

		private SessionStore sessionStore = SessionStore.inMemory();

		private Duration sessionMaxAge = Duration.ofMinutes(3);

		private IdentifyLedger identifyLedger = IdentifyLedger.inMemory();

		private @Nullable Integer identifyReserve;

		private Builder(Token token) {
			this.token = token;
		}

		/** No intents by default. */
		public Builder intents(Collection<Intent> intents) { this.intents.addAll(intents); return this; }

		/** No intents by default. */
		public Builder intents(Intent... intents) { return intents(List.of(intents)); }

		/** Shards over all processes; 0, the default, for as many as Discord recommends. */
		public Builder shardCount(int shardCount) { this.shardCount = shardCount; return this; }

		/** The shards of this process; all by default. */
		public Builder shardIds(List<Integer> shardIds) { this.shardIds = shardIds; return this; }

		/** {@link Compression#best()} by default. */
		public Builder compression(Compression compression) { this.compression = compression; return this; }

		/** The gateway's address, in place of the one that Discord answers. */
		public Builder url(@Nullable String url) { this.url = url; return this; }

		/** 10 seconds by default. */
		public Builder connectTimeout(Duration connectTimeout) { this.connectTimeout = connectTimeout; return this; }

		/** 10 seconds by default. */
		public Builder helloTimeout(Duration helloTimeout) { this.helloTimeout = helloTimeout; return this; }

		/** How many commands of a shard may wait to be sent, 1000 by default. */
		public Builder commandCapacity(int commands) { this.commandCapacity = commands; return this; }

		/** How long an answer to a request, or the next part of it, may take while the shard is connected; 15 seconds by default. */
		public Builder answerTimeout(Duration answerTimeout) { this.answerTimeout = answerTimeout; return this; }

		/** 64 MiB by default. */
		public Builder maxMessageSize(int bytes) { this.maxMessageSize = bytes; return this; }

		/** {@code DiscordBot (url, version)}. */
		public Builder userAgent(String userAgent) { this.userAgent = userAgent; return this; }

		/** Changes the client that connects, as for a proxy. */
		public Builder httpClient(UnaryOperator<HttpClient> httpClient) { this.httpClient = httpClient; return this; }

		/** In memory by default: sessions don't survive the process. */
		public Builder sessionStore(SessionStore sessionStore) { this.sessionStore = sessionStore; return this; }

		/** 3 minutes by default; Discord documents "a few". */
		public Builder sessionMaxAge(Duration sessionMaxAge) { this.sessionMaxAge = sessionMaxAge; return this; }

		/** In memory by default. */
		public Builder identifyLedger(IdentifyLedger identifyLedger) { this.identifyLedger = identifyLedger; return this; }

		/** Session starts of a day that are not used; by default two of each shard, at least 10. Never more than half of them. */
		public Builder identifyReserve(@Nullable Integer identifyReserve) { this.identifyReserve = identifyReserve; return this; }

		/** @throws IllegalArgumentException if shard ids and shard count don't fit together */
		public GatewaySettings build() {
			return new GatewaySettings(this.token, this.intents, this.shardCount, this.shardIds, this.compression, this.url, this.connectTimeout,
					this.helloTimeout, this.commandCapacity, this.answerTimeout, this.maxMessageSize, this.userAgent, this.httpClient,
					this.sessionStore, this.sessionMaxAge, this.identifyLedger, this.identifyReserve);
		}

		private static String version() {
			String version = Gateway.class.getPackage().getImplementationVersion();
			return version == null ? "0" : version;
		}

	}

}
