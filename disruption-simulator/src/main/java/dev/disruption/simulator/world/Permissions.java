package dev.disruption.simulator.world;

import java.util.stream.IntStream;

/** Sets of permissions; see <a href="https://docs.discord.com/developers/topics/permissions">Permissions</a>. */
final class Permissions {

	/** Every documented bit, that is 0 to 52 without 47. */
	static final long ALL = (1L << 53) - 1 & ~(1L << 47);

	static final long ADMINISTRATOR = 1L << 3;

	/** What everyone can do in a new guild: read, write, react, invite, talk, use commands and threads. */
	static final long EVERYONE = bits(0, 6, 10, 11, 14, 15, 16, 18, 20, 21, 25, 26, 31, 35, 37, 38);

	/** Everyone's, and to kick, ban, manage messages and threads, and time members out. */
	static final long MODERATOR = EVERYONE | bits(1, 2, 13, 34, 40);

	private Permissions() {}

	private static long bits(int... shifts) {
		return IntStream.of(shifts).mapToLong(shift -> 1L << shift).reduce(0, (left, right) -> left | right);
	}

}
