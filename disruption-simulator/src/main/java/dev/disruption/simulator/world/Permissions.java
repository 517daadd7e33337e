package dev.disruption.simulator.world;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What members may do where; see <a href="https://docs.discord.com/developers/topics/permissions#permission-hierarchy">Permissions</a>. */
final class Permissions {

	/** Every documented bit, that is 0 to 52 without 47 and 48. */
	static final long ALL = Permission.bits(Permission.values());

	static final long ADMINISTRATOR = Permission.ADMINISTRATOR.bit();

	/** What everyone can do in a new guild: read, write, react, invite, talk, use commands, threads and polls. */
	static final long EVERYONE = bits(0, 6, 10, 11, 14, 15, 16, 18, 20, 21, 25, 26, 31, 35, 37, 38, 49);

	/** Everyone's, and to kick, ban, rename, mute, move and time out members, manage and pin messages, manage threads, and not to wait. */
	static final long MODERATOR = EVERYONE | bits(1, 2, 13, 22, 23, 24, 27, 34, 40, 51, 52);

	/** What is left to a member in a timeout. */
	private static final long SILENT = Permission.bits(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

	private Permissions() {}

	/** In the guild as a whole: all of it for the owner and administrators. */
	static long of(Guild guild, Person person, Instant now) {
		if (person.equals(guild.owner())) {
			return ALL;
		}
		Member member = guild.member(person.id());
		long granted = of(guild.role(guild.id()));
		for (String role : member == null ? List.<String>of() : member.roles()) {
			granted |= of(guild.role(role));
		}
		if ((granted & ADMINISTRATOR) != 0) {
			return ALL;
		}
		return member != null && member.isSilenced(now) ? granted & SILENT : granted;
	}

	/** In a channel, with what its overwrites allow and deny; without the right to see it, nothing. */
	static long of(Guild guild, Person person, JsonNode overwrites, Instant now) {
		long base = of(guild, person, now);
		if (base == ALL || overwrites.isEmpty()) {
			return (base & Permission.VIEW_CHANNEL.bit()) == 0 ? 0 : base;
		}
		Member member = guild.member(person.id());
		base = apply(base, find(overwrites, guild.id()));
		long allowed = 0;
		long denied = 0;
		for (String role : member == null ? List.<String>of() : member.roles()) {
			JsonNode overwrite = find(overwrites, role);
			allowed |= overwrite == null ? 0 : Json.longOf(overwrite, "allow", 0);
			denied |= overwrite == null ? 0 : Json.longOf(overwrite, "deny", 0);
		}
		base = apply(base & ~denied | allowed, find(overwrites, person.id()));
		if (member != null && member.isSilenced(now)) {
			base &= SILENT;
		}
		return (base & Permission.VIEW_CHANNEL.bit()) == 0 ? 0 : base;
	}

	private static long apply(long base, @Nullable JsonNode overwrite) {
		return overwrite == null ? base : base & ~Json.longOf(overwrite, "deny", 0) | Json.longOf(overwrite, "allow", 0);
	}

	private static @Nullable JsonNode find(JsonNode overwrites, String id) {
		for (JsonNode overwrite : overwrites) {
			if (id.equals(overwrite.path("id").asString(""))) {
				return overwrite;
			}
		}
		return null;
	}

	private static long of(@Nullable Role role) { return role == null ? 0 : role.permissions(); }

	private static long bits(int... shifts) {
		return IntStream.of(shifts).mapToLong(shift -> 1L << shift).reduce(0, (left, right) -> left | right);
	}

}
