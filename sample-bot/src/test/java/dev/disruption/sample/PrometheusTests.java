package dev.disruption.sample;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** A Prometheus asks a bot, and answers what the dashboard and the alerts ask. */
@Tag("slow")
class PrometheusTests {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Path MONITORING = Path.of("../docs/src/main/monitoring").toAbsolutePath();

	private static final Pattern METRIC = Pattern.compile("discord_[a-z_]+");

	private static final Pattern LISTENING = Pattern.compile("Listening on\" address=(127\\.0\\.0\\.1:\\d+)");

	private final JsonMapper mapper = new JsonMapper();

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir private Path directory;

	@Test
	void answersWhatTheDashboardAndTheAlertsAsk() throws Exception {
		Assumptions.assumeTrue(isInstalled(), "Prometheus is not installed");
		try (ConfigurableApplicationContext bot = bot()) {
			bot.getBean(Simulator.class).journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
			Simulator discord = bot.getBean(Simulator.class);
			discord.awaitBot(PATIENCE);
			discord.faults().dropConnections();
			Process prometheus = prometheus(bot.getEnvironment().getRequiredProperty("local.server.port"));
			try (BufferedReader log = prometheus.inputReader()) {
				String address = address(log);
				Map<String, String> queries = queries();
				assertThat(queries).hasSizeGreaterThan(25);
				Awaitility.await().atMost(PATIENCE).untilAsserted(() -> {
					keepBusy(discord);
					assertThat(withoutAnswer(address, queries)).isEmpty();
				});
				assertThat(ask(address, "rules").path("data").path("groups").findValuesAsString("health")).as("the alerts").hasSizeGreaterThan(5)
					.containsOnly("ok");
			}
			finally {
				prometheus.destroyForcibly().waitFor();
			}
		}
	}

	private static ConfigurableApplicationContext bot() {
		return new SpringApplicationBuilder(SampleBot.class, BrokenCommand.class)
			.run("--disruption.token=", "--disruption.simulator.port=0", "--disruption.interactions.defer-after=1ms", "--server.port=0",
					"--management.endpoints.web.exposure.include=prometheus", "--management.metrics.tags.application=bot");
	}

	/** What is measured only where it happens. */
	private static void keepBusy(Simulator discord) {
		discord.awaitBot(PATIENCE);
		discord.run("ada", "general", "/ping");
		discord.run("ada", "general", "/break");
	}

	private Process prometheus(String port) throws IOException {
		Path configuration = this.directory.resolve("prometheus.yml");
		Files.writeString(configuration, """
				global:
				  scrape_interval: 1s
				  evaluation_interval: 1s
				rule_files: ["%s"]
				scrape_configs:
				  - job_name: bot
				    metrics_path: /actuator/prometheus
				    static_configs: [{targets: ["localhost:%s"]}]
				""".formatted(MONITORING.resolve("alerts.yml"), port));
		return new ProcessBuilder("prometheus", "--config.file=" + configuration, "--storage.tsdb.path=" + this.directory.resolve("data"),
				"--web.listen-address=127.0.0.1:0")
			.redirectErrorStream(true)
			.start();
	}

	private static String address(BufferedReader log) throws IOException {
		for (String line = log.readLine(); line != null; line = log.readLine()) {
			Matcher listening = LISTENING.matcher(line);
			if (listening.find()) {
				return listening.group(1);
			}
		}
		throw new IllegalStateException("Prometheus has ended without listening");
	}

	/** What is asked, by the place where. */
	private Map<String, String> queries() throws IOException {
		Map<String, String> queries = new TreeMap<>();
		Set<String> metrics = new TreeSet<>();
		for (JsonNode panel : this.mapper.readTree(Files.readString(MONITORING.resolve("grafana-dashboard.json"))).path("panels")) {
			for (JsonNode target : panel.path("targets")) {
				String query = target.path("expr").asString().replace("$application", "bot").replace("$instance", ".+");
				queries.put(panel.path("title").asString() + ": " + query, query);
				metrics.addAll(metrics(query));
			}
		}
		metrics.addAll(metrics(Files.readString(MONITORING.resolve("alerts.yml"))));
		metrics.forEach(metric -> queries.put(metric, metric));
		return queries;
	}

	private static List<String> metrics(String text) { return METRIC.matcher(text).results().map(result -> result.group()).toList(); }

	private List<String> withoutAnswer(String address, Map<String, String> queries) throws IOException, InterruptedException {
		List<String> empty = new ArrayList<>();
		for (Map.Entry<String, String> query : queries.entrySet()) {
			JsonNode answer = ask(address, "query?query=" + URLEncoder.encode(query.getValue(), StandardCharsets.UTF_8));
			if (answer.path("data").path("result").isEmpty()) {
				empty.add(query.getKey());
			}
		}
		return empty;
	}

	private JsonNode ask(String address, String what) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create("http://" + address + "/api/v1/" + what)).build();
		HttpResponse<String> answer = this.http.send(request, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		return this.mapper.readTree(answer.body());
	}

	private static boolean isInstalled() throws InterruptedException {
		try {
			return new ProcessBuilder("prometheus", "--version").redirectErrorStream(true).start().waitFor() == 0;
		}
		catch (IOException notFound) {
			return false;
		}
	}

	/** A handler that fails. */
	static class BrokenCommand {

		@SlashCommand(name = "break", description = "Fail")
		String fail() { throw new IllegalStateException("This command fails"); }

	}

}
