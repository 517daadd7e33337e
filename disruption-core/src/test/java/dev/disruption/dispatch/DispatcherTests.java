package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.event.ChannelEvent.ChannelCreate;
import dev.disruption.event.Event;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Scheduler;

import static org.assertj.core.api.Assertions.assertThat;

class DispatcherTests {

	private static final Duration LIMIT = Duration.ofSeconds(10);

	private final ExecutorService threads = HandlerThreads.create("test-");

	private final Scheduler timer = MonotonicScheduler.create("test-timer");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Handlers.class);

	private final Handlers handlers = this.context.getBean(Handlers.class);

	private final EventListeners listeners = new EventListeners(this.context, this.timer);

	private final Dispatcher dispatcher = new Dispatcher(DiscordJson.mapper(), this.listeners, this.threads, this.timer,
			DispatchSettings.builder().build());

	DispatcherTests() {
		this.listeners.refresh();
	}

	@AfterEach
	void close() {
		this.threads.shutdownNow();
		this.timer.dispose();
		this.context.close();
	}

	private void receive(long sequence, String name, String data) {
		String head = "{\"t\":\"" + name + "\",\"s\":" + sequence + ",\"op\":0,\"d\":";
		byte[] payload = (head + data.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
		this.dispatcher.accept(new RawDispatch(0, sequence, name, 0, false, payload, head.length()));
		this.dispatcher.flush(0);
	}

	@Test
	void deliversTypedEventsThatSomebodyListensTo() {
		receive(1, "MESSAGE_CREATE", "{'id':'1','channel_id':'2','guild_id':'7','content':'hello'}");
		receive(2, "CHANNEL_CREATE", "{'id':'3','guild_id':'7'}");
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
		assertThat(this.handlers.events).hasSize(1).first().isInstanceOf(MessageCreate.class);
	}

	@Test
	@Tag("F56")
	void deliversAnUnknownEventWithItsNameAndData() {
		receive(1, "SOMETHING_NEW", "{'a':[1,2]}");
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
		assertThat(this.handlers.events).singleElement().isInstanceOfSatisfying(Event.Unknown.class, unknown -> {
			assertThat(unknown.name()).isEqualTo("SOMETHING_NEW");
			assertThat(unknown.data().at("/a/1").intValue()).isEqualTo(2);
		});
	}

	@Test
	@Tag("F55")
	void deliversAnEventWhoseDataIsNoObjectAsUnknown() {
		receive(1, "MESSAGE_CREATE", "[1]");
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
		assertThat(this.handlers.events).singleElement().isInstanceOf(Event.Unknown.class);
	}

	@Test
	@Tag("F72")
	void keepsTheOrderOfAGuild() {
		for (int i = 1; i <= 200; i++) {
			receive(i, "MESSAGE_CREATE", "{'id':'" + i + "','channel_id':'2','guild_id':'" + (i % 3) + "'}");
		}
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
		for (int guild = 0; guild < 3; guild++) {
			long id = guild;
			List<Long> order = this.handlers.events.stream()
				.map(MessageCreate.class::cast)
				.filter(event -> event.guildId().value() == id)
				.map(event -> event.message().id().value())
				.toList();
			assertThat(order).isSorted().hasSizeGreaterThan(60);
		}
	}

	@Test
	@Tag("F18")
	void letsABlockedHandlerDelayItsOwnGuildOnly() throws InterruptedException {
		CountDownLatch gate = new CountDownLatch(1);
		this.handlers.gate.set(gate);
		receive(1, "MESSAGE_CREATE", "{'id':'1','channel_id':'2','guild_id':'7','content':'block'}");
		receive(2, "MESSAGE_CREATE", "{'id':'2','channel_id':'2','guild_id':'8','content':'pass'}");
		receive(3, "INTERACTION_CREATE", "{'id':'3','guild_id':'7','type':2}");
		assertThat(this.handlers.passed.await(10, TimeUnit.SECONDS)).isTrue();
		assertThat(this.dispatcher.drain(Duration.ofMillis(1))).isFalse();
		gate.countDown();
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
		assertThat(this.handlers.events).hasSize(3);
	}

	static class Handlers {

		final List<Event> events = java.util.Collections.synchronizedList(new ArrayList<>());

		final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

		final CountDownLatch passed = new CountDownLatch(2);

		@EventListener
		void on(MessageCreate event) throws InterruptedException {
			if ("block".equals(event.message().content())) {
				this.gate.get().await();
			}
			if ("pass".equals(event.message().content())) {
				this.passed.countDown();
			}
			this.events.add(event);
		}

		@EventListener
		void on(InteractionCreate event) {
			this.events.add(event);
			this.passed.countDown();
		}

		@EventListener
		void on(Event.Unknown event) {
			this.events.add(event);
		}

		/** Not a listener: nobody listens to {@link ChannelCreate}. */
		void on(ChannelCreate event) {
			this.events.add(event);
		}

	}

}
