package dev.disruption.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class OutboxTests {

	private final Outbox outbox = new Outbox();

	private final List<String> ran = new ArrayList<>();

	static Stream<Runnable> failing() {
		return Stream.of(() -> {
			throw new IllegalStateException("on purpose");
		}, () -> {
			throw new StackOverflowError("on purpose");
		});
	}

	@ParameterizedTest
	@MethodSource("failing")
	void aMessageThatFailsHoldsUpNoOther(Runnable failing) {
		this.outbox.add(() -> this.ran.add("first"));
		this.outbox.add(failing);
		this.outbox.add(() -> this.ran.add("second"));
		this.outbox.send();
		this.outbox.add(() -> this.ran.add("third"));
		this.outbox.send();
		assertThat(this.ran).containsExactly("first", "second", "third");
	}

}
