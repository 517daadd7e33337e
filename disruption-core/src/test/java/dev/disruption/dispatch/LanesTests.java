package dev.disruption.dispatch;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class LanesTests {

	private final Deque<Runnable> threads = new ArrayDeque<>();

	private final Lanes lanes = new Lanes(this.threads::add);

	private final List<String> done = new ArrayList<>();

	@Test
	@Tag("F72")
	void runsTheTasksOfAKeyInTheirOrderOnOneThread() {
		this.lanes.execute("a", () -> this.done.add("a1"));
		this.lanes.execute("a", () -> this.done.add("a2"));
		assertThat(this.threads).hasSize(1);
		this.threads.poll().run();
		assertThat(this.done).containsExactly("a1", "a2");
	}

	@Test
	void runsDifferentKeysSideBySide() {
		this.lanes.execute("a", () -> this.done.add("a1"));
		this.lanes.execute("b", () -> this.done.add("b1"));
		assertThat(this.threads).hasSize(2);
		this.threads.pollLast().run();
		assertThat(this.done).containsExactly("b1");
	}

	@Test
	void takesUpWhatArrivesWhileATaskRuns() {
		this.lanes.execute("a", () -> this.lanes.execute("a", () -> this.done.add("a2")));
		this.threads.poll().run();
		assertThat(this.done).containsExactly("a2");
		assertThat(this.threads).isEmpty();
	}

	@Test
	@Tag("F69")
	void goesOnAfterATaskThatFails() {
		this.lanes.execute("a", () -> {
			throw new AssertionError("on purpose");
		});
		this.lanes.execute("a", () -> this.done.add("a2"));
		this.threads.poll().run();
		assertThat(this.done).containsExactly("a2");
	}

	@Test
	void isIdleWhenEveryLaneIsEmpty() {
		assertThat(this.lanes.idle()).isCompleted();
		this.lanes.execute("a", () -> this.done.add("a1"));
		var idle = this.lanes.idle();
		assertThat(idle).isNotDone();
		this.threads.poll().run();
		assertThat(idle).isCompleted();
	}

}
