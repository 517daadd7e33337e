package dev.disruption.dispatch;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import dev.disruption.event.Event;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import org.springframework.scheduling.annotation.Async;
import org.springframework.scheduling.annotation.EnableAsync;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

class AsyncListenersTests {

	@Test
	void runBesideTheOthersAsEverInSpring() throws Exception {
		try (AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Handlers.class)) {
			EventListeners listeners = new EventListeners(context, Schedulers.immediate());
			listeners.refresh();
			Event event = DiscordJson.mapper().readValue("{\"id\":\"1\",\"channel_id\":\"2\",\"content\":\"hello\"}", MessageCreate.class);
			listeners.publish(event, new RawDispatch(0, 1, "MESSAGE_CREATE", 0, false, new byte[0], -1));
			Handlers handlers = context.getBean(Handlers.class);
			handlers.open();
			assertThat(handlers.heard().get(20, TimeUnit.SECONDS)).as("published while it still waited").isEqualTo("hello");
		}
	}

	@EnableAsync
	static class Handlers {

		private final CountDownLatch gate = new CountDownLatch(1);

		private final CompletableFuture<String> heard = new CompletableFuture<>();

		void open() {
			this.gate.countDown();
		}

		CompletableFuture<String> heard() {
			return this.heard;
		}

		@Async
		@EventListener
		public void on(MessageCreate event) throws InterruptedException {
			this.gate.await();
			this.heard.complete(event.message().content());
		}

	}

}
