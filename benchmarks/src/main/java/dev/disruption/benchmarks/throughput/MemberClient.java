package dev.disruption.benchmarks.throughput;

import java.io.IOException;
import java.lang.ref.Reference;
import java.nio.file.Files;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.BooleanSupplier;

import dev.disruption.benchmarks.memory.Heap;
import dev.disruption.cache.DiscordCache;
import discord4j.core.DiscordClientBuilder;
import discord4j.core.GatewayDiscordClient;
import discord4j.core.event.domain.guild.GuildCreateEvent;
import discord4j.core.shard.MemberRequestFilter;
import discord4j.gateway.intent.Intent;
import discord4j.gateway.intent.IntentSet;
import discord4j.rest.request.DefaultRouter;
import discord4j.rest.request.RouterOptions;
import net.dv8tion.jda.api.JDA;
import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ChunkingFilter;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;
import net.dv8tion.jda.api.utils.MemberCachePolicy;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A process that has one client keep all members, and tells how much the heap holds then. */
public final class MemberClient {

	private MemberClient() {
	}

	/** @param arguments the client, the port of the server, how many guilds come, and how many members with the bot itself */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int port = Integer.parseInt(arguments[1]);
		int guilds = Integer.parseInt(arguments[2]);
		long members = Long.parseLong(arguments[3]);
		Object client = switch (arguments[0]) {
			case "jda" -> jda(port, members);
			case "discord4j" -> discord4j(port, guilds);
			default -> disruption(port, members);
		};
		System.out.println("RESULT " + Heap.used());
		Reference.reachabilityFence(client);
		Runtime.getRuntime().halt(0);
	}

	private static Object disruption(int port, long members) throws IOException {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(DisruptionClient.Bot.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.properties(Map.of("disruption.token", Run.token(), "disruption.rest.url", "http://127.0.0.1:" + port + "/api/v10",
					"disruption.data-directory", Files.createTempDirectory("memory"), "disruption.gateway.session-store.enabled", false,
					"disruption.gateway.startup-timeout", "60s", "disruption.commands.sync", "off", "disruption.gateway.intents",
					"guilds,guild-members", "logging.level.root", "warn"))
			.run();
		DiscordCache cache = context.getBean(DiscordCache.class);
		await(() -> cache.guildIds().stream().mapToLong(guild -> cache.members(guild).count()).sum() >= members);
		return context;
	}

	private static Object jda(int port, long members) throws InterruptedException {
		JDA jda = JDABuilder.createDefault(Run.token(), GatewayIntent.GUILD_MEMBERS)
			.setMemberCachePolicy(MemberCachePolicy.ALL)
			.setChunkingFilter(ChunkingFilter.NONE)
			.setRestConfig(new RestConfig().setBaseUrl("http://127.0.0.1:" + port + "/api/v10/"))
			.setSessionController(new ConcurrentSessionController() {

				@Override
				public String getGateway() { return "ws://127.0.0.1:" + port + "/"; }

			})
			.build()
			.awaitReady();
		await(() -> jda.getGuildCache().stream().mapToLong(guild -> guild.getMemberCache().size()).sum() >= members);
		return jda;
	}

	private static Object discord4j(int port, int guilds) throws InterruptedException {
		CountDownLatch all = new CountDownLatch(guilds);
		GatewayDiscordClient client = DiscordClientBuilder.create(Run.token())
			.setExtraOptions(options -> new RouterOptions(options.getAuthorizationScheme(), options.getToken(), options.getReactorResources(),
					options.getExchangeStrategies(), options.getResponseTransformers(), options.getGlobalRateLimiter(),
					options.getRequestQueueFactory(), "http://127.0.0.1:" + port + "/api/v10"))
			.build(DefaultRouter::new)
			.gateway()
			.setEnabledIntents(IntentSet.of(Intent.GUILDS, Intent.GUILD_MEMBERS))
			.setMemberRequestFilter(MemberRequestFilter.none())
			.withEventDispatcher(dispatcher -> dispatcher.on(GuildCreateEvent.class).doOnNext(event -> all.countDown()))
			.login()
			.block();
		all.await();
		return Objects.requireNonNull(client, "Discord4J is not logged in");
	}

	private static void await(BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			Heap.used();
		}
	}

}
