package dev.disruption.gateway;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.gateway.ScriptedGateway.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;

/** What a shard does when its sink has enough. */
class PressureTests extends AgainstScriptedGateway {

	private final AtomicReference<DispatchSink.Pressure> pressure = new AtomicReference<>(DispatchSink.Pressure.NONE);

	private volatile DispatchSink.Pressure pressureOfFirst = DispatchSink.Pressure.NONE;

	private final CompletableFuture<Runnable> relief = new CompletableFuture<>();

	private final CompletableFuture<Integer> flushed = new CompletableFuture<>();

	PressureTests() {
		this.sink = new DispatchSink() {
			@Override
			public void accept(RawDispatch dispatch) {
				if (dispatch.name().equals("FIRST")) {
					PressureTests.this.pressure.set(PressureTests.this.pressureOfFirst);
				}
				PressureTests.this.dispatches.add(dispatch);
			}

			@Override
			public boolean wants(String name) {
				return !name.equals("UNWANTED");
			}

			@Override
			public void undecodable(RawDispatch dispatch) {
				PressureTests.this.dispatches.add(dispatch);
			}

			@Override
			public void flush(int shardId) {
				PressureTests.this.flushed.complete(shardId);
			}

			@Override
			public Pressure pressure(int shardId) {
				return PressureTests.this.pressure.get();
			}

			@Override
			public void whenRelieved(int shardId, Runnable callback) {
				PressureTests.this.relief.complete(callback);
			}
		};
	}

	private void relieve() {
		this.pressure.set(DispatchSink.Pressure.NONE);
		this.relief.orTimeout(10, TimeUnit.SECONDS).join().run();
	}

	/** The relief takes its way over the shard's thread. */
	private Peer acceptSoon() throws InterruptedException {
		while (this.gateway.shards().get(0).state() == ShardState.CONNECT_WAIT) {
			this.time.advanceTimeBy(Duration.ofMillis(1));
			Thread.onSpinWait();
		}
		return this.discord.accept();
	}

	@Test
	void handsOverOnlyWhatIsWanted() throws Exception {
		Peer peer = connect();
		peer.dispatch(2, "UNWANTED", "{}");
		peer.dispatch(3, "WANTED", "{}");
		nextDispatch("READY");
		assertThat(this.dispatches.poll(10, TimeUnit.SECONDS).name()).isEqualTo("WANTED");
		assertThat(this.flushed.orTimeout(10, TimeUnit.SECONDS).join()).isZero();
	}

	@Test
	@Tag("F54")
	void handsOverWhatBreaksOff() throws Exception {
		Peer peer = connect();
		peer.send("{\"t\":\"X\",\"s\":2,\"op\":0,\"d\":{\"a\":\"b");
		peer.dispatch(3, "Y", "{}");
		RawDispatch broken = nextDispatch("X");
		assertThat(broken.sequence()).isEqualTo(2);
		assertThat(broken.payload()).asString().endsWith("\"a\":\"b");
		assertThat(nextDispatch("Y").sequence()).isEqualTo(3);
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	@Tag("F70")
	void goesOnWithItsConnectionWhenThereIsReliefInTime() throws Exception {
		this.pressureOfFirst = DispatchSink.Pressure.DISCONNECT;
		Peer peer = connect();
		peer.dispatch(2, "FIRST", "{}");
		nextDispatch("FIRST");
		Runnable callback = this.relief.orTimeout(10, TimeUnit.SECONDS).join();
		peer.dispatch(3, "SECOND", "{}");
		this.time.advanceTimeBy(Duration.ofSeconds(20));
		this.pressure.set(DispatchSink.Pressure.NONE);
		callback.run();
		nextDispatch("SECOND");
		assertThat(this.discord.isIdle()).isTrue();
	}

	@Test
	@Timeout(60)
	@Tag("F70")
	void leavesAndResumesWhereItStopped() throws Exception {
		this.pressureOfFirst = DispatchSink.Pressure.DISCONNECT;
		Peer peer = connect();
		peer.dispatch(2, "FIRST", "{}");
		nextDispatch("FIRST");
		this.relief.orTimeout(10, TimeUnit.SECONDS).join();
		this.time.advanceTimeBy(Duration.ofMillis(20_625));
		assertThat(peer.awaitClose()).isEqualTo(4900);
		await(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(this.discord.isIdle()).as("not before there is room").isTrue();
		relieve();
		Peer next = acceptSoon();
		next.hello();
		assertThat(next.receive(6).path("seq").asInt()).isEqualTo(2);
		next.dispatch(3, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		assertThat(this.lostSessions).hasValue(0);
	}

	@Test
	@Tag("F70")
	void readsNothingButBeatsWhereTheSinkOnlyWantsToWait() throws Exception {
		this.pressureOfFirst = DispatchSink.Pressure.PAUSE;
		Peer peer = connect();
		peer.dispatch(2, "FIRST", "{}");
		nextDispatch("FIRST");
		this.relief.orTimeout(10, TimeUnit.SECONDS).join();
		peer.dispatch(3, "SECOND", "{}");
		for (int i = 0; i < 10; i++) {
			this.time.advanceTimeBy(Duration.ofMillis(41_250));
			peer.receive(1);
		}
		assertThat(this.dispatches).as("nothing is read").isEmpty();
		relieve();
		nextDispatch("SECOND");
		assertThat(this.discord.isIdle()).isTrue();
	}

}
