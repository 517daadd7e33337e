package dev.disruption.benchmarks.memory;

import java.lang.ref.Reference;
import java.util.EnumSet;
import java.util.Locale;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.EntityType;
import dev.disruption.cache.MemoryStateStore;
import dev.disruption.cache.StateChange;
import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.Intent;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.ObjectReader;

/** The state alone, in this process: bytes of a member, and of 10,000 guilds with 40 channels and 25 roles each. */
public final class StateMemory {

	private static final int CHANNELS = 40;

	private static final int ROLES = 25;

	private final ObjectReader reader = DiscordJson.mapper().readerFor(GuildCreate.class);

	private StateMemory() {
	}

	/** @param arguments the share of the population and of the guilds, 1 by default */
	public static void main(String[] arguments) {
		double share = (arguments.length > 0) ? Double.parseDouble(arguments[0]) : 1;
		System.out.println("# Java " + Runtime.version());
		new StateMemory().members(new Population(share));
		new StateMemory().guilds((int) (10_000 * share));
	}

	private void members(Population population) {
		MemoryStateStore store = load(population.guilds(), guild -> "{\"id\":\"" + guildId(guild) + "\",\"name\":\"g\",\"members\":["
				+ population.members(guild, 1_000_000_000_000L + guild * 1_000L).substring(1) + "]}");
		long count = store.statistics(EntityType.MEMBERS).entries();
		long users = store.statistics(EntityType.USERS).entries();
		long estimate = store.statistics(EntityType.MEMBERS).bytes() + store.statistics(EntityType.USERS).bytes();
		long with = Heap.used();
		Reference.reachabilityFence(store);
		store = null;
		long without = Heap.used();
		System.out.printf(Locale.ROOT, "%,d memberships of %,d users: %.1f bytes a member (the cache's own estimate: %.1f)%n", count, users,
				(with - without) / (double) count, estimate / (double) count);
	}

	private void guilds(int count) {
		MemoryStateStore store = load(count, StateMemory::guild);
		long with = Heap.used();
		long entries = store.statistics(EntityType.CHANNELS).entries() + store.statistics(EntityType.ROLES).entries();
		Reference.reachabilityFence(store);
		store = null;
		long without = Heap.used();
		System.out.printf(Locale.ROOT, "%,d guilds with %,d channels and roles: %.1f MB%n", count, entries, (with - without) / 1e6);
	}

	private MemoryStateStore load(int guilds, IntFunction<String> json) {
		CacheSettings settings = CacheSettings.builder().build();
		MemoryStateStore store = new MemoryStateStore(settings, Schedulers.parallel(), () -> EnumSet.allOf(Intent.class));
		for (int guild = 0; guild < guilds; guild++) {
			GuildCreate event = this.reader.readValue(json.apply(guild));
			store.apply(new StateChange(event, 0, guild, 0, false));
		}
		return store;
	}

	private static long guildId(int guild) { return 197_038_439_483_000_000L + ((long) guild << 22); }

	/** As a guild of some size has them: overwrites on half of the channels, topics on a third. */
	private static String guild(int guild) {
		String channels = IntStream.range(0, CHANNELS).mapToObj(channel -> channel(guild, channel)).collect(Collectors.joining(","));
		String roles = IntStream.range(0, ROLES).mapToObj(role -> role(guild, role)).collect(Collectors.joining(","));
		return "{\"id\":\"" + guildId(guild) + "\",\"name\":\"Guild number " + guild + "\",\"icon\":\"8342729096ea3675442027381ff50dfe\","
				+ "\"owner_id\":\"80351110224678912\",\"features\":[\"COMMUNITY\",\"NEWS\"],\"preferred_locale\":\"en-US\",\"member_count\":100,"
				+ "\"afk_timeout\":300,\"channels\":[" + channels + "],\"roles\":[" + roles + "]}";
	}

	private static String channel(int guild, int channel) {
		String overwrites = (channel % 2 == 0) ? IntStream.range(0, 3)
			.mapToObj(i -> "{\"id\":\"" + (guildId(guild) + 100 + i) + "\",\"type\":0,\"allow\":\"1024\",\"deny\":\"2048\"}")
			.collect(Collectors.joining(",")) : "";
		return "{\"id\":\"" + (guildId(guild) + 1_000 + channel) + "\",\"type\":" + ((channel % 8 == 0) ? 4 : channel % 3 == 0 ? 2 : 0)
				+ ",\"name\":\"channel-number-" + channel + "\",\"position\":" + channel + ",\"parent_id\":\"" + (guildId(guild) + 1_000)
				+ "\",\"last_message_id\":\"1300000000000000000\",\"rate_limit_per_user\":0,\"nsfw\":false,\"flags\":0,\"topic\":"
				+ ((channel % 3 == 1) ? "\"What there is to say about this and that\"" : "null") + ",\"permission_overwrites\":[" + overwrites + "]}";
	}

	private static String role(int guild, int role) {
		return "{\"id\":\"" + (guildId(guild) + 100 + role) + "\",\"name\":\"Role " + role + "\",\"position\":" + role
				+ ",\"permissions\":\"2248473465835073\",\"color\":" + role * 1000 + ",\"colors\":{\"primary_color\":" + role * 1000
				+ "},\"hoist\":false,\"managed\":" + (role == 3) + ",\"mentionable\":true,\"flags\":0"
				+ ((role == 3) ? ",\"tags\":{\"bot_id\":\"80351110224678913\"}" : "") + "}";
	}

}
