package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;

import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.HandlerThreads;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** A listener that blocks for minutes, as one that waits for another system does. */
class BlockedListenerTests extends OnSimulator {

	private final ExecutorService threads = HandlerThreads.create("blocked-listener-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class);

	private final Listener listener = this.context.getBean(Listener.class);

	private final EventListeners listeners = new EventListeners(this.context, this.time);

	private final Dispatcher dispatcher = new Dispatcher(DiscordJson.mapper(), this.listeners, this.threads, this.time,
			DispatchSettings.builder().build());

	@AfterEach
	void release() {
		this.listener.answer.tryEmitEmpty();
		this.threads.shutdownNow();
		this.context.close();
	}

	@Test
	@Tag("F18")
	void beatsOnForFiveMinutesWhileAListenerBlocks() throws Exception {
		this.listeners.refresh();
		this.sink = dispatch -> {
			this.dispatcher.accept(dispatch);
			this.dispatcher.flush(dispatch.shardId());
		};
		connect();
		for (int minute = 1; minute <= 5; minute++) {
			this.discord.say("ada", "general", "minute " + minute);
			settle();
			assertThat(this.dispatcher.waiting(0)).as("the queue shows it").isEqualTo(minute);
			pass(Duration.ofMinutes(1));
		}
		assertThat(received("HEARTBEAT")).as("none is late, and none is missed").hasSizeBetween(7, 8);
		assertThat(shard().state()).isEqualTo(ShardState.CONNECTED);
		assertThat(shard().health()).isEqualTo(Health.UP);
		assertThat(shard().latency()).isNotNull();
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.discord.violations()).isEmpty();
		this.listener.answer.tryEmitEmpty();
		assertThat(this.dispatcher.drain(PATIENCE)).isTrue();
		assertThat(this.listener.heard).containsExactly("minute 1", "minute 2", "minute 3", "minute 4", "minute 5");
	}

	static class Listener {

		private final Sinks.Empty<Void> answer = Sinks.empty();

		private final List<String> heard = new CopyOnWriteArrayList<>();

		@EventListener
		void on(MessageCreate event) {
			this.answer.asMono().block();
			this.heard.add(event.message().content());
		}

	}

}
