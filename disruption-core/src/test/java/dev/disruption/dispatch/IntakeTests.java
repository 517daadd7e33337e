package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.function.UnaryOperator;

import dev.disruption.gateway.DispatchSink.Pressure;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class IntakeTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final List<Long> handled = new ArrayList<>();

	private final List<Long> completed = new ArrayList<>();

	private final List<String> relief = new ArrayList<>();

	private final Tally tally = new Tally();

	private Runnable meanwhile = () -> {};

	private Intake intake = intake(builder -> builder);

	@AfterEach
	void dispose() {
		this.time.dispose();
	}

	private Intake intake(UnaryOperator<DispatchSettings.Builder> changes) {
		DispatchSettings settings = changes.apply(DispatchSettings.builder().maxEvents(8)).build();
		return new Intake(0, settings, new EventDecoder(DiscordJson.mapper()), EventMemory.NONE,
				new Lanes(this.threads::add, this::handle), this.tally, this.time);
	}

	private void handle(Arrival arrival) {
		RawDispatch event = arrival.dispatch();
		this.handled.add(event.sequence());
		Runnable now = this.meanwhile;
		this.meanwhile = () -> {};
		now.run();
		event.completed();
	}

	private void receive(String name, long sequence, int guild) {
		String head = "{\"t\":\"" + name + "\",\"s\":" + sequence + ",\"op\":0,\"d\":";
		String data = "{\"id\":\"" + (sequence % 100) + "\",\"guild_id\":\"" + guild + "\"}}";
		this.intake.accept(new RawDispatch(0, sequence, name, 0, false, (head + data).getBytes(StandardCharsets.UTF_8), head.length(),
				this.completed::add));
		this.intake.flush();
	}

	private void receiveMessages(long from, long to, int guild) {
		for (long sequence = from; sequence <= to; sequence++) {
			receive("MESSAGE_CREATE", sequence, guild);
		}
	}

	private void runThreads() {
		while (!this.threads.isEmpty()) {
			this.threads.poll().run();
		}
	}

	@Test
	@Tag("F70")
	void dropsWhatCanBeDoneWithoutWhenThreeQuartersAreFull() {
		receiveMessages(1, 5, 7);
		receive("TYPING_START", 6, 7);
		receive("TYPING_START", 7, 7);
		receive("PRESENCE_UPDATE", 8, 7);
		receive("MESSAGE_CREATE", 9, 7);
		assertThat(this.completed).as("the dropped ones are done with").containsExactly(7L, 8L);
		runThreads();
		assertThat(this.handled).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 9L);
		assertThat(this.intake.backlog().droppedEvents()).isEqualTo(2);
	}

	@Test
	@Tag("F70")
	void asksForAPauseWhenItIsFullAndTakesWhatIsOnItsWay() {
		receiveMessages(1, 7, 7);
		assertThat(this.intake.pressure()).isEqualTo(Pressure.NONE);
		receiveMessages(8, 10, 7);
		assertThat(this.intake.pressure()).isEqualTo(Pressure.DISCONNECT);
		this.intake.whenRelieved(() -> this.relief.add("after " + this.handled.size()));
		runThreads();
		assertThat(this.handled).hasSize(10);
		assertThat(this.relief).containsExactly("after 6");
		assertThat(this.intake.pressure()).isEqualTo(Pressure.NONE);
	}

	@Test
	@Tag("F70")
	void isFullOfALittleThatIsLarge() {
		this.intake = intake(builder -> builder.maxBytes(150));
		receiveMessages(1, 3, 7);
		assertThat(this.intake.pressure()).isEqualTo(Pressure.DISCONNECT);
	}

	@Test
	void onlyPausesWhereItIsToBlock() {
		this.intake = intake(builder -> builder.overflow(Overflow.BLOCK));
		receiveMessages(1, 8, 7);
		assertThat(this.intake.pressure()).isEqualTo(Pressure.PAUSE);
	}

	@Test
	void dropsTheNewestWhereItIsTo() {
		this.intake = intake(builder -> builder.overflow(Overflow.DROP_NEWEST));
		receiveMessages(1, 10, 7);
		assertThat(this.intake.pressure()).isEqualTo(Pressure.NONE);
		assertThat(this.completed).containsExactly(9L, 10L);
		runThreads();
		assertThat(this.handled).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L, 8L);
	}

	@Test
	@Tag("F69")
	void givesUpWhatWaitsForAListenerThatDoesNotReturnWhileOthersDo() {
		this.meanwhile = () -> {
			receiveMessages(2, 7, 7);
			receiveMessages(8, 10, 8);
			assertThat(this.intake.pressure()).isEqualTo(Pressure.DISCONNECT);
			this.intake.whenRelieved(() -> this.relief.add("relieved"));
			runThreads();
			assertThat(this.handled).containsExactly(1L, 8L, 9L, 10L);
			this.time.advanceTimeBy(Duration.ofSeconds(29));
			assertThat(this.relief).isEmpty();
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			assertThat(this.relief).containsExactly("relieved");
			receiveMessages(11, 11, 7);
			receiveMessages(12, 12, 8);
			runThreads();
		};
		receiveMessages(1, 1, 7);
		runThreads();
		receiveMessages(13, 13, 7);
		runThreads();
		assertThat(this.handled).as("the lane goes on once its listener has returned").containsExactly(1L, 8L, 9L, 10L, 12L, 13L);
		assertThat(this.completed).hasSize(13).doesNotHaveDuplicates();
		assertThat(this.intake.backlog().events()).isZero();
	}

	@Test
	@Tag("F70")
	void keepsEverythingForTwoMinutesWhileNoListenerReturns() {
		this.meanwhile = () -> {
			receiveMessages(2, 8, 7);
			this.intake.whenRelieved(() -> this.relief.add("relieved"));
			this.time.advanceTimeBy(Duration.ofSeconds(119));
			assertThat(this.intake.backlog().events()).isEqualTo(8);
			assertThat(this.relief).isEmpty();
			this.time.advanceTimeBy(Duration.ofSeconds(1));
			assertThat(this.relief).as("Discord has forgotten the session by now").containsExactly("relieved");
		};
		receiveMessages(1, 1, 7);
		runThreads();
		assertThat(this.handled).containsExactly(1L);
		assertThat(this.intake.backlog().events()).isZero();
	}

	@Test
	void givesNothingUpThatIsOnlySlow() {
		this.meanwhile = () -> {
			receiveMessages(2, 8, 7);
			this.time.advanceTimeBy(Duration.ofSeconds(20));
			this.meanwhile = () -> this.time.advanceTimeBy(Duration.ofSeconds(20));
		};
		receiveMessages(1, 1, 7);
		runThreads();
		assertThat(this.handled).hasSize(8);
		assertThat(this.intake.backlog().droppedEvents()).isZero();
	}

	@Test
	@Tag("F71")
	void remembersWhatHappensOnceWhereItIsToldTo() {
		this.intake = intake(builder -> builder.deduplicate(2));
		receive("MESSAGE_CREATE", 1, 7);
		receive("MESSAGE_CREATE", 101, 7);
		receive("MESSAGE_UPDATE", 201, 7);
		receive("MESSAGE_CREATE", 2, 7);
		receive("MESSAGE_CREATE", 3, 7);
		receive("MESSAGE_CREATE", 301, 7);
		runThreads();
		assertThat(this.handled).as("101 is 1 again; at 301 that is forgotten").containsExactly(1L, 201L, 2L, 3L, 301L);
		assertThat(this.tally.duplicates.sum()).isOne();
		assertThat(this.completed).hasSize(6);
	}

	@Test
	@Tag("F71")
	void handlesTwiceWhatIsDeliveredTwiceByDefault() {
		receive("MESSAGE_CREATE", 1, 7);
		receive("MESSAGE_CREATE", 101, 7);
		runThreads();
		assertThat(this.handled).containsExactly(1L, 101L);
	}

}
