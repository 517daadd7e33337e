package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.LongStream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ReplayTests extends AgainstScriptedGateway {

	private static final int MISSED = 10_000;

	private final List<Long> numbers = new ArrayList<>();

	@BeforeEach
	void count() {
		this.sink = dispatch -> {
			if (dispatch.name().equals("X")) {
				synchronized (this.numbers) {
					this.numbers.add(dispatch.sequence());
				}
			}
			this.dispatches.add(dispatch);
			dispatch.completed();
		};
	}

	/** A server that goes on where it is asked to: after each cut half of what is left, then all. */
	@Test
	@Tag("F29")
	void losesAndRepeatsNothingWhenAReplayIsCutThreeTimes() throws Exception {
		Peer peer = connect();
		peer.drop();
		long seen = 1;
		for (int cut = 0; cut < 3; cut++) {
			peer = reconnectAfter(Duration.ofSeconds(5));
			peer.hello();
			assertThat(peer.receive(6).path("seq").asLong()).isEqualTo(seen);
			long until = cut == 0 ? 5_000 : seen + (MISSED - seen) / 2;
			send(peer, seen + 1, until);
			awaitNumber(until);
			peer.drop();
			seen = until;
		}
		finish(seen);
	}

	/** A server that begins at the same place each time. */
	@Test
	@Tag("F29")
	void losesAndRepeatsNothingWhenTheSameHalfIsReplayedThreeTimes() throws Exception {
		Peer peer = connect();
		peer.drop();
		for (int cut = 0; cut < 3; cut++) {
			peer = reconnectAfter(Duration.ofSeconds(5));
			peer.hello();
			peer.receive(6);
			send(peer, 2, 5_000);
			awaitNumber(5_000);
			peer.drop();
		}
		finish(1);
	}

	private void finish(long seen) throws InterruptedException {
		Peer peer = reconnectAfter(Duration.ofSeconds(9));
		peer.hello();
		peer.receive(6);
		send(peer, seen + 1, MISSED);
		peer.dispatch(MISSED + 1, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		synchronized (this.numbers) {
			assertThat(this.numbers).isEqualTo(LongStream.rangeClosed(2, MISSED).boxed().toList());
		}
		assertThat(this.lostSessions).hasValue(0);
		assertThat(peer.hasReceivedNothing()).isTrue();
	}

	private void send(Peer peer, long first, long last) {
		for (long sequence = first; sequence <= last; sequence++) {
			peer.dispatch((int) sequence, "X", "{}");
		}
	}

	private void awaitNumber(long number) {
		await(() -> {
			synchronized (this.numbers) {
				return !this.numbers.isEmpty() && this.numbers.get(this.numbers.size() - 1) == number;
			}
		});
	}

}
