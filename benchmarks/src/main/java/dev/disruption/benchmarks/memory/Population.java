package dev.disruption.benchmarks.memory;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/**
 * Members as bots meet them: users are in several guilds, have 2.9 roles, a quarter has a nickname, four of five have an avatar. The same
 * each time.
 */
public final class Population {

	/** Of a bot in a thousand guilds. */
	public static final int MEMBERSHIPS = 462_907;

	public static final int USERS = 283_329;

	public static final int GUILDS = 1_000;

	private static final int ROLES = 30;

	private static final long BORN = 400_000_000_000_000_000L;

	private static final String[] SYLLABLES = "al be cor da el fin gor ha in jo ka lu mi no or pe qua ri so tu ur vi wa xe ya zo".split(" ");

	private final List<int[]> guilds = new ArrayList<>();

	/** @param share of the whole population */
	public Population(double share) {
		int memberships = (int) (MEMBERSHIPS * share);
		int users = (int) (USERS * share);
		int count = Math.max(1, (int) (GUILDS * share));
		double[] weights = new double[count];
		double sum = 0;
		for (int i = 0; i < count; i++) {
			weights[i] = 1 / Math.pow(i + 5.0, 0.6);
			sum += weights[i];
		}
		Random random = new Random(20261121);
		int before = 0;
		double weight = 0;
		for (int i = 0; i < count; i++) {
			weight += weights[i];
			int after = (i == count - 1) ? memberships : (int) (memberships * weight / sum);
			// what is new to the bot comes in the same measure everywhere
			this.guilds.add(guild(after - before, share(before, users, memberships), share(after, users, memberships), random));
			before = after;
		}
	}

	private static int share(int number, int part, int whole) { return (int) ((long) number * part / whole); }

	private static int[] guild(int size, int from, int to, Random random) {
		Set<Integer> members = new HashSet<>();
		for (int user = from; user < to && members.size() < size; user++) {
			members.add(user);
		}
		while (members.size() < size) {
			members.add(random.nextInt(Math.max(size, to)));
		}
		return members.stream().mapToInt(Integer::intValue).toArray();
	}

	public int guilds() { return this.guilds.size(); }

	public int memberships() { return this.guilds.stream().mapToInt(members -> members.length).sum(); }

	public int users() { return (int) this.guilds.stream().flatMapToInt(Arrays::stream).distinct().count(); }

	/** The members of a guild, as JSON that follows on another member. */
	public String members(int guild, long firstRole) {
		StringBuilder json = new StringBuilder();
		for (int user : this.guilds.get(guild)) {
			json.append(',').append(member(guild, user, firstRole));
		}
		return json.toString();
	}

	public static long userId(int user) { return BORN + ((long) user << 28) + user; }

	private static String member(int guild, int user, long firstRole) {
		SplittableRandom random = new SplittableRandom(guild * 1_000_003L + user);
		StringBuilder roles = new StringBuilder();
		for (int role : roles(random)) {
			roles.append(roles.isEmpty() ? "" : ",").append('"').append(firstRole + role).append('"');
		}
		String nick = (random.nextInt(100) < 25) ? '"' + name(random, 4) + '"' : "null";
		return "{\"user\":" + user(user) + ",\"nick\":" + nick + ",\"avatar\":null,\"banner\":null,\"roles\":[" + roles
				+ "],\"joined_at\":\"" + instant(random) + "\",\"premium_since\":" + ((random.nextInt(100) < 3) ? '"' + instant(random) + '"' : "null")
				+ ",\"deaf\":false,\"mute\":false,\"flags\":" + random.nextInt(3) + ",\"pending\":false,\"communication_disabled_until\":null}";
	}

	/** Some roles have nearly everybody, most have few; together 2.9 on average. */
	private static List<Integer> roles(SplittableRandom random) {
		List<Integer> roles = new ArrayList<>();
		for (int role = 0; role < ROLES; role++) {
			double share = (role < 3) ? 0.65 - 0.15 * role : 1.4 / (ROLES - 3);
			if (random.nextDouble() < share) {
				roles.add(role);
			}
		}
		return roles;
	}

	private static String user(int user) {
		SplittableRandom random = new SplittableRandom(user);
		String name = name(random, 3) + user % 1000;
		String globalName = (random.nextInt(100) < 70) ? '"' + name(random, 4) + '"' : "null";
		String avatar = (random.nextInt(100) < 80) ? '"' + ((random.nextInt(10) == 0) ? "a_" : "") + hash(random) + '"' : "null";
		return "{\"id\":\"" + userId(user) + "\",\"username\":\"" + name + "\",\"discriminator\":\"0\",\"global_name\":" + globalName
				+ ",\"avatar\":" + avatar + ",\"bot\":" + (random.nextInt(100) == 0) + ",\"public_flags\":"
				+ ((random.nextInt(10) < 3) ? 64 << random.nextInt(3) : 0) + ",\"avatar_decoration_data\":null,\"collectibles\":null,"
				+ "\"primary_guild\":null}";
	}

	private static String name(SplittableRandom random, int syllables) {
		StringBuilder name = new StringBuilder();
		for (int i = 0; i < syllables; i++) {
			name.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
		}
		return name.toString();
	}

	private static String hash(SplittableRandom random) {
		return String.format(Locale.ROOT, "%016x%016x", random.nextLong(), random.nextLong());
	}

	private static String instant(SplittableRandom random) {
		// a millisecond past the full second, which Java would not print
		return Instant.ofEpochMilli(1_500_000_000_001L + random.nextLong(260_000_000L) * 1_000 + random.nextInt(998))
			.toString()
			.replace("Z", "000+00:00");
	}

}
