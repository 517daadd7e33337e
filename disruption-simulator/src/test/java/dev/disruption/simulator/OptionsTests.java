package dev.disruption.simulator;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class OptionsTests {

	@Test
	void readsEachOption() {
		Options options = Options.of("--port", "0", "--scenario=lab", "--token", "abc.def.ghi",
				"--messages", "2.5", "--reactions", "1", "--joins=0.1");
		assertThat(options).isEqualTo(new Options(false, 0, "lab", "abc.def.ghi", 2.5, 1, 0.1));
		assertThat(options.toString()).doesNotContain("abc");
	}

	@Test
	void hasDefaults() {
		assertThat(Options.of()).isEqualTo(new Options(false, 8099, "lively", null, 0, 0, 0));
		assertThat(Options.of("-h").help()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--prot 1 | There is no option --prot", "--port | --port needs a value after it",
			"--port 65536 | --port takes a number from 0 to 65535, not 65536", "--port x | --port takes a number from 0 to 65535, not x",
			"--messages many | --messages takes how many there are per second, 2 or 0.5 for instance, not many" })
	void saysWhatItDoesNotUnderstand(String line, String message) {
		assertThatIllegalArgumentException().isThrownBy(() -> Options.of(line.split(" "))).withMessage(message);
	}

	@Test
	void saysThatAPortIsTaken() {
		try (Simulator first = Simulator.start()) {
			assertThatIllegalArgumentException().isThrownBy(() -> Options.of("--port", Integer.toString(first.port())).start())
				.withMessage("Port " + first.port() + " can't be used; end what listens there, or take another one by --port");
		}
	}

}
