package dev.disruption.availability;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewaySettings;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.time.MonotonicScheduler;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.json.JsonMapper;

/** A bot in a process of its own, which tells when all is there, and what: {@code <gateway> <token> <shards>}. */
final class ManyGuilds {

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final Scheduler time = MonotonicScheduler.create("many-guilds");

	private final ExecutorService threads = Executors.newFixedThreadPool(4);

	private final Map<Snowflake, Integer> available = new ConcurrentHashMap<>();

	private final CompletableFuture<DiscordReady> ready = new CompletableFuture<>();

	private final Gateway gateway;

	private ManyGuilds(String url, String token, int shards) {
		GuildAvailabilityTracker tracker = new GuildAvailabilityTracker(this::shards, () -> true, MAPPER, this::take, this.threads, this.time,
				Duration.ofSeconds(60));
		Map<String, Object> limit = Map.of("total", 1000, "remaining", 1000, "reset_after", 0, "max_concurrency", shards);
		GatewayBot answer = MAPPER.convertValue(Map.of("url", url, "shards", shards, "session_start_limit", limit), GatewayBot.class);
		this.gateway = new Gateway(GatewaySettings.builder(new Token(token)).intents(Intent.GUILDS).build(), () -> Mono.just(answer),
				RawDispatch::completed, this.time, List.of(tracker));
	}

	public static void main(String[] args) throws Exception {
		ManyGuilds bot = new ManyGuilds(args[0], args[1], Integer.parseInt(args[2]));
		bot.gateway.start().subscribe();
		DiscordReady ready = bot.ready.get(2, TimeUnit.MINUTES);
		bot.threads.shutdown();
		// what was announced before is published by now
		bot.threads.awaitTermination(1, TimeUnit.MINUTES);
		System.gc();
		System.out.println("heap " + ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		bot.available.forEach((guild, shard) -> System.out.println("guild " + guild + " on " + shard));
		System.out.println(ready);
		System.exit(0);
	}

	private List<ShardStatus> shards() {
		return this.gateway.shards();
	}

	private void take(Object event) {
		if (event instanceof GuildAvailable guild) {
			this.available.put(guild.guildId(), guild.shardId());
		}
		else if (event instanceof DiscordReady all) {
			this.ready.complete(all);
		}
	}

}
