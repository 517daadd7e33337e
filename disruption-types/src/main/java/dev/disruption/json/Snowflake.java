package dev.disruption.json;

import java.time.Instant;

/**
 * Discord's 64-bit id; text in JSON, a number is accepted.
 *
 * @param value the id as an unsigned 64-bit integer
 * @see <a href="https://docs.discord.com/developers/reference#snowflakes">Snowflakes</a>
 */
public record Snowflake(long value) implements Comparable<Snowflake> {

	/** Milliseconds from the Unix epoch to the first second of 2015, from which Discord counts. */
	public static final long DISCORD_EPOCH = 1_420_070_400_000L;

	public static Snowflake of(long value) {
		return new Snowflake(value);
	}

	/** @throws IllegalArgumentException if the text is not a decimal number of 64 bits */
	public static Snowflake of(String text) {
		try {
			return new Snowflake(Long.parseUnsignedLong(text));
		}
		catch (NumberFormatException ex) {
			throw new IllegalArgumentException("'" + text + "' is not a snowflake: expected a decimal number of up to 20 digits", ex);
		}
	}

	/** The smallest id that something created at this instant can have; made for {@code before} and {@code after} parameters. */
	public static Snowflake at(Instant instant) {
		return new Snowflake((instant.toEpochMilli() - DISCORD_EPOCH) << 22);
	}

	public Instant createdAt() {
		return Instant.ofEpochMilli((this.value >>> 22) + DISCORD_EPOCH);
	}

	@Override
	public int compareTo(Snowflake other) {
		return Long.compareUnsigned(this.value, other.value);
	}

	@Override
	public int hashCode() {
		return Long.hashCode(this.value);
	}

	@Override
	public String toString() {
		return Long.toUnsignedString(this.value);
	}

}
