package dev.disruption.sample;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import io.micrometer.prometheusmetrics.PrometheusConfig;
import io.micrometer.prometheusmetrics.PrometheusMeterRegistry;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

/** The dashboard and the alerts ask for metrics that there are, under the names that Prometheus gets them by. */
@DiscordTest(properties = "disruption.interactions.defer-after=1ms")
class MonitoringTests {

	private static final Pattern METRIC = Pattern.compile("discord_[a-z_]+");

	private static final Path MONITORING = Path.of("../docs/src/main/monitoring");

	@Autowired private Discord discord;

	@Autowired private PrometheusMeterRegistry metrics;

	@Test
	void everyMetricOfTheDashboardAndTheAlertsIsMeasured() throws IOException {
		Set<String> wanted = metrics(Files.readString(MONITORING.resolve("grafana-dashboard.json")));
		wanted.addAll(metrics(Files.readString(MONITORING.resolve("alerts.yml"))));
		this.discord.user("ada").in("general").runs("/ping").expectReply("Pong!");
		this.discord.simulator().faults().dropConnections();
		Awaitility.await().atMost(Duration.ofSeconds(60)).untilAsserted(() -> {
			this.discord.user("ada").in("general").runs("/echo text:hello");
			assertThat(metrics(this.metrics.scrape())).containsAll(wanted);
		});
		assertThat(wanted).hasSizeGreaterThan(15);
	}

	private static Set<String> metrics(String text) {
		return METRIC.matcher(text).results().map(result -> result.group()).collect(Collectors.toCollection(TreeSet::new));
	}

	@TestConfiguration
	static class Prometheus {

		@Bean
		PrometheusMeterRegistry prometheus() {
			return new PrometheusMeterRegistry(PrometheusConfig.DEFAULT);
		}

	}

}
