package dev.disruption.benchmarks;

import java.util.EnumSet;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

import dev.disruption.benchmarks.memory.Population;
import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.MemoryStateStore;
import dev.disruption.cache.StateChange;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;

/** A look-up in the cache, beside the same one by REST to a server on this machine that answers at once. */
@State(Scope.Benchmark)
@BenchmarkMode({ Mode.SampleTime, Mode.AverageTime })
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class CacheBenchmark {

	private static final Snowflake GUILD = new Snowflake(197_038_439_483_000_000L);

	private static final String MEMBER = "{\"user\":{\"id\":\"400000000000000007\",\"username\":\"nelly\",\"discriminator\":\"0\"},"
			+ "\"roles\":[\"5\"],\"joined_at\":\"2020-01-01T00:00:00.000000+00:00\",\"deaf\":false,\"mute\":false,\"flags\":0}";

	private final DiscordCache cache = cache();

	private final Snowflake[] users = this.cache.members(GUILD)
		.stream()
		.map(member -> Objects.requireNonNull(member.user()).id())
		.toArray(Snowflake[]::new);

	private @Nullable DisposableServer server;

	private @Nullable DiscordRest rest;

	private int next;

	private static DiscordCache cache() {
		CacheSettings settings = CacheSettings.builder().build();
		MemoryStateStore store = new MemoryStateStore(settings, Schedulers.parallel(), () -> EnumSet.allOf(Intent.class));
		StringBuilder channels = new StringBuilder();
		StringBuilder roles = new StringBuilder();
		for (int i = 0; i < 40; i++) {
			channels.append(i == 0 ? "" : ",").append("{\"id\":\"").append(1_000 + i).append("\",\"type\":0,\"name\":\"channel-").append(i)
				.append("\",\"permission_overwrites\":[{\"id\":\"5\",\"type\":0,\"allow\":\"1024\",\"deny\":\"0\"}]}");
			roles.append(i == 0 ? "" : ",").append("{\"id\":\"").append(1 + i).append("\",\"name\":\"role\",\"permissions\":\"8\",\"position\":1}");
		}
		String json = "{\"id\":\"" + GUILD
				+ "\",\"name\":\"guild\",\"owner_id\":\"5\",\"icon\":\"8342729096ea3675442027381ff50dfe\",\"channels\":["
				+ channels + "],\"roles\":[" + roles + "],\"members\":[" + new Population(0.02).members(0, 1).substring(1) + "]}";
		store.apply(new StateChange(DiscordJson.mapper().readValue(json, GuildCreate.class), 0, 1, 0, false));
		return new DiscordCache(settings, store, Schedulers.parallel());
	}

	@Setup
	public void start() {
		this.server = HttpServer.create().host("127.0.0.1").port(0).handle((request, response) -> response
			.header("Content-Type", "application/json")
			.sendString(Mono.just(MEMBER))).bindNow();
		this.rest = DiscordRest.builder().baseUrl("http://127.0.0.1:" + this.server.port() + "/api/v10").token(new Token("a.b.c")).build();
	}

	@TearDown
	public void stop() {
		Objects.requireNonNull(this.rest).close();
		Objects.requireNonNull(this.server).disposeNow();
	}

	private Snowflake user() { return this.users[this.next++ % this.users.length]; }

	@Benchmark
	public @Nullable Object member() { return this.cache.member(GUILD, user()); }

	@Benchmark
	public @Nullable Object guild() { return this.cache.guild(GUILD); }

	@Benchmark
	public @Nullable Object channel() { return this.cache.channel(new Snowflake(1_000 + this.next++ % 40)); }

	@Benchmark
	public @Nullable Object role() { return this.cache.role(GUILD, new Snowflake(1 + this.next++ % 40)); }

	@Benchmark
	public @Nullable Object memberByRest() { return Objects.requireNonNull(this.rest).guilds().getGuildMember(GUILD, user()).block(); }

}
