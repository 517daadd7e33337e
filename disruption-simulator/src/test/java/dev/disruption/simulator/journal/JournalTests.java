package dev.disruption.simulator.journal;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.time.SimulatorClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import reactor.test.StepVerifier;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class JournalTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Journal journal = new Journal(new SimulatorClock(this.time), 3);

	@AfterEach
	void closes() { this.journal.close(); }

	@Test
	void keepsTheLatestEntriesAndNumbersAll() {
		add("a", "b", "c", "d");
		assertThat(this.journal.entries()).extracting(Entry::name).containsExactly("b", "c", "d");
		assertThat(this.journal.entries()).extracting(Entry::number).containsExactly(2L, 3L, 4L);
		assertThat(this.journal.entriesAfter(3)).extracting(Entry::name).containsExactly("d");
		assertThat(this.journal.count()).isEqualTo(4);
	}

	@Test
	void copiesWhatItIsGiven() {
		ObjectNode document = Json.object().put("x", 1);
		this.journal.add(Kind.WORLD, "a", document);
		document.put("x", 2);
		assertThat(this.journal.entries().get(0).document().path("x").asInt(0)).isEqualTo(1);
	}

	@Test
	void waitsForAnEntryToCome() {
		CompletableFuture<Entry> found = CompletableFuture.supplyAsync(() -> this.journal.await("c", entry -> entry.name().equals("c"),
				Duration.ofSeconds(10)));
		add("a", "b", "c");
		assertThat(found.orTimeout(10, TimeUnit.SECONDS).join().number()).isEqualTo(3);
	}

	@Test
	void saysWhatItWaitedForInVain() {
		add("a");
		assertThatThrownBy(() -> this.journal.awaitAfter(1, "another a", entry -> entry.name().equals("a"), Duration.ofMillis(5)))
			.isInstanceOf(IllegalStateException.class).hasMessageContaining("another a").hasMessageContaining("WORLD a");
	}

	@Test
	void tellsListenersOfNewEntries() {
		add("old");
		StepVerifier.create(this.journal.listen().map(Entry::name)).then(() -> add("a", "b")).expectNext("a", "b").then(this.journal::close)
			.expectComplete().verify(Duration.ofSeconds(10));
	}

	@Test
	void notesViolationsWithTheirRule() {
		this.journal.violation(Rule.SEND_LIMIT, "121 payloads");
		assertThat(this.journal.violations()).singleElement().hasToString(
				"SEND_LIMIT: 121 payloads (A connection sends at most 120 payloads in 60 seconds, see https://docs.discord.com/developers/events/gateway#rate-limiting)");
		assertThat(this.journal.entries(Kind.VIOLATION)).hasSize(1);
	}

	private void add(String... names) {
		for (String name : names) {
			this.journal.add(Kind.WORLD, name, Json.object());
		}
	}

}
