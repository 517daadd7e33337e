package dev.disruption.model.markdown;

import java.time.Instant;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class TimestampTests {

	@ParameterizedTest
	@CsvSource({ "SHORT_TIME, t", "MEDIUM_TIME, T", "SHORT_DATE, d", "LONG_DATE, D", "LONG_DATE_SHORT_TIME, f", "FULL_DATE_SHORT_TIME, F",
			"SHORT_DATE_SHORT_TIME, s", "SHORT_DATE_MEDIUM_TIME, S", "RELATIVE_TIME, R" })
	void hasItsLetter(Timestamp style, char letter) {
		assertThat(style.of(Instant.ofEpochMilli(1618953630999L))).isEqualTo("<t:1618953630:" + letter + ">");
		assertThat(Timestamp.byLetter(letter)).isSameAs(style);
	}

}
