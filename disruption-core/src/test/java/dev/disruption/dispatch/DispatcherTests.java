package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.UnaryOperator;

import dev.disruption.event.ChannelEvent.ChannelCreate;
import dev.disruption.event.Event;
import dev.disruption.event.InteractionEvent.InteractionCreate;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class DispatcherTests {

	private static final Duration LIMIT = Duration.ofSeconds(20);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final ExecutorService threads = HandlerThreads.create("test-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Handlers.class);

	private final Handlers handlers = this.context.getBean(Handlers.class);

	private final EventListeners listeners = new EventListeners(this.context, this.time);

	private final List<Long> completed = Collections.synchronizedList(new ArrayList<>());

	private Dispatcher dispatcher = dispatcher(builder -> builder);

	DispatcherTests() {
		this.listeners.refresh();
	}

	@AfterEach
	void close() {
		this.handlers.gate.get().countDown();
		this.threads.shutdownNow();
		this.context.close();
		this.time.dispose();
	}

	private Dispatcher dispatcher(UnaryOperator<DispatchSettings.Builder> changes) {
		return new Dispatcher(DiscordJson.mapper(), this.listeners, this.threads, this.time, changes.apply(DispatchSettings.builder()).build());
	}

	private void receive(long sequence, String name, String data) {
		String head = "{\"t\":\"" + name + "\",\"s\":" + sequence + ",\"op\":0,\"d\":";
		String payload = head + data.replace('\'', '"') + "}";
		this.dispatcher.accept(raw(sequence, name, payload, head.length()));
		this.dispatcher.flush(0);
	}

	private RawDispatch raw(long sequence, String name, String payload, int offset) {
		return new RawDispatch(0, sequence, name, 0, sequence == 77, payload.getBytes(StandardCharsets.UTF_8), offset, this.completed::add);
	}

	private void receiveMessage(long sequence, int guild, int channel, String content) {
		receive(sequence, "MESSAGE_CREATE",
				"{'id':'" + sequence + "','channel_id':'" + channel + "','content':'" + content + "','guild_id':'" + guild + "'}");
	}

	private void drain() {
		assertThat(this.dispatcher.drain(LIMIT)).isTrue();
	}

	private List<Long> messages(int guild) {
		return this.handlers.events.stream()
			.filter(MessageCreate.class::isInstance)
			.map(MessageCreate.class::cast)
			.filter(event -> event.guildId().value() == guild)
			.map(event -> event.message().id().value())
			.toList();
	}

	@Test
	void deliversTypedEventsThatSomebodyListensTo() {
		receiveMessage(1, 7, 2, "hello");
		receive(2, "CHANNEL_CREATE", "{'id':'3','guild_id':'7'}");
		drain();
		assertThat(this.handlers.events).hasSize(1).first().isInstanceOf(MessageCreate.class);
		assertThat(this.completed).containsExactlyInAnyOrder(1L, 2L);
		assertThat(this.dispatcher.wants("MESSAGE_CREATE")).isTrue();
		assertThat(this.dispatcher.wants("CHANNEL_CREATE")).isFalse();
	}

	@Test
	@Tag("F56")
	void deliversAnUnknownEventWithItsNameAndData() {
		receive(1, "SOMETHING_NEW", "{'a':[1,2]}");
		drain();
		assertThat(this.handlers.events).singleElement().isInstanceOfSatisfying(Event.Unknown.class, unknown -> {
			assertThat(unknown.name()).isEqualTo("SOMETHING_NEW");
			assertThat(unknown.data().at("/a/1").intValue()).isEqualTo(2);
		});
		assertThat(this.dispatcher.statistics().unknown()).isOne();
	}

	@Test
	@Tag("F56")
	void countsAnUnknownEventThatNobodyListensTo() {
		try (AnnotationConfigApplicationContext deaf = new AnnotationConfigApplicationContext(Object.class)) {
			EventListeners none = new EventListeners(deaf, this.time);
			none.refresh();
			this.dispatcher = new Dispatcher(DiscordJson.mapper(), none, this.threads, this.time, DispatchSettings.builder().build());
			assertThat(this.dispatcher.wants("SOMETHING_NEW")).isTrue();
			assertThat(this.dispatcher.wants("MESSAGE_CREATE")).isFalse();
			receive(1, "SOMETHING_NEW", "{}");
			assertThat(this.dispatcher.statistics().unknown()).isOne();
			assertThat(this.dispatcher.statistics().waiting()).isZero();
			assertThat(this.completed).containsExactly(1L);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "[1]", "'text'", "7", "null" })
	@Tag("F55")
	void deliversAnEventWhoseDataIsNoObjectWithoutItsType(String data) {
		receive(1, "MESSAGE_CREATE", data);
		drain();
		assertThat(this.handlers.events).singleElement().isInstanceOfSatisfying(Event.Unknown.class, unknown -> {
			assertThat(unknown.name()).isEqualTo("MESSAGE_CREATE");
			assertThat(unknown.data()).hasToString(data.replace('\'', '"'));
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'id':'1','channel_id':NaN,'guild_id':'7'}", "{'id':'1','id':'2','guild_id':'7'}",
			"{'id':7,'channel_id':'2','content':{'a':1},'guild_id':'7'}",
			"{'id':'1','channel_id':'2','mentions':null,'flags':'x','guild_id':'7'}",
			"{'id':'1','channel_id':'2','type':9999,'embeds':{},'author':[],'guild_id':'7'}" })
	@Tag("F54")
	@Tag("F55")
	void deliversWhatCanBeReadOfAnEventThatIsNotAsDocumented(String data) {
		receive(1, "MESSAGE_CREATE", data);
		drain();
		assertThat(this.handlers.events).singleElement().isInstanceOf(MessageCreate.class);
		assertThat(this.handlers.dispatches).singleElement()
			.satisfies(dispatch -> assertThat(dispatch.raw()).as("and the whole of it as it came").contains(data.replace('\'', '"')));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'id':'1','content':'brea", "{'id':'1','a':tru}", "{'id':'1' 'a':'2'}" })
	@Tag("F54")
	void deliversWhatIsNoJsonAsItCame(String data) {
		receive(1, "MESSAGE_CREATE", data);
		receiveMessage(2, 7, 2, "after");
		drain();
		assertThat(this.handlers.events).as("the others go on").anyMatch(MessageCreate.class::isInstance);
		assertThat(this.handlers.events).anySatisfy(event -> assertThat(event).isInstanceOfSatisfying(Event.Undecodable.class, broken -> {
			assertThat(broken.name()).isEqualTo("MESSAGE_CREATE");
			assertThat(broken.payload()).contains(data.replace('\'', '"'));
			assertThat(broken.problem()).isNotBlank();
			assertThat(broken).asString().doesNotContain("channel_id", "brea");
		}));
		assertThat(this.dispatcher.statistics().undecodable()).isOne();
		assertThat(this.completed).containsExactlyInAnyOrder(1L, 2L);
	}

	@Test
	@Tag("F54")
	void deliversWhatTheGatewayCouldNotReadWithAllThatIsKnownOfIt() {
		this.dispatcher.undecodable(raw(5, "", "{\"op\":0,\"s\":5,", -1));
		this.dispatcher.flush(0);
		drain();
		assertThat(this.handlers.dispatches).singleElement().satisfies(dispatch -> {
			assertThat(dispatch.event()).isInstanceOfSatisfying(Event.Undecodable.class, broken -> assertThat(broken.name()).isNull());
			assertThat(dispatch.sequence()).isEqualTo(5);
			assertThat(dispatch.raw()).isEqualTo("{\"op\":0,\"s\":5,");
		});
		assertThat(this.completed).containsExactly(5L);
	}

	@Test
	void tellsHowAnEventCameToThoseWhoAsk() {
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		receiveMessage(77, 7, 2, "hello");
		drain();
		assertThat(this.handlers.dispatches).singleElement().satisfies(dispatch -> {
			assertThat(dispatch.event()).isInstanceOf(MessageCreate.class);
			assertThat(dispatch.shardId()).isZero();
			assertThat(dispatch.sequence()).isEqualTo(77);
			assertThat(dispatch.replayed()).isTrue();
			assertThat(dispatch.receivedAt()).isEqualTo(Instant.EPOCH);
			assertThat(dispatch.raw()).startsWith("{\"t\":\"MESSAGE_CREATE\",\"s\":77,").endsWith("}}");
		});
	}

	@Test
	@Tag("F72")
	void keepsTheOrderOfAGuild() {
		for (int i = 1; i <= 200; i++) {
			receiveMessage(i, 1 + i % 3, i % 5, "x");
		}
		drain();
		for (int guild = 1; guild <= 3; guild++) {
			assertThat(messages(guild)).isSorted().hasSizeGreaterThan(60);
		}
	}

	@Test
	@Tag("F72")
	void keepsTheOrderOfAShardWhereItIsTo() {
		this.dispatcher = dispatcher(builder -> builder.ordering(Ordering.SHARD));
		for (int i = 1; i <= 200; i++) {
			receiveMessage(i, i, i, "x");
		}
		drain();
		assertThat(this.handlers.events).extracting(event -> ((MessageCreate) event).message().id().value()).isSorted().hasSize(200);
	}

	@Test
	@Tag("F72")
	void letsChannelsGoSideBySideWhereItIsTo() throws InterruptedException {
		this.dispatcher = dispatcher(builder -> builder.ordering(Ordering.CHANNEL));
		this.handlers.block();
		receiveMessage(1, 7, 2, "block");
		receiveMessage(2, 7, 2, "later");
		receiveMessage(3, 7, 3, "pass");
		receiveMessage(4, 7, 4, "pass");
		this.handlers.awaitPassed();
		assertThat(messages(7)).containsExactlyInAnyOrder(3L, 4L);
		this.handlers.gate.get().countDown();
		drain();
		assertThat(messages(7)).hasSize(4).containsSubsequence(1L, 2L);
	}

	@Test
	void letsEverythingGoSideBySideWhereItIsTo() throws InterruptedException {
		this.dispatcher = dispatcher(builder -> builder.ordering(Ordering.NONE));
		this.handlers.block();
		receiveMessage(1, 7, 2, "block");
		receiveMessage(2, 7, 2, "pass");
		receiveMessage(3, 7, 2, "pass");
		this.handlers.awaitPassed();
		assertThat(messages(7)).containsExactlyInAnyOrder(2L, 3L);
	}

	@Test
	@Tag("F18")
	void letsABlockedHandlerDelayItsOwnGuildOnly() throws InterruptedException {
		this.handlers.block();
		receiveMessage(1, 7, 2, "block");
		receiveMessage(2, 8, 2, "pass");
		receive(3, "INTERACTION_CREATE", "{'id':'3','guild_id':'7','type':2}");
		this.handlers.awaitPassed();
		assertThat(this.dispatcher.drain(Duration.ofMillis(1))).isFalse();
		assertThat(this.dispatcher.statistics().waiting()).as("what waits can be seen").isOne();
		assertThat(this.completed).containsExactlyInAnyOrder(2L, 3L);
		this.handlers.gate.get().countDown();
		drain();
		assertThat(this.handlers.events).hasSize(3);
		assertThat(this.completed).hasSize(3);
	}

	@Test
	@Tag("F18")
	void servesInteractionsWhileManyHandlersAreBlocked() throws InterruptedException {
		this.handlers.block();
		for (int i = 1; i <= 100; i++) {
			receiveMessage(i, i, i, "block");
		}
		receive(101, "INTERACTION_CREATE", "{'id':'3','guild_id':'7','type':2}");
		receive(102, "INTERACTION_CREATE", "{'id':'4','guild_id':'7','type':2}");
		this.handlers.awaitPassed();
		assertThat(this.handlers.events).hasSize(2);
	}

	@Test
	@Tag("F69")
	void goesOnAfterListenersThatFailInEveryWay() throws InterruptedException {
		this.handlers.block();
		receiveMessage(1, 7, 2, "throw");
		receiveMessage(2, 7, 2, "error");
		receiveMessage(3, 7, 2, "never");
		receiveMessage(4, 9, 2, "block");
		receiveMessage(5, 7, 2, "pass");
		receiveMessage(6, 8, 2, "pass");
		this.handlers.awaitPassed();
		assertThat(this.completed).as("a Mono that never ends keeps nobody").contains(1L, 2L, 3L);
		assertThat(this.dispatcher.statistics().failures()).isEqualTo(2);
		this.handlers.gate.get().countDown();
		drain();
		assertThat(this.completed).containsExactlyInAnyOrder(1L, 2L, 3L, 4L, 5L, 6L);
	}

	static class Handlers {

		final List<Event> events = Collections.synchronizedList(new ArrayList<>());

		final List<Dispatch<?>> dispatches = Collections.synchronizedList(new ArrayList<>());

		final AtomicReference<CountDownLatch> gate = new AtomicReference<>(new CountDownLatch(0));

		final CountDownLatch passed = new CountDownLatch(2);

		void block() {
			this.gate.set(new CountDownLatch(1));
		}

		void awaitPassed() throws InterruptedException {
			assertThat(this.passed.await(LIMIT.toSeconds(), TimeUnit.SECONDS)).isTrue();
		}

		@EventListener
		Mono<Void> on(MessageCreate event) throws InterruptedException {
			String content = String.valueOf(event.message().content());
			switch (content) {
				case "block" -> this.gate.get().await();
				case "throw" -> throw new IllegalStateException("on purpose");
				case "error" -> throw new AssertionError("on purpose");
				default -> {}
			}
			this.events.add(event);
			if (content.equals("pass")) {
				this.passed.countDown();
			}
			return content.equals("never") ? Mono.never() : Mono.empty();
		}

		@EventListener
		void on(InteractionCreate event) {
			this.events.add(event);
			this.passed.countDown();
		}

		@EventListener({ Event.Unknown.class, Event.Undecodable.class })
		void onUnread(Event event) {
			this.events.add(event);
		}

		@EventListener
		void how(Dispatch<MessageCreate> dispatch) {
			this.dispatches.add(dispatch);
		}

		@EventListener
		void howBroken(Dispatch<Event.Undecodable> dispatch) {
			this.dispatches.add(dispatch);
		}

		/** Not a listener: nobody listens to {@link ChannelCreate}. */
		void on(ChannelCreate event) {
			this.events.add(event);
		}

	}

}
