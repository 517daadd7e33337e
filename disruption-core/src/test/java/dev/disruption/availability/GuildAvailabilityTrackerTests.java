package dev.disruption.availability;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

import dev.disruption.availability.GuildAvailability.GuildAvailable;
import dev.disruption.availability.GuildAvailability.GuildJoined;
import dev.disruption.availability.GuildAvailability.GuildLeft;
import dev.disruption.availability.GuildAvailability.GuildUnavailable;
import dev.disruption.gateway.Completion;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class GuildAvailabilityTrackerTests {

	private static final Duration TIMEOUT = Duration.ofSeconds(60);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final List<Object> published = new ArrayList<>();

	private int shards = 1;

	private boolean seesGuilds = true;

	private GuildAvailabilityTracker tracker = tracker(this.published::add, Runnable::run);

	@Test
	@Tag("F58")
	void isReadyWhenEveryShardAndGuildIsThere() {
		this.shards = 2;
		starts(0);
		starts(1);
		receive(0, "READY", "{'v':10,'guilds':[{'id':'1','unavailable':true},{'unavailable':true,'id':3}],'session_id':'s'}");
		connects(0);
		receive(0, "GUILD_CREATE", "{'id':'1','name':'one','members':[{'user':{'id':'9'}}],'unavailable':false}");
		receive(0, "GUILD_CREATE", "{'members':[{'id':'7','unavailable':true}],'id':'3'}");
		receive(1, "READY", "{'guilds':[{'id':'2','unavailable':true}]}");
		connects(1);
		assertThat(this.published).containsExactly(new GuildAvailable(id(1), 0, true), new GuildAvailable(id(3), 0, true));
		receive(1, "GUILD_DELETE", "{'id':'2','unavailable':true}");
		assertThat(this.published.subList(2, 4)).containsExactly(new GuildUnavailable(id(2), 1), new DiscordReady(2, 2, Set.of(), Set.of()));
		this.time.advanceTimeBy(TIMEOUT);
		receive(1, "GUILD_CREATE", "{'id':'2'}");
		assertThat(this.published.subList(4, this.published.size())).containsExactly(new GuildAvailable(id(2), 1, false));
	}

	@Test
	@Tag("F58")
	void namesWhatIsMissingWhenNothingHasMovedForTheTimeout() {
		this.shards = 2;
		starts(0);
		starts(1);
		receive(0, "READY", "{'guilds':[{'id':'1'},{'id':'2'},{'id':'3'}]}");
		connects(0);
		this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
		receive(0, "GUILD_CREATE", "{'id':'1'}");
		this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
		receive(0, "GUILD_CREATE", "{'id':'2'}");
		this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
		assertThat(this.published).noneMatch(DiscordReady.class::isInstance);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		DiscordReady ready = (DiscordReady) this.published.get(2);
		assertThat(ready).isEqualTo(new DiscordReady(1, 2, Set.of(1), Set.of(id(3))));
		assertThat(ready.isComplete()).isFalse();
		receive(0, "GUILD_CREATE", "{'id':'3'}");
		this.time.advanceTimeBy(TIMEOUT);
		assertThat(this.published.subList(3, this.published.size())).containsExactly(new GuildAvailable(id(3), 0, true));
	}

	@Test
	@Tag("F58")
	void isNeverReadyWithoutAnyShard() {
		starts(0);
		this.time.advanceTimeBy(Duration.ofHours(1));
		assertThat(this.published).isEmpty();
		receive(0, "READY", "{'guilds':[]}");
		connects(0);
		assertThat(this.published).containsExactly(new DiscordReady(1, 0, Set.of(), Set.of()));
	}

	@Test
	void waitsForNoGuildWithoutTheIntent() {
		this.seesGuilds = false;
		starts(0);
		receive(0, "READY", "{'guilds':[{'id':'1','unavailable':true}]}");
		connects(0);
		assertThat(this.published).containsExactly(new DiscordReady(1, 0, Set.of(), Set.of()));
	}

	@Test
	void isReadyWithASessionThatIsResumed() {
		starts(0);
		connects(0);
		assertThat(this.published).containsExactly(new DiscordReady(1, 0, Set.of(), Set.of()));
	}

	@Test
	void isReadyOnceForEachStart() {
		starts(0);
		connects(0);
		this.tracker.stateChanged(status(0, ShardState.CONNECT_WAIT), ShardState.CONNECTED);
		connects(0);
		assertThat(this.published).hasSize(1);
		this.tracker.stateChanged(status(0, ShardState.STOPPED), ShardState.CLOSING);
		starts(0);
		connects(0);
		assertThat(this.published).hasSize(2);
	}

	@Test
	@Tag("F57")
	void survivesWhatItCannotRead() {
		starts(0);
		connects(0);
		receive(0, "GUILD_DELETE", "[1]");
		receive(0, "GUILD_CREATE", "{'unavailable':true}");
		receive(0, "GUILD_CREATE", "{'id':'x'}");
		receive(0, "READY", "null");
		receive(0, "READY", "{'guilds':[null,7,{'id':{}},[{'id':'8'}],{'id':'5'}]}");
		receive(0, "GUILD_DELETE", "{'id':'404'}");
		receive(0, "GUILD_CREATE", "{'id':'5'}");
		assertThat(this.published.subList(1, this.published.size())).containsExactly(new GuildLeft(id(404), 0),
				new GuildAvailable(id(5), 0, true));
	}

	@Test
	@Tag("F69")
	void keepsTheOrderOfAGuildAndLetsNoGuildWaitForAnother() throws Exception {
		CountDownLatch blocked = new CountDownLatch(1);
		BlockingQueue<Object> events = new LinkedBlockingQueue<>();
		ExecutorService threads = Executors.newCachedThreadPool();
		try {
			this.tracker = tracker(event -> {
				if (event.equals(new GuildAvailable(id(1), 0, true))) {
					await(blocked);
					throw new IllegalStateException("a listener fails");
				}
				events.add(event);
			}, threads);
			starts(0);
			receive(0, "READY", "{'guilds':[{'id':'1'},{'id':'2'}]}");
			receive(0, "GUILD_CREATE", "{'id':'1'}");
			receive(0, "GUILD_DELETE", "{'id':'1'}");
			receive(0, "GUILD_CREATE", "{'id':'2'}");
			assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new GuildAvailable(id(2), 0, true));
			assertThat(events).isEmpty();
			blocked.countDown();
			assertThat(events.poll(10, TimeUnit.SECONDS)).isEqualTo(new GuildLeft(id(1), 0));
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	@Tag("F58")
	void isReadyWhenTheMemoryHasLearntWhatWasReceived() {
		SlowMemory memory = new SlowMemory();
		this.tracker = tracker(this.published::add, Runnable::run, memory);
		starts(0);
		receive(0, "READY", "{'guilds':[{'id':'1'},{'id':'2'}]}");
		connects(0);
		receive(0, "GUILD_CREATE", "{'id':'1'}");
		receive(0, "GUILD_CREATE", "{'id':'2'}");
		assertThat(this.published).as("everything is there, and nothing is learnt").isEmpty();
		memory.learn(2);
		assertThat(this.published).containsExactly(new GuildAvailable(id(2), 0, true));
		memory.learn(0);
		memory.learn(1);
		assertThat(this.published.subList(1, 3)).containsExactlyInAnyOrder(new GuildAvailable(id(1), 0, true),
				new DiscordReady(1, 2, Set.of(), Set.of()));
		receive(0, "GUILD_DELETE", "{'id':'2'}");
		receive(0, "GUILD_CREATE", "{'id':'2'}");
		memory.learn(4);
		assertThat(this.published).as("in the order of the guild").hasSize(3);
		memory.learn(3);
		assertThat(this.published.subList(3, this.published.size())).containsExactly(new GuildLeft(id(2), 0), new GuildJoined(id(2), 0));
		assertThat(memory.lessons).as("whom nobody waits for any more").isEmpty();
	}

	@Test
	@Tag("F58")
	void doesNotWaitLongerThanTheTimeoutForWhatIsNeverLearnt() {
		SlowMemory memory = new SlowMemory();
		this.tracker = tracker(this.published::add, Runnable::run, memory);
		starts(0);
		receive(0, "READY", "{'guilds':[{'id':'1'}]}");
		connects(0);
		receive(0, "GUILD_CREATE", "{'id':'1'}");
		this.time.advanceTimeBy(TIMEOUT.minusMillis(1));
		assertThat(this.published).isEmpty();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.published).containsExactlyInAnyOrder(new GuildAvailable(id(1), 0, true), new DiscordReady(1, 1, Set.of(), Set.of()));
		assertThat(memory.lessons).isEmpty();
	}

	/** Learns when it is told to. */
	private static final class SlowMemory implements GuildMemory {

		private final Map<Integer, Runnable> lessons = new HashMap<>();

		private int received;

		@Override
		public boolean wants(String name) {
			return true;
		}

		@Override
		public Disposable whenLearnt(RawDispatch dispatch, Runnable callback) {
			int number = this.received++;
			this.lessons.put(number, callback);
			return () -> this.lessons.remove(number);
		}

		void learn(int number) {
			this.lessons.get(number).run();
		}

	}

	private static void await(CountDownLatch latch) {
		try {
			assertThat(latch.await(10, TimeUnit.SECONDS)).isTrue();
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private void starts(int shard) {
		this.tracker.stateChanged(status(shard, ShardState.CONNECTING), ShardState.IDLE);
	}

	private void connects(int shard) {
		this.tracker.stateChanged(status(shard, ShardState.CONNECTED), ShardState.IDENTIFYING);
	}

	private ShardStatus status(int shard, ShardState state) {
		return new ShardStatus(shard, this.shards, state, ShardStatus.Health.UP, null, null, null, null);
	}

	private List<ShardStatus> statuses() {
		return java.util.stream.IntStream.range(0, this.shards).mapToObj(shard -> status(shard, ShardState.CONNECTING)).toList();
	}

	private void receive(int shard, String name, String data) {
		String head = "{\"t\":\"" + name + "\",\"s\":1,\"op\":0,\"d\":";
		byte[] payload = (head + data.replace('\'', '"') + "}").getBytes(StandardCharsets.UTF_8);
		this.tracker.received(new RawDispatch(shard, 1, name, 0, false, payload, head.length(), Completion.NONE));
	}

	private GuildAvailabilityTracker tracker(Consumer<Object> publisher, Executor executor) {
		return tracker(publisher, executor, GuildMemory.NONE);
	}

	private GuildAvailabilityTracker tracker(Consumer<Object> publisher, Executor executor, GuildMemory memory) {
		return new GuildAvailabilityTracker(this::statuses, () -> this.seesGuilds, DiscordJson.mapper(), publisher, executor, this.time, TIMEOUT,
				memory);
	}

	private static Snowflake id(long value) {
		return Snowflake.of(value);
	}

}
