package dev.disruption.interaction.dialog;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import org.junit.jupiter.api.Test;
import org.springframework.context.PayloadApplicationEvent;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class MessageDialogsTests {

	private static final Snowflake CHANNEL = Snowflake.of(9);

	private static final Snowflake ADA = Snowflake.of(3);

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	private final MessageDialogs dialogs = new MessageDialogs(this.clock, Schedulers.immediate());

	private final MessageDialogsListener listener = new MessageDialogsListener(this.dialogs);

	private final AtomicReference<String> heard = new AtomicReference<>();

	private void write(long channel, long author, String content) {
		String json = "{\"id\":\"1\",\"channel_id\":\"%d\",\"author\":{\"id\":\"%d\",\"username\":\"somebody\"},\"content\":\"%s\"}";
		MessageCreate event = DiscordJson.mapper().readValue(json.formatted(channel, author, content), MessageCreate.class);
		this.listener.onApplicationEvent(new PayloadApplicationEvent<>(this, event));
	}

	private void listen(Mono<MessageCreate> next) {
		next.map(event -> event.message().content()).defaultIfEmpty("nothing").subscribe(this.heard::set);
	}

	@Test
	void hearsTheNextMessageOfAUserInAChannel() {
		listen(this.dialogs.await(CHANNEL, ADA, Duration.ofMinutes(1)));
		write(8, 3, "elsewhere");
		write(9, 4, "somebody else");
		assertThat(this.heard.get()).isNull();
		write(9, 3, "here I am");
		write(9, 3, "and more");
		assertThat(this.heard.get()).isEqualTo("here I am");
	}

	@Test
	void hearsWhatIsWrittenBeforeTheQuestionHasBeenSent() {
		Mono<Void> question = Mono.<Void>fromRunnable(() -> write(9, 3, "already here")).then(Mono.never());
		listen(this.dialogs.ask(question, CHANNEL, ADA, Duration.ofMinutes(1)));
		assertThat(this.heard.get()).isEqualTo("already here");
	}

	@Test
	void endsEmptyWhenTheTimeIsUp() {
		listen(this.dialogs.await(CHANNEL, ADA, Duration.ofMinutes(1)));
		this.clock.advanceTimeBy(Duration.ofMillis(59_999));
		assertThat(this.heard.get()).isNull();
		this.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.heard.get()).isEqualTo("nothing");
		write(9, 3, "too late");
		assertThat(this.heard.get()).isEqualTo("nothing");
	}

	@Test
	void saysThatNoMessagesAreReceived() {
		Mono<MessageCreate> next = new MessageDialogs(this.clock, Schedulers.immediate()).await(CHANNEL, ADA, Duration.ofMinutes(1));
		assertThatThrownBy(next::block).isInstanceOf(IllegalStateException.class).hasMessageContaining("take them as a parameter");
	}

}
