package dev.disruption.cache;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.gateway.DispatchSink;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.GatewayCommands;
import dev.disruption.gateway.GatewaySettings;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.DiscordException;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.World;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What is asked of Discord when something isn't known. */
class ReadThroughTests {

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	private final Simulator discord = Simulator.builder().journalCapacity(50_000).start();

	private final Scheduler timer = MonotonicScheduler.create("read-through");

	private final DiscordRest rest = DiscordRest.builder().baseUrl(this.discord.restUrl()).token(new Token(this.discord.token())).build();

	private final Snowflake guild = Snowflake.of(this.discord.world().guild().id());

	/** The gateway's clock, where it is to stand still. */
	private final VirtualTimeScheduler still = VirtualTimeScheduler.create();

	private final Semaphore learnt = new Semaphore(0);

	private @Nullable Gateway gateway;

	@AfterEach
	void stop() {
		if (this.gateway != null) {
			this.gateway.stop(false).block(PATIENCE);
		}
		this.rest.close();
		this.discord.close();
		this.timer.dispose();
		this.still.dispose();
	}

	private ReadThrough readThrough(UnaryOperator<CacheSettings.Builder> changes, boolean connected) {
		return readThrough(changes, connected, this.timer);
	}

	private ReadThrough readThrough(UnaryOperator<CacheSettings.Builder> changes, boolean connected, Scheduler clock) {
		CacheSettings settings = changes.apply(CacheSettings.builder()).build();
		MemoryStateStore store = new MemoryStateStore(settings, this.timer, () -> this.gateway.intents());
		DiscordCache cache = new DiscordCache(settings, store, this.timer);
		CacheUpdater updater = new CacheUpdater(cache, clock);
		this.gateway = new Gateway(
				GatewaySettings.builder(new Token(this.discord.token())).intents(Intent.GUILDS, Intent.GUILD_MEMBERS).shardCount(1).build(),
				this.rest.gateways()::getGatewayBot, new Learner(updater, this.learnt), clock, List.of(updater));
		if (connected) {
			this.gateway.start().block(PATIENCE);
			await("the guild", () -> cache.isComplete(this.guild));
		}
		GatewayCommands commands = this.gateway.commands();
		return new ReadThrough(cache, this.rest, () -> commands);
	}

	/** Asked again after each event that was learnt. */
	private void await(String what, BooleanSupplier condition) {
		while (!condition.getAsBoolean()) {
			try {
				assertThat(this.learnt.tryAcquire(PATIENCE.toSeconds(), TimeUnit.SECONDS)).as(what).isTrue();
			}
			catch (InterruptedException ex) {
				throw new IllegalStateException(ex);
			}
		}
	}

	private List<Snowflake> people(int count) {
		World world = this.discord.world();
		return IntStream.range(0, count).mapToObj(i -> {
			var person = world.addPerson("person" + i);
			world.join(person);
			return Snowflake.of(person.id());
		}).toList();
	}

	private long requests() {
		return this.discord.journal()
			.entries(Kind.GATEWAY_RECEIVED)
			.stream()
			.filter(entry -> entry.document().path("op").asInt(0) == 8)
			.count();
	}

	private long restRequests() {
		return this.discord.journal().entries(Kind.REST).stream().filter(entry -> entry.name().contains("/members/")).count();
	}

	@Test
	void aThousandMissesAtOnceCostTenRequests() {
		missAThousand(this.still);
	}

	/** With callers whom the machine may keep from asking for longer than a request takes. */
	@Test
	@Tag("slow")
	void aThousandMissesAtOnceCostTenRequestsInRealTime() {
		missAThousand(this.timer);
	}

	private void missAThousand(Scheduler clock) {
		List<Snowflake> people = people(1_000);
		// whoever only comes with a guild or a chunk isn't kept in the state
		ReadThrough lookUps = readThrough(settings -> settings.policy(EntityType.MEMBERS, CachePolicy.of(CacheRule.RECENTLY_ACTIVE)
			.sweep(Duration.ofMinutes(10), Duration.ofHours(1))), true, clock);
		assertThat(found(lookUps, people)).isEqualTo(1_000);
		assertThat(requests()).isLessThanOrEqualTo(10);
		assertThat(found(lookUps, people)).as("once more, from the cache").isEqualTo(1_000);
		assertThat(requests()).isLessThanOrEqualTo(10);
		assertThat(restRequests()).isZero();
		assertThat(this.discord.violations()).isEmpty();
	}

	private long found(ReadThrough lookUps, List<Snowflake> people) {
		Long found = Flux.fromIterable(people)
			.flatMap(id -> lookUps.member(this.guild, id).filter(member -> member.user().id().equals(id)), 1_000)
			.count()
			.block(PATIENCE);
		return (found != null) ? found : 0;
	}

	@Test
	void manyWhoAskForOneMemberCostOneRequest() {
		List<Snowflake> people = people(1);
		ReadThrough lookUps = readThrough(settings -> settings.policy(EntityType.MEMBERS, CachePolicy.of(CacheRule.RECENTLY_ACTIVE)
			.sweep(Duration.ofMinutes(10), Duration.ofHours(1))), true);
		Mono<Long> many = Flux.range(0, 200).flatMap(i -> lookUps.member(this.guild, people.get(0)), 200).count();
		assertThat(many.block(PATIENCE)).isEqualTo(200);
		assertThat(requests()).isOne();
	}

	@Test
	void whatIsKnownCostsNothing() {
		ReadThrough lookUps = readThrough(UnaryOperator.identity(), true);
		Snowflake ada = Snowflake.of(this.discord.world().person("ada").id());
		assertThat(lookUps.member(this.guild, ada).block(PATIENCE)).isNotNull();
		await("the member in the cache", () -> lookUps.cache().member(this.guild, ada) != null);
		long before = requests();
		assertThat(lookUps.member(this.guild, ada).block(PATIENCE)).isEqualTo(lookUps.cache().member(this.guild, ada));
		assertThat(lookUps.user(ada).block(PATIENCE).username()).isEqualTo("ada");
		assertThat(lookUps.guild(this.guild).block(PATIENCE)).isEqualTo(lookUps.cache().guild(this.guild));
		assertThat(lookUps.channels(this.guild).collectList().block(PATIENCE)).isEqualTo(lookUps.cache().channels(this.guild).toList());
		assertThat(lookUps.roles(this.guild).collectList().block(PATIENCE)).isEqualTo(lookUps.cache().roles(this.guild).toList());
		assertThat(requests()).isEqualTo(before);
		assertThat(restRequests()).isZero();
	}

	@Test
	void asksByRestWhereTheGatewayHasNoAnswer() {
		ReadThrough lookUps = readThrough(UnaryOperator.identity(), false);
		Snowflake ada = Snowflake.of(this.discord.world().person("ada").id());
		assertThat(lookUps.member(this.guild, ada).block(PATIENCE).user().username()).isEqualTo("ada");
		assertThat(lookUps.member(this.guild, ada).block(PATIENCE)).isNotNull();
		assertThat(restRequests()).as("the second time from the cache").isOne();
		assertThat(lookUps.channels(this.guild).collectList().block(PATIENCE)).isNotEmpty();
		assertThatThrownBy(() -> lookUps.member(this.guild, Snowflake.of(404)).block(PATIENCE)).isInstanceOf(DiscordException.class);
		assertThat(lookUps.cache().fetched().members().find(new Fetched.MemberKey(this.guild, Snowflake.of(404)))).isNull();
	}

	/** Hands events to the cache as a dispatcher does, on the thread that they come on. */
	private record Learner(CacheUpdater updater, Semaphore learnt) implements DispatchSink {

		@Override
		public boolean wants(String name) {
			return this.updater.wants(name);
		}

		@Override
		public void accept(RawDispatch dispatch) {
			Event event = dispatch.read(CacheUnderTest.MAPPER.readerFor(EventTypes.of(dispatch.name())));
			this.updater.remember(event, dispatch, false);
			this.learnt.release();
			dispatch.completed();
		}

	}

}
