package dev.disruption.gateway;

import java.time.Duration;

import dev.disruption.gateway.ShardStatus.Health;
import dev.disruption.time.WallClock;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** A Discord that refuses every identify, and counts it all the same. */
class RefusedIdentifyTests extends OnSimulator {

	private static final int STARTS = 30;

	private static final int RESERVE = 10;

	@Override
	dev.disruption.simulator.gateway.GatewaySettings numbers(dev.disruption.simulator.gateway.GatewaySettings standard) {
		return standard.withSessionStarts(STARTS);
	}

	@Test
	@Tag("F23")
	@Tag("F42")
	void stopsAtTheReserve() throws Exception {
		this.discord.faults().onEveryIdentify().invalidSession(false);
		begin();
		for (int identify = 1; identify <= STARTS - RESERVE; identify++) {
			await(ShardState.IDENTIFY_QUEUED);
			settle();
			passUntil("the permit", InMemoryIdentifyQueue.SPACING, () -> !this.waits.isEmpty());
			reconnect();
		}
		await(ShardState.PARKED);
		assertThat(received("IDENTIFY")).hasSize(STARTS - RESERVE);
		assertThat(shard().health()).isEqualTo(Health.DOWN);
		assertThat(shard().parkedUntil()).isAfter(WallClock.now(this.time));
		assertThat(shard().lastError()).contains("10 are kept in reserve");
		this.time.advance(Duration.ofHours(1));
		EventLoops.drain();
		assertThat(shard().state()).isEqualTo(ShardState.PARKED);
		assertThat(received("IDENTIFY")).hasSize(STARTS - RESERVE);
		assertThat(this.discord.violations()).isEmpty();
	}

}
