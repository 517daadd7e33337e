package dev.disruption.docs;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;

import dev.disruption.docs.FaultList.Fault;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class FaultReportTests {

	/** Every fault up to this one has a test. Raise it as more are proven; it never falls. */
	private static final int COVERED = 36;

	private static FaultList faults;

	private static TaggedTests tests;

	@BeforeAll
	static void read() throws IOException {
		faults = FaultList.read(Path.of("src/main/faults/faults.txt"));
		tests = TaggedTests.below(Path.of(".."));
	}

	@Test
	void everyFaultUpToTheCoveredOneHasATest() {
		List<Fault> unproven = faults.all().stream().filter(fault -> fault.number() <= COVERED && tests.of(fault.tag()).isEmpty()).toList();
		assertThat(unproven).as("faults without a test").isEmpty();
	}

	@Test
	void faultsAreNumberedWithoutAGap() {
		assertThat(faults.all()).extracting(Fault::number).containsExactlyElementsOf(IntStream.rangeClosed(1, 127).boxed().toList());
	}

	@Test
	void noTestIsTaggedWithAFaultThatThereIsNot() {
		assertThat(tests.tags()).isSubsetOf(faults.all().stream().map(Fault::tag).toList());
	}

	@Test
	void thePageTellsTheTestsOfAFault() {
		String page = FaultReport.write(faults, tests);
		assertThat(page).contains("== A. Connecting", "| F2 | a WebSocket that never says HELLO\n",
				"* `ConnectFaultTests` leaves a server that says no hello and keeps the session\n");
	}

}
