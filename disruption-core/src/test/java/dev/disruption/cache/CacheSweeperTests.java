package dev.disruption.cache;

import java.time.Duration;

import dev.disruption.json.Snowflake;
import org.junit.jupiter.api.Test;

import static dev.disruption.cache.CacheUnderTest.id;
import static org.assertj.core.api.Assertions.assertThat;

/** When it is looked for what is too old or has no room. */
class CacheSweeperTests {

	private static final Snowflake GUILD = id(1);

	private static final Duration TEN_SECONDS = Duration.ofSeconds(10);

	@Test
	void sweepsEachTypeAtItsInterval() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings
			.policy(EntityType.MEMBERS, CachePolicy.all().sweep(Duration.ofMinutes(1), Duration.ofSeconds(90)))
			.policy(EntityType.ROLES, CachePolicy.all().sweep(Duration.ofMinutes(5), Duration.ofSeconds(90))));
		CacheSweeper sweeper = sweeper(tested);
		tested.tell("GUILD_CREATE", "{'id':'1','roles':[{'id':'5'}],'members':[{'user':{'id':'20','username':'ada'},'roles':[]}]}");
		tested.time().advanceTimeBy(Duration.ofMinutes(1));
		assertThat(tested.cache().members(GUILD).count()).as("too young").isOne();
		tested.time().advanceTimeBy(Duration.ofMinutes(1));
		assertThat(tested.cache().members(GUILD)).isEmpty();
		assertThat(tested.cache().roles(GUILD).count()).as("not yet looked at").isOne();
		tested.time().advanceTimeBy(Duration.ofMinutes(3));
		assertThat(tested.cache().roles(GUILD)).isEmpty();
		assertThat(tested.cache().statistics(EntityType.ROLES).evictions()).isOne();
		sweeper.stop();
	}

	@Test
	void keepsToTheMemoryBudget() {
		CacheUnderTest tested = new CacheUnderTest(settings -> settings.memoryBudget(20_000).policy(EntityType.PRESENCES, CachePolicy.all()));
		CacheSweeper sweeper = sweeper(tested);
		tested.tell("GUILD_CREATE", "{'id':'1','name':'crew'}");
		for (int user = 1000; user < 1500; user++) {
			tested.time().advanceTimeBy(Duration.ofMillis(1));
			tested.tell("GUILD_MEMBER_ADD", "{'guild_id':'1','user':{'id':'" + user + "','username':'user" + user + "'},'roles':[]}");
			tested.tell("PRESENCE_UPDATE", "{'guild_id':'1','user':{'id':'" + user + "'},'status':'idle'}");
		}
		assertThat(bytes(tested)).isGreaterThan(20_000);
		tested.time().advanceTimeBy(TEN_SECONDS);
		assertThat(bytes(tested)).isLessThanOrEqualTo(20_000);
		assertThat(tested.cache().guild(GUILD)).as("what can't be found again by itself").isNotNull();
		long left = bytes(tested);
		sweeper.stop();
		tested.tell("GUILD_MEMBER_ADD", "{'guild_id':'1','user':{'id':'9','username':'late'},'roles':[]}");
		tested.time().advanceTimeBy(TEN_SECONDS);
		assertThat(bytes(tested)).as("nobody looks any more").isGreaterThan(left);
	}

	private static CacheSweeper sweeper(CacheUnderTest tested) {
		CacheSweeper sweeper = new CacheSweeper(tested.cache(), tested.time(), Runnable::run);
		sweeper.start();
		return sweeper;
	}

	private static long bytes(CacheUnderTest tested) {
		return tested.store().statistics(EntityType.MEMBERS).bytes() + tested.store().statistics(EntityType.USERS).bytes()
				+ tested.store().statistics(EntityType.PRESENCES).bytes();
	}

}
