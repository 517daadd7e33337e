package dev.disruption.simulator.fault;

import java.util.List;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class FaultPlanTests {

	private final FaultPlan plan = new FaultPlan();

	@Test
	void happensTheTimeItIsPlannedForAndThenNoMore() {
		new ConnectMishap(this.plan, 2, 2).noHello();
		assertThat(happens(Occasion.CONNECT)).isEmpty();
		assertThat(happens(Occasion.CONNECT)).containsExactly(new Effect.NoAnswer());
		assertThat(happens(Occasion.CONNECT)).isEmpty();
		assertThat(this.plan.pending()).isEmpty();
	}

	@Test
	void happensEveryTimeUntilCleared() {
		new ConnectMishap(this.plan, 1, Integer.MAX_VALUE).closeAtOnce();
		assertThat(happens(Occasion.CONNECT)).hasSize(1);
		assertThat(happens(Occasion.CONNECT)).hasSize(1);
		this.plan.clear();
		assertThat(happens(Occasion.CONNECT)).isEmpty();
		assertThat(this.plan.times(Occasion.CONNECT)).isEqualTo(3);
	}

	@Test
	void keepsOccasionsApart() {
		new ResumeMishap(this.plan, 1, 1).close(4007);
		assertThat(happens(Occasion.IDENTIFY)).isEmpty();
		assertThat(happens(Occasion.RESUME)).containsExactly(new Effect.Close(4007));
	}

	@Test
	void doesSeveralThingsInTheirOrder() {
		new ConnectMishap(this.plan, 1, 1).fragment(1);
		new ConnectMishap(this.plan, 1, 1).helloWithInterval("0");
		assertThat(happens(Occasion.CONNECT)).hasSize(2).first().isEqualTo(new Effect.Fragment(1));
	}

	@Test
	void canBeForTheResumeUrlAlone() {
		new ConnectMishap(this.plan, 1, 9).throughResumeUrl().resetUpgrade();
		assertThat(this.plan.happens(Occasion.CONNECT, false)).isEmpty();
		assertThat(this.plan.happens(Occasion.CONNECT, true)).hasSize(1);
	}

	@Test
	void readsAsASentence() {
		new ConnectMishap(this.plan, 3, 3).afterFrames(17).dropAck(2);
		assertThat(this.plan.pending()).singleElement().hasToString("CONNECT 3, after 17 frames: DropAck[times=2]");
	}

	@Test
	void refusesWhatCanNeverHappen() {
		assertThatIllegalArgumentException().isThrownBy(() -> new ConnectMishap(this.plan, 0, 1).drop()).withMessageContaining("0");
		assertThatIllegalArgumentException().isThrownBy(() -> new Fault(Occasion.RESUME, 1, 1, false, 0, new Effect.NeverUpgrade()))
			.withMessageContaining("when a client connects");
		assertThatIllegalArgumentException().isThrownBy(() -> new RequestMishap(this.plan, Occasion.HEARTBEAT, 1, 1).rateLimited(1))
			.withMessageContaining("request over the gateway");
	}

	@Test
	void numbersAnEventAsOddlyAsItIsAskedTo() {
		Envelope event = Envelope.of("X", dev.disruption.simulator.json.Json.object());
		assertThat(List.of(event, event.skipping(4), event.repeating(), event.goingBack(3), event.numbered(1L << 40)))
			.extracting(envelope -> envelope.after(10)).containsExactly(11L, 15L, 10L, 7L, 1L << 40);
		assertThat(event.unnumbered().after(10)).isNull();
	}

	private List<Effect> happens(Occasion occasion) { return this.plan.happens(occasion, false).stream().map(Fault::effect).toList(); }

}
