package dev.disruption.simulator;

import java.time.Duration;

import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class CrowdTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	@AfterEach
	void stop() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void chatsReactsAndJoinsAtTheRatesAskedFor() {
		this.discord.crowd().start(4, 2, 0.5);
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(this.discord.journal().entries(Kind.MESSAGE_CREATED)).hasSize(40);
		// a reaction may be there already, or take no effect before anything was said
		assertThat(this.discord.journal().entries(Kind.REACTION_ADDED)).hasSizeBetween(10, 20);
		assertThat(this.discord.world().people()).filteredOn(person -> person.name().startsWith("newcomer")).hasSize(5);
		assertThat(this.discord.crowd().rates().path("messages").asDouble()).isEqualTo(4);
	}

	@Test
	void isQuietAfterItWasStopped() {
		this.discord.crowd().start(10, 0, 0);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		this.discord.crowd().stop();
		this.time.advanceTimeBy(Duration.ofSeconds(10));
		assertThat(this.discord.journal().entries(Kind.MESSAGE_CREATED)).hasSize(10);
	}

	@Test
	void isQuietUnlessItIsAsked() {
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(this.discord.journal().entries(Kind.MESSAGE_CREATED)).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(doubles = { -1, 10_001, Double.NaN })
	void refusesRatesThatMakeNoSense(double rate) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.discord.crowd().start(rate, 0, 0))
			.withMessageStartingWith("From 0 to 10000.0 things can happen per second");
	}

}
