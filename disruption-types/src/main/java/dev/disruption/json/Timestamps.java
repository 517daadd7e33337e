package dev.disruption.json;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

import org.jspecify.annotations.Nullable;

/** Reads Discord's ISO 8601 timestamps, those without a zone as UTC. */
final class Timestamps {

	private static final int SHORTEST = "2015-04-26T06:26:56+00:00".length();

	private static final int LONGEST = "2015-04-26T06:26:56.123456789+00:00".length();

	private static final int ZONE = "+00:00".length();

	private Timestamps() {
	}

	/** The instant, or {@code null} if the text is none. */
	static @Nullable Instant parse(char[] text, int offset, int length) {
		try {
			return isUtc(text, offset, length) ? utc(text, offset, length) : anyZone(new String(text, offset, length));
		}
		catch (DateTimeException ex) {
			return null;
		}
	}

	/** Whether the text has the form {@code 2015-04-26T06:26:56.936000+00:00} that Discord sends: it is worth a parser without garbage. */
	private static boolean isUtc(char[] text, int offset, int length) {
		int zone = offset + length - ZONE;
		return length >= SHORTEST && length <= LONGEST && text[offset + 10] == 'T' && text[zone] == '+' && text[zone + 1] == '0'
				&& text[zone + 2] == '0' && text[zone + 3] == ':' && text[zone + 4] == '0' && text[zone + 5] == '0';
	}

	private static Instant utc(char[] text, int at, int length) {
		int hour = number(text, at + 11, at + 13);
		int minute = number(text, at + 14, at + 16);
		int second = number(text, at + 17, at + 19);
		if (hour > 23 || minute > 59 || second > 59) {
			throw new DateTimeException("not a time of day");
		}
		long day = LocalDate.of(number(text, at, at + 4), number(text, at + 5, at + 7), number(text, at + 8, at + 10)).toEpochDay();
		return Instant.ofEpochSecond(((day * 24 + hour) * 60 + minute) * 60 + second, nanos(text, at + 19, at + length - ZONE));
	}

	private static int nanos(char[] text, int from, int to) {
		if (from == to) {
			return 0;
		}
		int digits = to - from - 1;
		if (digits < 1 || text[from] != '.') {
			throw new DateTimeException("not a fraction of a second");
		}
		int nanos = number(text, from + 1, to);
		for (int i = digits; i < 9; i++) {
			nanos *= 10;
		}
		return nanos;
	}

	private static int number(char[] text, int from, int to) {
		int value = 0;
		for (int i = from; i < to; i++) {
			int digit = text[i] - '0';
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
