package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class InMemoryIdentifyQueueTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final InMemoryIdentifyQueue queue = new InMemoryIdentifyQueue(this.time);

	private final List<Integer> granted = new ArrayList<>();

	@AfterEach
	void stopTime() {
		this.time.dispose();
	}

	@Test
	void grantsOneIdentifyInFiveSeconds() {
		ask(0);
		ask(1);
		assertThat(this.granted).containsExactly(0);
		this.time.advanceTimeBy(Duration.ofSeconds(5));
		assertThat(this.granted).containsExactly(0);
		this.time.advanceTimeBy(Duration.ofMillis(250));
		assertThat(this.granted).containsExactly(0, 1);
	}

	@Test
	void keepsTheDistanceAfterAPause() {
		ask(0);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		ask(1);
		ask(2);
		assertThat(this.granted).containsExactly(0, 1);
	}

	@Test
	@Tag("F40")
	void grantsLowerShardsFirst() {
		ask(0);
		ask(3);
		ask(1);
		ask(2);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(this.granted).containsExactly(0, 1, 2, 3);
	}

	@Test
	@Tag("F40")
	void waitsForTheBucketBeforeAtTheStart() {
		this.queue.maxConcurrency(2);
		ask(2);
		ask(5);
		assertThat(this.granted).isEmpty();
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		ask(0);
		assertThat(this.granted).containsExactly(0);
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING.minusSeconds(1));
		assertThat(this.granted).as("nobody else of its key came").containsExactly(0, 5);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(this.granted).containsExactly(0, 5, 2);
	}

	@Test
	@Tag("F74")
	void keepsTheDistanceBetweenGatewaysOfOneBot() {
		InMemoryIdentifyQueue first = InMemoryIdentifyQueue.shared("ws://queue-tests", "bot", this.time);
		InMemoryIdentifyQueue second = InMemoryIdentifyQueue.shared("ws://queue-tests", "bot", this.time);
		first.permit(0).subscribe(null, null, () -> this.granted.add(0));
		Disposable leaving = first.permit(1).subscribe(null, null, () -> this.granted.add(1));
		second.permit(2).subscribe(null, null, () -> this.granted.add(2));
		InMemoryIdentifyQueue.shared("ws://queue-tests", "other bot", this.time).permit(0).subscribe(null, null, () -> this.granted.add(10));
		assertThat(this.granted).containsExactly(0, 10);
		leaving.dispose();
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(this.granted).containsExactly(0, 10, 2);
	}

	@Test
	@Tag("F41")
	void keepsKeysApart() {
		this.queue.maxConcurrency(2);
		ask(0);
		ask(1);
		ask(2);
		ask(3);
		assertThat(this.granted).containsExactly(0, 1);
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(this.granted).containsExactlyInAnyOrder(0, 1, 2, 3);
	}

	@Test
	@Tag("F41")
	void losesNothingToAShardThatLeaves() {
		ask(0);
		Disposable leaving = ask(1);
		ask(2);
		leaving.dispose();
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(this.granted).containsExactly(0, 2);
	}

	@Test
	@Tag("F43")
	void takesAConcurrencyOfZeroForOne() {
		this.queue.maxConcurrency(0);
		ask(0);
		assertThat(this.granted).containsExactly(0);
	}

	private Disposable ask(int shardId) {
		return this.queue.permit(shardId).subscribe(null, null, () -> this.granted.add(shardId));
	}

}
