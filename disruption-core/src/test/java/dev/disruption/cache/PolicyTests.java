package dev.disruption.cache;

import java.time.Duration;
import java.util.List;
import java.util.Set;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.GuildMember;
import org.junit.jupiter.api.Test;

import static dev.disruption.cache.CacheUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What is kept, and what is given up. */
class PolicyTests {

	private static final Snowflake GUILD = id(1);

	private static CacheUnderTest members(CachePolicy policy) {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings.policy(EntityType.MEMBERS, policy));
		tested.tell("GUILD_CREATE", "{'id':'1','name':'crew','owner_id':'20','channels':[{'id':'10','type':2}],'members':["
				+ member(20, false) + "," + member(21, true) + "," + member(22, false) + "]}");
		return tested;
	}

	private static String member(int id, boolean bot) {
		return "{'user':{'id':'" + id + "','username':'user" + id + "','bot':" + bot + "},'roles':['" + (id + 100) + "']}";
	}

	private static List<Long> ids(CacheUnderTest tested) {
		return tested.cache().members(GUILD).stream().map(member -> member.user().id().value()).sorted().toList();
	}

	private static void write(CacheUnderTest tested, int user) {
		tested.tell("MESSAGE_CREATE", "{'id':'" + (1000 + user) + "','channel_id':'10','guild_id':'1','content':'','author':{'id':'" + user
				+ "','username':'user" + user + "'},'member':{'roles':[]}}");
	}

	@Test
	void offKeepsNothing() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings.everything(CachePolicy.off()));
		RandomEvents events = new RandomEvents(3);
		for (int i = 0; i < 500; i++) {
			String name = events.name();
			tested.tell(0, i, name, events.data(name).toString());
		}
		assertThat(tested.store().events()).isEmpty();
		assertThat(tested.updater().wants("MESSAGE_CREATE")).isFalse();
		assertThat(tested.cache().guildIds()).isEmpty();
		assertThat(EntityType.all()).allSatisfy(type -> assertThat(tested.cache().statistics(type).entries()).as(type.name()).isZero());
	}

	@Test
	void offForOneTypeKeepsTheOthers() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings.policy(EntityType.CHANNELS, CachePolicy.off())
			.policy(EntityType.MEMBERS, CachePolicy.off()));
		tested.tell("GUILD_CREATE", "{'id':'1','name':'crew','channels':[{'id':'10','type':0}],'roles':[{'id':'5'}],'members':["
				+ member(20, false) + "]}");
		assertThat(tested.cache().guild(GUILD).name()).isEqualTo("crew");
		assertThat(tested.cache().roles(GUILD).count()).isOne();
		assertThat(tested.cache().channels(GUILD)).isEmpty();
		assertThat(tested.cache().channel(id(10))).isNull();
		assertThat(tested.cache().user(id(20))).isNull();
		assertThat(tested.store().statistics(EntityType.USERS).entries()).isZero();
	}

	@Test
	void keepsTheOwner() {
		assertThat(ids(members(CachePolicy.of(CacheRule.OWNER)))).containsExactly(20L);
	}

	@Test
	void keepsBots() {
		assertThat(ids(members(CachePolicy.of(CacheRule.BOTS)))).containsExactly(21L);
	}

	@Test
	void keepsWhoIsInVoiceForAsLongAsTheyAre() {
		CacheUnderTest tested = members(CachePolicy.of(CacheRule.IN_VOICE));
		assertThat(ids(tested)).isEmpty();
		tested.tell("VOICE_STATE_UPDATE",
				"{'guild_id':'1','user_id':'22','channel_id':'10','session_id':'s','member':" + member(22, false) + "}");
		assertThat(ids(tested)).containsExactly(22L);
		tested.tell("VOICE_STATE_UPDATE",
				"{'guild_id':'1','user_id':'22','channel_id':null,'session_id':'s','member':" + member(22, false) + "}");
		assertThat(ids(tested)).isEmpty();
	}

	@Test
	void keepsWhoIsOnlineForAsLongAsTheyAre() {
		CacheUnderTest tested = members(CachePolicy.of(CacheRule.ONLINE));
		tested.tell("PRESENCE_UPDATE", "{'guild_id':'1','user':{'id':'22'},'status':'idle'}");
		tested.tell("GUILD_MEMBER_UPDATE", member(22, false).replace("{'user'", "{'guild_id':'1','user'"));
		tested.tell("GUILD_MEMBER_UPDATE", member(20, false).replace("{'user'", "{'guild_id':'1','user'"));
		assertThat(ids(tested)).containsExactly(22L);
		tested.tell("PRESENCE_UPDATE", "{'guild_id':'1','user':{'id':'22'},'status':'offline'}");
		assertThat(ids(tested)).isEmpty();
	}

	@Test
	void keepsWhoWasActiveLately() {
		CacheUnderTest tested = members(CachePolicy.of(CacheRule.RECENTLY_ACTIVE).sweep(Duration.ofMinutes(1), Duration.ofMinutes(10)));
		assertThat(ids(tested)).isEmpty();
		write(tested, 20);
		tested.time().advanceTimeBy(Duration.ofMinutes(6));
		write(tested, 22);
		tested.store().sweep(EntityType.MEMBERS);
		assertThat(ids(tested)).containsExactly(20L, 22L);
		tested.time().advanceTimeBy(Duration.ofMinutes(6));
		tested.store().sweep(EntityType.MEMBERS);
		assertThat(ids(tested)).containsExactly(22L);
		assertThat(tested.cache().user(id(20))).isNull();
		assertThat(tested.store().statistics(EntityType.MEMBERS).evictions()).isOne();
	}

	@Test
	void keepsWhatAFilterChooses() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings.policy(EntityType.MEMBERS, CachePolicy.of(CacheRule.FILTER))
			.filter(EntityType.MEMBERS, (GuildMember member) -> member.roles().contains(id(122)))
			.policy(EntityType.CHANNELS, CachePolicy.of(CacheRule.FILTER))
			.filter(EntityType.CHANNELS, (Channel channel) -> channel.type() == Channel.Type.GUILD_TEXT));
		tested.tell("GUILD_CREATE", "{'id':'1','channels':[{'id':'10','type':2},{'id':'11','type':0}],'members':[" + member(20, false) + ","
				+ member(22, false) + "]}");
		assertThat(ids(tested)).containsExactly(22L);
		assertThat(tested.cache().channels(GUILD).stream().map(Channel::id)).containsExactly(id(11));
		tested.tell("CHANNEL_UPDATE", "{'id':'11','guild_id':'1','type':5}");
		assertThat(tested.cache().channels(GUILD)).isEmpty();
	}

	@Test
	void givesUpTheOldestBeyondALimit() {
		CacheUnderTest tested = members(CachePolicy.all().limit(3));
		for (int user = 30; user < 40; user++) {
			tested.time().advanceTimeBy(Duration.ofSeconds(1));
			write(tested, user);
			assertThat(tested.cache().members(GUILD).count()).isLessThanOrEqualTo(3);
		}
		assertThat(ids(tested)).containsExactly(37L, 38L, 39L);
	}

	@Test
	void givesUpNobodyBeyondALimitWhomARuleKeeps() {
		CacheUnderTest tested = members(CachePolicy.of(CacheRule.OWNER, CacheRule.RECENTLY_ACTIVE)
			.limit(2)
			.sweep(Duration.ofMinutes(1), Duration.ofHours(1)));
		for (int user = 30; user < 33; user++) {
			tested.time().advanceTimeBy(Duration.ofSeconds(1));
			write(tested, user);
		}
		assertThat(ids(tested)).containsExactly(20L, 32L);
	}

	@Test
	void answersNothingThatIsTooOld() {
		CacheUnderTest tested = members(CachePolicy.all().timeToLive(Duration.ofMinutes(5)));
		tested.time().advanceTimeBy(Duration.ofMinutes(3));
		write(tested, 22);
		tested.time().advanceTimeBy(Duration.ofMinutes(3));
		assertThat(tested.cache().member(GUILD, id(20))).isNull();
		assertThat(ids(tested)).containsExactly(22L);
		assertThat(tested.store().statistics(EntityType.MEMBERS).entries()).as("until it is swept").isEqualTo(3);
		tested.store().sweep(EntityType.MEMBERS);
		assertThat(tested.store().statistics(EntityType.MEMBERS).entries()).isOne();
	}

	@Test
	void sweepsWhatAFilterChooses() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings
			.policy(EntityType.THREADS, CachePolicy.all().sweep(Duration.ofMinutes(1), Duration.ofMinutes(10)))
			.sweepFilter(EntityType.THREADS, (Channel thread) -> "done".equals(thread.name())));
		tested.tell("GUILD_CREATE", "{'id':'1','threads':[{'id':'15','type':11,'name':'done'},{'id':'16','type':11,'name':'open'}]}");
		tested.store().sweep(EntityType.THREADS);
		assertThat(tested.cache().threads(GUILD).count()).as("too young").isEqualTo(2);
		tested.time().advanceTimeBy(Duration.ofMinutes(11));
		tested.store().sweep(EntityType.THREADS);
		assertThat(tested.cache().threads(GUILD).stream().map(Channel::name)).containsExactly("open");
		assertThat(tested.cache().channel(id(15))).isNull();
	}

	@Test
	void fitsIntoTheMemoryBudget() {
		CacheUnderTest tested = members(CachePolicy.of(CacheRule.OWNER, CacheRule.RECENTLY_ACTIVE)
			.sweep(Duration.ofMinutes(1), Duration.ofHours(1)));
		for (int user = 1000; user < 3000; user++) {
			tested.time().advanceTimeBy(Duration.ofSeconds(1));
			write(tested, user);
		}
		long before = bytes(tested);
		tested.store().fit(before / 2);
		assertThat(bytes(tested)).isLessThanOrEqualTo(before / 2).isGreaterThan(before / 4);
		assertThat(ids(tested)).as("who is kept by a rule, and the latest").startsWith(20L).endsWith(2999L).doesNotContain(1000L);
		tested.store().fit(before);
		assertThat(bytes(tested)).isLessThanOrEqualTo(before / 2);
	}

	private static long bytes(CacheUnderTest tested) {
		return tested.store().statistics(EntityType.MEMBERS).bytes() + tested.store().statistics(EntityType.USERS).bytes();
	}

	@Test
	void whatIsEmptyAgainTakesNothing() {
		CacheUnderTest tested = CacheUnderTest.ofEverything();
		RandomEvents events = new RandomEvents(11);
		for (int i = 1; i < 800; i++) {
			String name = events.name();
			tested.time().advanceTimeBy(Duration.ofMillis(1));
			tested.tell(0, i, name, events.data(name).toString());
		}
		for (Snowflake guild : tested.cache().guildIds()) {
			tested.tell("GUILD_DELETE", "{'id':'" + guild + "'}");
		}
		Set<EntityType<?>> fetched = Cascade.FETCHED;
		assertThat(EntityType.all()).filteredOn(type -> !fetched.contains(type)).allSatisfy(type -> {
			assertThat(tested.store().statistics(type).entries()).as(type + " that are left").isZero();
			assertThat(tested.store().statistics(type).bytes()).as("bytes of " + type).isZero();
		});
	}

	@Test
	void countsHitsAndMisses() {
		CacheUnderTest tested = members(CachePolicy.all());
		tested.cache().member(GUILD, id(20));
		tested.cache().member(GUILD, id(99));
		tested.cache().member(id(99), id(20));
		assertThat(tested.cache().statistics(EntityType.MEMBERS)).satisfies(statistics -> {
			assertThat(statistics.entries()).isEqualTo(3);
			assertThat(statistics.hits()).isOne();
			assertThat(statistics.misses()).isEqualTo(2);
			assertThat(statistics.bytes()).isPositive();
		});
		assertThat(tested.cache().statistics()).containsKey("members").doesNotContainKey("messages");
	}

	@Test
	void keepsTheLatestMessagesOfAChannel() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings
			.policy(EntityType.MESSAGES, CachePolicy.all().limit(2).timeToLive(Duration.ofMinutes(5))));
		for (int i = 0; i < 6; i++) {
			tested.tell("MESSAGE_CREATE", "{'id':'" + (100 + i) + "','channel_id':'" + (10 + i % 2) + "','guild_id':'1','content':''}");
		}
		assertThat(tested.cache().messages(id(10)).stream().map(message -> message.id())).containsExactly(id(102), id(104));
		assertThat(tested.cache().message(id(101))).isNull();
		tested.time().advanceTimeBy(Duration.ofMinutes(6));
		assertThat(tested.cache().messages(id(10))).isEmpty();
		assertThat(tested.cache().statistics(EntityType.MESSAGES).entries()).isZero();
	}

	@Test
	void refusesWhatMakesNoSense() {
		assertThatIllegalArgumentException().isThrownBy(() -> CachePolicy.all().limit(-1)).withMessageContaining("limit is -1");
		assertThatIllegalArgumentException().isThrownBy(() -> CachePolicy.all().timeToLive(Duration.ZERO)).withMessageContaining("timeToLive");
		assertThatIllegalArgumentException().isThrownBy(() -> members(CachePolicy.of(CacheRule.RECENTLY_ACTIVE)))
			.withMessageContaining("no lifetime");
		assertThatIllegalArgumentException().isThrownBy(() -> new CacheUnderTest(settings -> settings
			.policy(EntityType.VOICE_STATES, CachePolicy.off())
			.policy(EntityType.MEMBERS, CachePolicy.of(CacheRule.IN_VOICE)))).withMessageContaining("voice-states are off");
	}

}
