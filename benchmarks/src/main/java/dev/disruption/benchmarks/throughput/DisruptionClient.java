package dev.disruption.benchmarks.throughput;

import java.io.IOException;
import java.nio.file.Files;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.UserEvent.TypingStart;
import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.EventListener;

/** A bot as its users write one. */
final class DisruptionClient {

	private static final Map<String, String[]> CACHES = Map.of("cached", new String[0], "hoarding",
			new String[] { "disruption.cache.presences.keep=all", "disruption.cache.messages.keep=all" });

	private static final String[] WITHOUT_CACHE = { "disruption.cache.enabled=false" };

	private DisruptionClient() {
	}

	static void start(Meter meter, Run run) throws IOException {
		boolean unheard = run.client().equals("unheard");
		String compression = run.compress().isEmpty() ? "none" : run.compress().substring(0, 4);
		ConfigurableApplicationContext context = new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE).bannerMode(Banner.Mode.OFF)
			.initializers(starting -> starting.getBeanFactory().registerSingleton("listener", unheard ? new Markers(meter) : new Messages(meter)))
			.properties(Map.of("disruption.token", Run.token(), "disruption.rest.url", run.restUrl(), "disruption.data-directory",
					Files.createTempDirectory("throughput"), "disruption.gateway.compression", compression, "disruption.gateway.shards", run.shards(),
					"disruption.gateway.session-store.enabled", false, "disruption.gateway.startup-timeout", "60s", "disruption.commands.sync", "off",
					"disruption.gateway.intents", "guilds,guild-messages,guild-message-typing,message-content", "logging.level.root", "warn"))
			.properties(CACHES.getOrDefault(run.client(), WITHOUT_CACHE))
			.run();
		if (context.isActive()) {
			meter.begin();
		}
	}

	@SpringBootApplication
	static class Bot {
	}

	/** Listens to what is measured, and sees that each channel's messages come in their order. */
	static final class Messages {

		private final Meter meter;

		private final Map<Long, Long> newest = new ConcurrentHashMap<>();

		private final boolean checking = Boolean.getBoolean("throughput.order");

		Messages(Meter meter) { this.meter = meter; }

		@EventListener
		void on(MessageCreate event) {
			if (event.message().content().isEmpty() || event.message().author().username().isEmpty()) {
				throw new IllegalStateException("A message without a text or an author");
			}
			if (this.checking) {
				check(event);
			}
			this.meter.message();
		}

		private void check(MessageCreate event) {
			Long previous = this.newest.put(event.message().channelId().value(), event.message().id().value());
			if (previous != null && previous >= event.message().id().value()) {
				System.out.println("OUT OF ORDER " + event.message().id());
			}
		}

	}

	/** Listens only to what ends a segment. */
	static final class Markers {

		private final Meter meter;

		Markers(Meter meter) { this.meter = meter; }

		@EventListener
		void on(TypingStart event) { this.meter.messages(Segments.SIZE); }

	}

}
