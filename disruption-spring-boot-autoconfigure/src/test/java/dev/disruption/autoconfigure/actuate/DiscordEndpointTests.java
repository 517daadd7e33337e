package dev.disruption.autoconfigure.actuate;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.List;

import dev.disruption.event.GuildMemberEvent.GuildMemberAdd;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.rest.Users;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What {@code /actuator/discord} says of a running bot, over HTTP. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class DiscordEndpointTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private final HttpClient client = HttpClient.newHttpClient();

	private final Simulator discord = Simulator.start();

	private ConfigurableApplicationContext bot;

	@BeforeAll
	void start() {
		this.bot = start(WebApplicationType.SERVLET, "management.endpoint.discord.access=unrestricted");
		this.discord.journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
	}

	@AfterAll
	void stop() {
		this.bot.close();
		this.discord.close();
	}

	@BeforeEach
	void awaitTheShard() {
		Awaitility.await().atMost(PATIENCE).until(() -> "CONNECTED".equals(get("/discord/shards").at("/shards/0/state").asString("")));
	}

	private ConfigurableApplicationContext start(WebApplicationType type, String... properties) {
		return new SpringApplicationBuilder(Bot.class).web(type)
			.properties("server.port=0", "management.endpoints.web.exposure.include=discord,info,health",
					"management.endpoint.health.show-details=always",
					"management.endpoint.health.group.readiness.include=readinessState,discord", "management.endpoint.health.probes.enabled=true",
					"disruption.token=" + this.discord.token(), "disruption.rest.url=" + this.discord.restUrl(),
					"disruption.gateway.session-store.enabled=false", "disruption.gateway.startup-timeout=30s")
			.properties(properties)
			.run();
	}

	private HttpResponse<String> send(ConfigurableApplicationContext application, HttpRequest.Builder request, String path) throws Exception {
		String port = application.getEnvironment().getRequiredProperty("local.server.port");
		return this.client.send(request.uri(URI.create("http://127.0.0.1:" + port + "/actuator" + path)).timeout(PATIENCE).build(),
				BodyHandlers.ofString());
	}

	private JsonNode get(String path) throws Exception {
		HttpResponse<String> response = send(this.bot, HttpRequest.newBuilder(), path);
		assertThat(response.statusCode()).isEqualTo(200);
		return JsonMapper.shared().readTree(response.body());
	}

	private HttpResponse<String> post(String path, String json) throws Exception {
		return send(this.bot, HttpRequest.newBuilder().POST(BodyPublishers.ofString(json)).header("Content-Type", "application/json"), path);
	}

	@Test
	void tellsOfShardsAndTheirSessions() throws Exception {
		JsonNode shards = get("/discord").path("shards");
		assertThat(shards.path("count").asInt()).isOne();
		assertThat(shards.path("intents").toString()).isEqualTo("[\"GUILDS\",\"GUILD_MESSAGES\",\"DIRECT_MESSAGES\"]");
		JsonNode shard = shards.path("shards").path(0);
		assertThat(shard.path("state").asString()).isEqualTo("CONNECTED");
		assertThat(shard.path("health").asString()).isEqualTo("UP");
		assertThat(Duration.parse(shard.path("sessionAge").asString())).isPositive();
		assertThat(shard.path("waitingEvents").asInt(-1)).isZero();
		assertThat(shards.path("events").path("failures").asInt(-1)).isZero();
	}

	@Test
	void tellsOfRateLimits() throws Exception {
		this.bot.getBean(Users.class).getCurrentUser().block(PATIENCE);
		JsonNode rest = get("/discord/rest");
		assertThat(rest.path("tokenRefused").asBoolean(true)).isFalse();
		assertThat(rest.path("bucketCount").asInt()).isPositive().isEqualTo(rest.path("buckets").size());
		assertThat(rest.path("buckets")).allSatisfy(bucket -> {
			assertThat(bucket.path("limit").asInt()).isPositive();
			assertThat(bucket.path("remaining").asInt(-1)).isNotNegative();
			assertThat(Duration.parse(bucket.path("resetAfter").asString()).isNegative()).isFalse();
		});
	}

	@Test
	void tellsOfCommandsAndWhetherDiscordHasThem() throws Exception {
		JsonNode commands = get("/discord/commands");
		assertThat(commands.path("handlers").toString()).contains("\"kind\":\"SLASH_COMMAND\",\"path\":\"ping\"", "Bot.ping");
		assertThat(commands.path("drift").toString()).isEqualTo("[{\"guild\":null,\"missing\":[],\"changed\":{},\"stale\":[]}]");
	}

	@Test
	void tellsOfListenersAndWhatTheyDoNotHear() throws Exception {
		JsonNode listeners = get("/discord/listeners");
		assertThat(listeners).anySatisfy(listener -> {
			assertThat(listener.path("listener").asString()).endsWith("Bot.onMember");
			assertThat(listener.path("intents").toString()).isEqualTo("[\"GUILD_MEMBERS\"]");
			assertThat(listener.path("notReceived").toString()).isEqualTo("[\"GUILD_MEMBER_ADD\"]");
		}).anySatisfy(listener -> {
			assertThat(listener.path("listener").asString()).endsWith("Bot.onMessage");
			assertThat(listener.path("notReceived")).isEmpty();
		});
	}

	@Test
	void tellsWhatASectionOfTheApplicationSays() throws Exception {
		assertThat(get("/discord").path("own").path("hits").asInt()).isEqualTo(42);
		assertThat(get("/discord/own").path("hits").asInt()).isEqualTo(42);
		assertThat(send(this.bot, HttpRequest.newBuilder(), "/discord/nothing").statusCode()).isEqualTo(404);
	}

	@Test
	void tellsOfTheCache() throws Exception {
		assertThat(get("/discord/cache").path("guilds").path("entries").asInt()).isOne();
	}

	@Test
	void tellsNoSecret() throws Exception {
		String all = get("/discord").toString() + get("/info") + get("/health");
		String session = this.discord.journal()
			.entries(Kind.GATEWAY_SENT)
			.stream()
			.map(entry -> entry.document().path("d").path("session_id").asString(""))
			.filter(id -> !id.isEmpty())
			.findFirst()
			.orElseThrow();
		assertThat(all).doesNotContain(this.discord.token(), session);
	}

	@Test
	void restartsAShardThatResumes() throws Exception {
		int before = this.discord.gateway().resumes();
		assertThat(post("/discord/shards", "{\"shard\": 0}").statusCode()).isEqualTo(200);
		Awaitility.await().atMost(PATIENCE).until(() -> this.discord.gateway().resumes() > before);
		Awaitility.await().atMost(PATIENCE).until(() -> "CONNECTED".equals(get("/discord/shards").at("/shards/0/state").asString()));
		assertThat(get("/discord/shards").at("/shards/0/lastError").asString()).contains("the application asked for a new connection");
		assertThat(this.discord.gateway().identifies()).isOne();
	}

	@Test
	void refusesToRestartAShardThatThereIsNot() throws Exception {
		assertThat(post("/discord/shards", "{\"shard\": 7}").statusCode()).isEqualTo(400);
		assertThat(post("/discord/shards", "{}").statusCode()).isEqualTo(400);
		assertThat(post("/discord/rest", "{}").statusCode()).isEqualTo(400);
	}

	@Test
	void registersTheCommandsAgain() throws Exception {
		HttpResponse<String> response = post("/discord/commands", "{}");
		assertThat(response.statusCode()).isEqualTo(200);
		assertThat(response.body()).contains("\"path\":\"ping\"", "\"missing\":[]");
	}

	@Test
	void isPartOfReadinessWhereThatIsWishedAndNeverOfLiveness() throws Exception {
		assertThat(get("/health/readiness").path("components").path("discord").path("status").asString()).isEqualTo("UP");
		assertThat(get("/health/liveness").path("components").has("discord")).isFalse();
	}

	@Test
	void addsToTheInfo() throws Exception {
		JsonNode info = get("/info").path("discord");
		assertThat(info.path("api").asString()).isEqualTo("v10");
		assertThat(info.path("connectedShards").asInt()).isOne();
		assertThat(info.path("intents").toString()).contains("GUILD_MESSAGES");
	}

	@ParameterizedTest
	@EnumSource(names = { "SERVLET", "REACTIVE" })
	void onlyTellsUnlessMoreIsAllowed(WebApplicationType type) throws Exception {
		try (ConfigurableApplicationContext reading = start(type, "disruption.gateway.enabled=false", "disruption.commands.sync=off")) {
			HttpResponse<String> response = send(reading, HttpRequest.newBuilder(), "/discord");
			assertThat(response.statusCode()).isEqualTo(200);
			assertThat(response.body()).contains("\"rest\"", "\"commands\"").doesNotContain("\"shards\"", "\"listeners\"");
			HttpRequest.Builder post = HttpRequest.newBuilder().POST(BodyPublishers.ofString("{}")).header("Content-Type", "application/json");
			assertThat(send(reading, post, "/discord/commands").statusCode()).isIn(404, 405);
		}
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		@SlashCommand(description = "Check")
		String ping() {
			return "Pong!";
		}

		@EventListener
		void onMessage(MessageCreate event) {
		}

		@EventListener
		void onMember(GuildMemberAdd event) {
		}

		@Bean
		DiscordEndpointSection own() {
			return new DiscordEndpointSection() {

				@Override
				public String name() {
					return "own";
				}

				@Override
				public Object read() {
					return new Statistics(42, List.of());
				}

			};
		}

	}

	record Statistics(int hits, List<String> kinds) {
	}

}
