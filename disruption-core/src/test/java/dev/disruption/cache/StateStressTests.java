package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.permission.Role;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static dev.disruption.cache.CacheUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** Whether anybody who reads meanwhile sees half of an event. */
class StateStressTests {

	private static final Snowflake GUILD = id(1);

	private static final int THINGS = 12;

	private static final int EVENTS = 800;

	private final CacheUnderTest tested = CacheUnderTest.ofEverything();

	private final ExecutorService readers = Executors.newFixedThreadPool(3);

	@AfterEach
	void stop() {
		this.readers.shutdownNow();
	}

	private static String some(String form) {
		return IntStream.range(0, THINGS).mapToObj(i -> form.replace("#", Integer.toString(50 + i))).collect(Collectors.joining(",", "[", "]"));
	}

	/** A guild all of whose parts have the same name. */
	private void create(int version) {
		this.tested.tell("GUILD_CREATE", "{'id':'1','name':'v" + version + "','roles':" + some("{'id':'#','name':'v" + version + "'}")
				+ ",'emojis':" + some("{'id':'#','name':'v" + version + "'}") + ",'channels':" + some("{'id':'#','type':0,'name':'v" + version + "'}")
				+ ",'members':" + members(version) + "}");
	}

	private static String members(int version) {
		return some("{'user':{'id':'#','username':'v" + version + "'},'nick':'v" + version + "','roles':['50']}");
	}

	private void watch(Supplier<Stream<String>> names, Runnable writing) throws Exception {
		create(0);
		AtomicBoolean over = new AtomicBoolean();
		List<CompletableFuture<Integer>> watching = new ArrayList<>();
		for (int i = 0; i < 3; i++) {
			watching.add(CompletableFuture.supplyAsync(() -> {
				int seen = 0;
				boolean last;
				do {
					last = over.get();
					List<String> versions = names.get().distinct().toList();
					assertThat(versions).as("versions that are seen at once").hasSizeLessThanOrEqualTo(1);
					seen += versions.size();
				}
				while (!last);
				return seen;
			}, this.readers));
		}
		try {
			writing.run();
		}
		finally {
			over.set(true);
		}
		for (CompletableFuture<Integer> each : watching) {
			assertThat(each.get(30, TimeUnit.SECONDS)).as("versions that a reader has seen").isPositive();
		}
	}

	@Test
	void seesAGuildAndItsRolesOfOneEvent() throws Exception {
		watch(() -> {
			Guild guild = this.tested.cache().guild(GUILD);
			return (guild == null) ? Stream.empty() : Stream.concat(Stream.of(guild.name()),
					Stream.concat(guild.roles().stream().map(Role::name), guild.emojis().stream().map(emoji -> emoji.name())));
		}, () -> IntStream.range(1, EVENTS).forEach(this::create));
	}

	@Test
	void seesMembersAndTheirUsersOfOneEvent() throws Exception {
		watch(() -> this.tested.cache().members(GUILD).stream().flatMap(StateStressTests::names), () -> IntStream.range(1, EVENTS)
			.forEach(version -> this.tested.tell("GUILD_MEMBERS_CHUNK", "{'guild_id':'1','members':" + members(version) + ",'not_found':[]}")));
	}

	private static Stream<String> names(GuildMember member) {
		return Stream.of(String.valueOf(member.nick()), String.valueOf(member.user().username()));
	}

	@Test
	void findsAMemberWithTheUserThatItCameWith() throws Exception {
		watch(() -> Stream.ofNullable(this.tested.cache().member(GUILD, id(53))).flatMap(StateStressTests::names),
				() -> IntStream.range(1, EVENTS).forEach(this::rename));
	}

	private void rename(int version) {
		this.tested.tell("GUILD_MEMBER_UPDATE",
				"{'guild_id':'1','user':{'id':'53','username':'v" + version + "'},'nick':'v" + version + "','roles':[]}");
	}

	@Test
	void aGuildIsThereAsAWholeOrNotAtAll() throws Exception {
		watch(() -> {
			int channels = this.tested.cache().channels(GUILD).count();
			return Stream.of("none", "all").filter(what -> channels != (what.equals("none") ? THINGS : 0));
		}, () -> IntStream.range(1, EVENTS).forEach(version -> {
			this.tested.tell("GUILD_DELETE", "{'id':'1'}");
			create(version);
		}));
	}

}
