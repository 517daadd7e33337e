package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.BotActivity;
import dev.disruption.model.gateway.GatewayBot;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.gateway.RequestChannelInfo.Field;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.gateway.UpdatePresence;
import dev.disruption.model.gateway.UpdateVoiceState;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.rest.Token;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Commands and their answers with a Discord that polices its clients; both on one virtual clock. */
class CommandsOnSimulatorTests {

	private static final Duration PATIENCE = Duration.ofSeconds(20);

	private static final JsonMapper MAPPER = DiscordJson.mapper();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).journalCapacity(20_000).start();

	private final BlockingQueue<ShardState> states = new LinkedBlockingQueue<>();

	private final Snowflake guild = Snowflake.of(this.discord.world().guild().id());

	private final GatewayCommands commands = gateway().commands();

	private Gateway gateway;

	@BeforeEach
	void connect() {
		this.gateway.start().block(PATIENCE);
	}

	@AfterEach
	void stop() {
		CompletableFuture<Void> stopped = this.gateway.stop(false).toFuture();
		stopped.orTimeout(20, TimeUnit.SECONDS).join();
		this.discord.close();
		this.time.dispose();
	}

	@Test
	@Tag("F64")
	void collectsTheMembersOfALargeGuild() {
		World world = this.discord.world();
		IntStream.range(0, 2_500).mapToObj(i -> world.addPerson("member" + i)).forEach(world::join);
		Set<Snowflake> members = this.commands.requestGuildMembers(RequestGuildMembers.all(this.guild))
			.map(member -> member.user().id())
			.collect(Collectors.toSet())
			.block(PATIENCE);
		assertThat(members).hasSize(2_507);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F65")
	void waitsForTheNextWholeListWithoutBeingLimited() {
		this.commands.requestGuildMembers(RequestGuildMembers.all(this.guild)).blockLast(PATIENCE);
		CompletableFuture<List<GuildMember>> second = this.commands.requestGuildMembers(RequestGuildMembers.all(this.guild))
			.collectList()
			.toFuture();
		awaitAnsweredBeat();
		assertThat(second).isNotDone();
		this.time.advanceTimeBy(Duration.ofSeconds(31));
		assertThat(second.orTimeout(20, TimeUnit.SECONDS).join()).hasSize(7);
		assertThat(this.commands.strayRateLimits()).isZero();
		assertThat(sent("RATE_LIMITED")).isZero();
	}

	@Test
	@Tag("F65")
	void asksAgainWhenAnotherProcessHasUsedUpTheWholeList() {
		this.gateway.send(GatewayCommand.toGuild(this.guild, 8, RequestGuildMembers.all(this.guild))).block(PATIENCE);
		await(() -> sent("GUILD_MEMBERS_CHUNK") == 1);
		CompletableFuture<List<GuildMember>> members = this.commands.requestGuildMembers(RequestGuildMembers.all(this.guild))
			.collectList()
			.toFuture();
		await(() -> sent("RATE_LIMITED") == 1);
		awaitAnsweredBeat();
		settle();
		this.time.advanceTimeBy(Duration.ofSeconds(30));
		assertThat(members.orTimeout(20, TimeUnit.SECONDS).join()).hasSize(7);
	}

	@Test
	@Tag("F66")
	void goesOnOverAResumeAndFailsWithTheSession() throws InterruptedException {
		this.discord.faults().dropConnections();
		CompletableFuture<List<GuildMember>> members = this.commands.requestGuildMembers(RequestGuildMembers.named(this.guild, "a", 10))
			.collectList()
			.toFuture();
		await(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(members.orTimeout(20, TimeUnit.SECONDS).join()).extracting(member -> member.user().username()).containsExactly("ada", "alan");
		CompletableFuture<List<GuildMember>> lost = this.commands.requestGuildMembers(RequestGuildMembers.named(Snowflake.of(404), "a", 1))
			.collectList()
			.toFuture();
		await(() -> received("REQUEST_GUILD_MEMBERS") == 2);
		awaitAnsweredBeat();
		this.discord.faults().invalidSession(false);
		assertThatThrownBy(() -> lost.get(20, TimeUnit.SECONDS)).hasCauseInstanceOf(GatewayCommandException.SessionLost.class);
	}

	@Test
	void asksForAThousandMembersInTenRequests() {
		World world = this.discord.world();
		List<Snowflake> ids = IntStream.range(0, 1_000).mapToObj(i -> world.addPerson("member" + i)).map(person -> {
			world.join(person);
			return Snowflake.of(person.id());
		}).toList();
		List<GuildMember> members = Flux.merge(Flux.fromIterable(ids).map(id -> this.commands.requestGuildMember(this.guild, id)), 1_000)
			.collectList()
			.block(PATIENCE);
		assertThat(members).extracting(member -> member.user().id()).containsExactlyInAnyOrderElementsOf(ids);
		assertThat(received("REQUEST_GUILD_MEMBERS")).isEqualTo(10);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	@Tag("F60")
	@Tag("F62")
	void sendsAThousandCommandsWithoutBreakingARule() throws Exception {
		List<CompletableFuture<Void>> sounds = new ArrayList<>();
		Map<String, Object> guilds = Map.of("guild_ids", List.of(this.guild));
		for (int i = 0; i < 970; i++) {
			sounds.add(this.gateway.send(GatewayCommand.toEveryShard(31, guilds)).toFuture());
		}
		List<CompletableFuture<Void>> presences = new ArrayList<>();
		for (int i = 0; i < 30; i++) {
			presences.add(this.commands.updatePresence(new UpdatePresence().activities(List.of(new BotActivity().name("game " + i)))).toFuture());
		}
		// what takes a moment of real time on its way must not take a second of virtual time
		for (int second = 0; second < 560; second++) {
			settleBoth();
			this.time.advanceTimeBy(Duration.ofSeconds(1));
		}
		settleBoth();
		assertThat(sounds).allMatch(CompletableFuture::isDone);
		assertThat(presences).allMatch(CompletableFuture::isDone);
		await(() -> received("REQUEST_SOUNDBOARD_SOUNDS") == 970);
		assertThat(received("HEARTBEAT")).isGreaterThanOrEqualTo(12);
		assertThat(received("PRESENCE_UPDATE")).isBetween(1L, 5L);
		assertThat(this.discord.violations()).isEmpty();
		assertThat(this.discord.gateway().opened()).isOne();
	}

	@Test
	void joinsAVoiceChannelAndAsksForSoundsAndChannelInfo() {
		Snowflake lounge = Snowflake.of(this.discord.world().channel("Lounge").id());
		this.commands.updateVoiceState(new UpdateVoiceState().guildId(this.guild).channelId(lounge)).block(PATIENCE);
		await(() -> sent("VOICE_SERVER_UPDATE") == 1);
		assertThat(this.commands.requestSoundboardSounds(List.of(this.guild)).collectList().block(PATIENCE)).hasSize(1);
		assertThat(this.commands.requestChannelInfo(this.guild, List.of(Field.STATUS)).block(PATIENCE).channels()).hasSize(1);
		assertThat(this.discord.violations()).isEmpty();
	}

	/** What was sent up to now has been answered when a beat is, that Discord asks for. */
	private void awaitAnsweredBeat() {
		long before = received("HEARTBEAT");
		this.discord.faults().requestHeartbeat();
		await(() -> received("HEARTBEAT") > before);
		settle();
	}

	/** What was on its way has arrived on both sides, and so has what it caused. */
	private void settleBoth() throws Exception {
		EventLoops.settle(this.discord);
	}

	private void settle() {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.gateway.requests().execute(() -> done.complete(null));
		done.orTimeout(20, TimeUnit.SECONDS).join();
	}

	private long received(String name) {
		return count(Kind.GATEWAY_RECEIVED, name);
	}

	private long sent(String name) {
		return count(Kind.GATEWAY_SENT, name);
	}

	private long count(Kind kind, String name) {
		return this.discord.journal().entries().stream().filter(entry -> entry.kind() == kind && entry.name().equals(name)).count();
	}

	private void await(ShardState awaited) throws InterruptedException {
		ShardState state;
		do {
			state = this.states.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
			assertThat(state).as("waiting for %s", awaited).isNotNull();
		}
		while (state != awaited);
	}

	private void await(BooleanSupplier condition) {
		AgainstScriptedGateway.await(condition);
	}

	private Gateway gateway() {
		GatewaySettings settings = GatewaySettings.builder(new Token(this.discord.token()))
			.intents(Intent.GUILDS, Intent.GUILD_MEMBERS, Intent.GUILD_VOICE_STATES)
			.build();
		Map<String, Object> answer = Map.of("url", this.discord.gatewayUrl(), "shards", 1, "session_start_limit",
				this.discord.gateway().sessionStartLimit());
		GatewayListener listener = new GatewayListener() {
			@Override
			public void stateChanged(ShardStatus status, ShardState previous) {
				CommandsOnSimulatorTests.this.states.add(status.state());
			}
		};
		this.gateway = new Gateway(settings, () -> Mono.just(MAPPER.convertValue(answer, GatewayBot.class)), RawDispatch::completed, this.time,
				List.of(listener));
		return this.gateway;
	}

}
