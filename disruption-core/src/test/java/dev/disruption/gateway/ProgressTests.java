package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F36")
class ProgressTests {

	private final Progress progress = new Progress(-1);

	@Test
	void stopsBeforeTheFirstEventThatIsStillBeingHandled() {
		Completion one = this.progress.enter(1);
		Completion two = this.progress.enter(2);
		Completion three = this.progress.enter(3);
		assertThat(this.progress.processed(3)).isZero();
		three.completed(3);
		one.completed(1);
		assertThat(this.progress.processed(3)).isEqualTo(1);
		two.completed(2);
		assertThat(this.progress.processed(3)).isEqualTo(3);
	}

	@Test
	void countsWhatWasNeverHandedOverAsProcessed() {
		assertThat(this.progress.processed(7)).isEqualTo(7);
		Completion first = this.progress.enter(8);
		Completion afterAGap = this.progress.enter(3_000_000_000L);
		assertThat(this.progress.processed(3_000_000_001L)).isEqualTo(7);
		first.completed(8);
		assertThat(this.progress.processed(3_000_000_001L)).isEqualTo(2_999_999_999L);
		afterAGap.completed(3_000_000_000L);
		assertThat(this.progress.processed(3_000_000_001L)).isEqualTo(3_000_000_001L);
	}

	@Test
	void ignoresARepetitionAndAnEventWithoutNumber() {
		this.progress.enter(5).completed(5);
		this.progress.enter(5);
		this.progress.enter(4);
		this.progress.enter(-1);
		assertThat(this.progress.processed(5)).isEqualTo(5);
	}

	@Test
	void takesASecondCompletionForTheFirst() {
		Completion one = this.progress.enter(1);
		this.progress.enter(2);
		one.completed(1);
		one.completed(1);
		assertThat(this.progress.processed(2)).isEqualTo(1);
	}

	@Test
	void agreesWithASetOfNumbersInAnyOrder() {
		Random random = new Random(36);
		List<Long> pending = new ArrayList<>();
		List<Completion> completions = new ArrayList<>();
		long received = 0;
		for (int i = 0; i < 50_000; i++) {
			if (random.nextInt(100) < 52) {
				received += random.nextInt(50) == 0 ? random.nextInt(3_000) : 1;
				completions.add(this.progress.enter(received));
				pending.add(received);
				if (completions.get(completions.size() - 1) == Completion.NONE) {
					pending.remove(pending.size() - 1);
					completions.remove(completions.size() - 1);
				}
			}
			else if (!pending.isEmpty()) {
				int index = random.nextInt(Math.min(pending.size(), 40));
				completions.remove(index).completed(pending.remove(index));
			}
			long expected = pending.isEmpty() ? received : pending.get(0) - 1;
			assertThat(this.progress.processed(received)).isEqualTo(expected);
		}
	}

	@Test
	void missesNoCompletionOfAnyThread() {
		List<Long> numbers = new ArrayList<>(LongStream.rangeClosed(1, 20_000).boxed().toList());
		List<Completion> completions = numbers.stream().map(this.progress::enter).toList();
		Collections.shuffle(numbers, new Random(36));
		IntStream.range(0, 4).parallel().forEach(thread -> {
			for (int i = thread; i < numbers.size(); i += 4) {
				long number = numbers.get(i);
				completions.get((int) number - 1).completed(number);
			}
		});
		assertThat(this.progress.processed(20_000)).isEqualTo(20_000);
	}

}
