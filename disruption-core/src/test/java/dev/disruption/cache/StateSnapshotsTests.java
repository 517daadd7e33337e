package dev.disruption.cache;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Random;

import dev.disruption.cache.StateSnapshots.WhenCold;
import dev.disruption.gateway.SessionStore;
import dev.disruption.gateway.StoredSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class StateSnapshotsTests {

	private final SessionStore sessions = SessionStore.inMemory();

	@TempDir private Path directory;

	private static StoredSession session(String id, long sequence) {
		return new StoredSession(1, 0, 1, id, null, sequence, 0, 10, "print", Instant.EPOCH);
	}

	private StateSnapshots snapshots(CacheUnderTest tested, WhenCold whenCold) {
		return new StateSnapshots(this.sessions, tested.store(), this.directory, whenCold);
	}

	private ReferenceModel live(CacheUnderTest tested, int events) {
		ReferenceModel model = new ReferenceModel();
		RandomEvents random = new RandomEvents(7);
		for (int i = 1; i <= events; i++) {
			String name = random.name();
			ObjectNode data = random.data(name);
			tested.time().advanceTimeBy(Duration.ofMillis(1));
			tested.tell(0, i, name, data.toString());
			model.apply(name, data);
		}
		// of guilds in an outage the next session tells
		model.unavailable.clear();
		return model;
	}

	private void write(CacheUnderTest tested, StoredSession session) {
		StateSnapshots snapshots = snapshots(tested, WhenCold.RESUME);
		snapshots.sessions().save(session);
		snapshots.write();
	}

	@Test
	@Tag("F73")
	void anotherProcessKnowsWhatWasKnown() {
		CacheUnderTest first = CacheUnderTest.ofEverything();
		ReferenceModel model = live(first, 400);
		assertThat(model.guilds).as("something to remember").isNotEmpty();
		write(first, session("s", 400));
		CacheUnderTest second = CacheUnderTest.ofEverything();
		assertThat(snapshots(second, WhenCold.RESUME).sessions().load(0)).isEqualTo(session("s", 400));
		assertThat(model.difference(second.cache(), RandomEvents.users(), RandomEvents.channels())).isNull();
		for (EntityType<?> type : EntityType.all()) {
			assertThat(second.store().statistics(type).entries()).as(type.name()).isEqualTo(first.store().statistics(type).entries());
			assertThat(second.store().statistics(type).bytes()).as(type.name()).isEqualTo(first.store().statistics(type).bytes());
		}
	}

	@Test
	void goesOnFromThereWithWhatHappens() {
		CacheUnderTest first = CacheUnderTest.ofEverything();
		live(first, 200);
		write(first, session("s", 200));
		CacheUnderTest second = CacheUnderTest.ofEverything();
		snapshots(second, WhenCold.RESUME).sessions().load(0);
		ReferenceModel model = new ReferenceModel();
		RandomEvents random = new RandomEvents(7);
		for (int i = 1; i <= 600; i++) {
			String name = random.name();
			ObjectNode data = random.data(name);
			if (i > 200) {
				second.time().advanceTimeBy(Duration.ofMillis(1));
				second.tell(0, i, name, data.toString());
			}
			model.apply(name, data);
		}
		assertThat(model.difference(second.cache(), RandomEvents.users(), RandomEvents.channels())).isNull();
	}

	@Test
	void whatIsOlderThanTheSessionIsOfNoUse() {
		CacheUnderTest first = CacheUnderTest.ofEverything();
		live(first, 100);
		write(first, session("s", 100));
		this.sessions.save(session("s", 101));
		CacheUnderTest second = CacheUnderTest.ofEverything();
		assertThat(snapshots(second, WhenCold.RESUME).sessions().load(0)).as("resumed, and cold").isEqualTo(session("s", 101));
		assertThat(second.cache().guildIds()).isEmpty();
		assertThat(snapshots(second, WhenCold.IDENTIFY).sessions().load(0)).as("to be identified").isNull();
	}

	@Test
	void whatIsOfAnotherSessionIsOfNoUse() {
		CacheUnderTest first = CacheUnderTest.ofEverything();
		live(first, 100);
		write(first, session("s", 100));
		this.sessions.save(session("t", 50));
		CacheUnderTest second = CacheUnderTest.ofEverything();
		assertThat(snapshots(second, WhenCold.RESUME).sessions().load(0)).isNotNull();
		assertThat(second.cache().guildIds()).isEmpty();
	}

	@Test
	void aDamagedFileIsAColdStart() throws IOException {
		CacheUnderTest first = CacheUnderTest.ofEverything();
		live(first, 300);
		write(first, session("s", 300));
		Path file = this.directory.resolve("shard-0.state");
		byte[] whole = Files.readAllBytes(file);
		Random random = new Random(5);
		for (int round = 0; round < 60; round++) {
			byte[] damaged = whole.clone();
			int place = random.nextInt(whole.length);
			if (round % 2 == 0) {
				damaged[place] ^= (byte) (1 + random.nextInt(255));
			}
			else {
				damaged = Arrays.copyOf(whole, place);
			}
			Files.write(file, damaged);
			CacheUnderTest second = CacheUnderTest.ofEverything();
			assertThat(snapshots(second, WhenCold.RESUME).sessions().load(0)).as("round " + round).isEqualTo(session("s", 300));
			assertThat(second.cache().guildIds()).as("damaged at " + place).isEmpty();
			assertThat(second.cache().currentUser()).isNull();
		}
		Files.writeString(file, "", StandardCharsets.UTF_8);
		assertThat(snapshots(CacheUnderTest.ofEverything(), WhenCold.IDENTIFY).sessions().load(0)).isNull();
	}

	@Test
	void aSessionThatIsOverLeavesNothing() {
		CacheUnderTest tested = CacheUnderTest.ofEverything();
		live(tested, 100);
		StateSnapshots snapshots = snapshots(tested, WhenCold.RESUME);
		snapshots.sessions().save(session("s", 100));
		snapshots.write();
		assertThat(this.directory.resolve("shard-0.state")).isNotEmptyFile();
		snapshots.sessions().remove(0);
		snapshots.write();
		assertThat(this.directory).isEmptyDirectory();
		assertThat(snapshots.sessions().load(0)).isNull();
	}

	@Test
	void aGatewayThatIsStoppedAndStartedAgainNeedsNoFile() {
		CacheUnderTest tested = CacheUnderTest.ofEverything();
		ReferenceModel model = live(tested, 100);
		StateSnapshots snapshots = snapshots(tested, WhenCold.IDENTIFY);
		snapshots.sessions().save(session("s", 100));
		assertThat(snapshots.sessions().load(0)).isEqualTo(session("s", 100));
		assertThat(tested.cache().guildIds()).hasSameSizeAs(model.guilds.keySet());
	}

}
