package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** A thousand sessions whose heartbeats are acknowledged at the last moment. */
class HeartbeatFleetTests {

	private static final long INTERVAL = 41_250;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final SplittableRandom random = new SplittableRandom(15);

	private int beats;

	private int lost;

	@Test
	@Tag("F15")
	void takesAThousandAcksOneMillisecondBeforeTheNextBeat() {
		for (int shard = 0; shard < 1000; shard++) {
			Session session = new Session(10_000, 10_000);
			session.on(new Signal.Start(null));
			session.on(new Signal.Connected());
			carryOut(session, session.on(new Signal.Hello(INTERVAL)));
		}
		this.time.advanceTimeBy(Duration.ofMillis(20 * INTERVAL));
		assertThat(this.beats).isBetween(19_000, 21_000);
		assertThat(this.lost).isZero();
		this.time.dispose();
	}

	private void carryOut(Session session, List<Action> actions) {
		for (Action action : actions) {
			if (action instanceof Action.Schedule schedule && schedule.timer() == Timer.HEARTBEAT) {
				later(schedule.delay().draw(this.random), session, new Signal.HeartbeatDue(0));
			}
			else if (action instanceof Action.SendHeartbeat) {
				this.beats++;
				later(INTERVAL - 1, session, new Signal.HeartbeatAck());
			}
			else if (action instanceof Action.Abort) {
				this.lost++;
			}
		}
	}

	private void later(long millis, Session session, Signal signal) {
		this.time.schedule(() -> carryOut(session, session.on(signal)), millis, TimeUnit.MILLISECONDS);
	}

}
