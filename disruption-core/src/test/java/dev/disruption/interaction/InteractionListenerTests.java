package dev.disruption.interaction;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import dev.disruption.dispatch.Dispatch;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.json.DiscordJson;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** From the bytes of INTERACTION_CREATE to the handler. */
class InteractionListenerTests {

	private static final String HEAD = "{\"t\":\"INTERACTION_CREATE\",\"s\":1,\"op\":0,\"d\":";

	private final Fixture fixture = Fixture.of(new Object() {
		@SlashCommand
		String ping() {
			return "Pong!";
		}

		@SlashCommand
		Mono<String> never() {
			return Mono.never();
		}
	});

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext();

	private final Watcher watcher = new Watcher();

	@AfterEach
	void close() {
		this.context.close();
	}

	private Dispatcher dispatcher(boolean replayed) {
		this.context.registerBean(InteractionListener.class, () -> this.fixture.listener(replayed));
		this.context.registerBean(Watcher.class, () -> this.watcher);
		this.context.refresh();
		EventListeners listeners = new EventListeners(this.context, this.fixture.clock);
		listeners.refresh();
		return new Dispatcher(DiscordJson.mapper(), listeners, Runnable::run, this.fixture.clock, DispatchSettings.builder().build());
	}

	private void receive(Dispatcher dispatcher, String command, boolean replayed, Duration ago) {
		String data = Fixture.interaction("'type':2,'data':{'id':'5','type':1,'name':'" + command + "'}");
		long receivedAt = MonotonicScheduler.nanos(this.fixture.clock) - ago.toNanos();
		byte[] payload = (HEAD + data + "}").getBytes(StandardCharsets.UTF_8);
		dispatcher.accept(new RawDispatch(0, 1, "INTERACTION_CREATE", receivedAt, replayed, payload, HEAD.length()));
		dispatcher.flush(0);
	}

	@Test
	void handlesWhatComes() {
		receive(dispatcher(false), "ping", false, Duration.ZERO);
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':4,'data':{'content':'Pong!'}}");
	}

	@Test
	@Tag("F123")
	void skipsWhatWasMissedAndStillTellsListeners() {
		this.fixture.clock.advanceTimeBy(Duration.ofMinutes(1));
		receive(dispatcher(false), "ping", true, Duration.ZERO);
		assertThat(this.fixture.sent).isEmpty();
		assertThat(this.fixture.meters.counter("discord.interactions.missed").count()).isEqualTo(1);
		assertThat(this.watcher.seen).containsExactly("1 replayed: true");
	}

	@Test
	@Tag("F123")
	void handlesWhatWasMissedWhereThatIsWished() {
		receive(dispatcher(true), "ping", true, Duration.ZERO);
		assertThat(this.fixture.sent).hasSize(1);
		assertThat(this.watcher.seen).containsExactly("1 replayed: true");
	}

	@Test
	@Tag("F118")
	void countsThePatienceFromTheArrival() {
		this.fixture.clock.advanceTimeBy(Duration.ofSeconds(10));
		receive(dispatcher(false), "never", false, Duration.ofMillis(1500));
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(499));
		assertThat(this.fixture.sent).isEmpty();
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':5}");
	}

	static class Watcher {

		private final List<String> seen = new ArrayList<>();

		@EventListener
		void on(Dispatch<InteractionCreate> dispatch) {
			this.seen.add(dispatch.event().interaction().id() + " replayed: " + dispatch.replayed());
		}

	}

}
