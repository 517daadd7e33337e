package dev.disruption.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Reads Discord's ISO 8601 timestamps, those without a zone as UTC. */
final class Timestamps {

	private Timestamps() {
	}

	/** The instant, or {@code null} if the text is none. */
	static @Nullable Instant parse(String text) {
		try {
			return isUtc(text) ? utc(text) : anyZone(text);
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Whether the text has the form {@code 2015-04-26T06:26:56.936000+00:00} that Discord sends: it is worth a parser without garbage. */
	private static boolean isUtc(String text) {
		return text.length() >= 25 && text.charAt(10) == 'T' && text.endsWith("+00:00");
	}

	private static Instant utc(String text) {
		int end = text.length() - 6;
		int nanos = 0;
		if (end > 19) {
			int digits = end - 20;
			if (digits < 1 || digits > 9 || text.charAt(19) != '.') {
				throw new DateTimeException("not a fraction of a second");
			}
			nanos = number(text, 20, end);
			for (int i = digits; i < 9; i++) {
				nanos *= 10;
			}
		}
		return LocalDateTime
			.of(number(text, 0, 4), number(text, 5, 7), number(text, 8, 10), number(text, 11, 13), number(text, 14, 16), number(text, 17, 19), nanos)
			.toInstant(ZoneOffset.UTC);
	}

	private static int number(String text, int from, int to) {
		int value = 0;
		for (int i = from; i < to; i++) {
			int digit = text.charAt(i) - '0';
			if (digit < 0 || digit > 9) {
				throw new DateTimeException("not a digit");
			}
			value = value * 10 + digit;
		}
		return value;
	}

	private static Instant anyZone(String text) {
		boolean zoned = text.endsWith("Z") || text.lastIndexOf('+') > 10 || text.lastIndexOf('-') > 10;
		return zoned ? OffsetDateTime.parse(text).toInstant() : LocalDateTime.parse(text).toInstant(ZoneOffset.UTC);
	}

}
