package dev.disruption.benchmarks.throughput;

import net.dv8tion.jda.api.JDABuilder;
import net.dv8tion.jda.api.events.message.MessageReceivedEvent;
import net.dv8tion.jda.api.hooks.ListenerAdapter;
import net.dv8tion.jda.api.requests.GatewayIntent;
import net.dv8tion.jda.api.requests.RestConfig;
import net.dv8tion.jda.api.utils.ConcurrentSessionController;

/** JDA at its cheapest: the light builder caches neither members nor users. */
final class JdaClient {

	private JdaClient() {
	}

	static void start(Meter meter, Run run) throws InterruptedException {
		JDABuilder.createLight(Run.token(), GatewayIntent.GUILD_MESSAGES, GatewayIntent.MESSAGE_CONTENT, GatewayIntent.GUILD_MESSAGE_TYPING)
			.setRestConfig(new RestConfig().setBaseUrl(run.restUrl() + "/"))
			.setSessionController(new LocalGateway(run.gatewayUrl()))
			.addEventListeners(new Listener(meter))
			.build()
			.awaitReady();
		meter.begin();
	}

	private static final class LocalGateway extends ConcurrentSessionController {

		private final String url;

		LocalGateway(String url) { this.url = url; }

		@Override
		public String getGateway() { return this.url + "/"; }

	}

	private static final class Listener extends ListenerAdapter {

		private final Meter meter;

		Listener(Meter meter) { this.meter = meter; }

		@Override
		public void onMessageReceived(MessageReceivedEvent event) {
			if (event.getMessage().getContentRaw().isEmpty() || event.getAuthor().getName().isEmpty()) {
				throw new IllegalStateException("A message without a text or an author");
			}
			this.meter.message();
		}

	}

}
