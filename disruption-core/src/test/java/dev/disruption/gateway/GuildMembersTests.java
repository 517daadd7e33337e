package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;

import dev.disruption.event.ChannelEvent.ChannelInfo;
import dev.disruption.event.SoundboardEvent.SoundboardSounds;
import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.RequestChannelInfo;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.guild.GuildMember;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Requests whose answers come as events. */
class GuildMembersTests extends AgainstScriptedGateway {

	private static final Snowflake GUILD = Snowflake.of(1L << 22);

	private static final Snowflake OTHER = Snowflake.of(2L << 22);

	private final BlockingQueue<String> members = new LinkedBlockingQueue<>();

	private int sequence = 1;

	@Test
	void asksInEachDocumentedForm() throws Exception {
		Peer peer = connect();
		GatewayCommands commands = this.gateway.commands();
		List<RequestGuildMembers> forms = List.of(RequestGuildMembers.all(GUILD), RequestGuildMembers.named(GUILD, "ad", 5),
				RequestGuildMembers.of(GUILD, List.of(Snowflake.of(3), Snowflake.of(4))), RequestGuildMembers.named(GUILD, "", 0).presences(true));
		assertThatThrownBy(() -> commands.requestGuildMembers(new RequestGuildMembers().guildId(GUILD)).blockLast(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("needs either query or user_ids");
		forms.subList(0, 3).forEach(form -> commands.requestGuildMembers(form).then().toFuture());
		assertThat(withoutNonce(peer.receive(8))).isEqualTo("{\"guild_id\":\"4194304\",\"query\":\"\",\"limit\":0}");
		assertThat(withoutNonce(peer.receive(8))).isEqualTo("{\"guild_id\":\"4194304\",\"query\":\"ad\",\"limit\":5}");
		assertThat(withoutNonce(peer.receive(8))).isEqualTo("{\"guild_id\":\"4194304\",\"user_ids\":[\"3\",\"4\"]}");
	}

	@Test
	@Tag("F64")
	void takesChunksInAnyOrderAndEachOnce() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		chunk(peer, GUILD, nonce, 2, 3, "c");
		chunk(peer, GUILD, nonce, 0, 3, "a");
		chunk(peer, GUILD, nonce, 2, 3, "c");
		chunk(peer, GUILD, nonce, 0, 3, "a");
		assertThat(next()).isEqualTo("c");
		assertThat(next()).isEqualTo("a");
		assertThat(answer).as("the last index is here, but not every one").isNotDone();
		chunk(peer, GUILD, nonce, 1, 3, "b");
		assertThat(names(answer)).containsExactly("c", "a", "b");
		assertThat(this.members).containsExactly("b");
	}

	@Test
	@Tag("F64")
	void keepsInterleavedGuildsAndStrangersApart() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> one = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		CompletableFuture<List<GuildMember>> other = ask(RequestGuildMembers.all(OTHER));
		String otherNonce = nonce(peer);
		assertThat(otherNonce).isNotEqualTo(nonce);
		chunk(peer, GUILD, nonce, 0, 2, "a");
		chunk(peer, OTHER, otherNonce, 1, 2, "y");
		chunk(peer, GUILD, "stranger", 1, 2, "!");
		chunk(peer, GUILD, nonce, 7, 2, "!");
		dispatch(peer, "GUILD_MEMBERS_CHUNK", "{\"guild_id\":\"" + GUILD + "\",\"members\":[],\"chunk_index\":1,\"chunk_count\":2}");
		chunk(peer, OTHER, otherNonce, 0, 2, "x");
		chunk(peer, GUILD, nonce, 1, 2, "b");
		assertThat(names(one)).containsExactly("a", "b");
		assertThat(names(other)).containsExactly("y", "x");
	}

	@Test
	@Tag("F64")
	void failsWhenAChunkIsMissingForTooLongSinceTheLastOne() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		for (int i = 0; i < 3; i++) {
			chunk(peer, GUILD, nonce, i, 5, "m" + i);
			assertThat(next()).isEqualTo("m" + i);
			settle();
			this.time.advanceTimeBy(Duration.ofSeconds(14));
			beat(peer);
			assertThat(answer).as("each chunk begins the time anew").isNotDone();
		}
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		assertThat(failure(answer)).isInstanceOf(GatewayCommandException.Unanswered.class).hasMessageContaining("15000 ms");
		chunk(peer, GUILD, nonce, 3, 5, "late");
		settle();
		assertThat(this.members).isEmpty();
	}

	@Test
	void tellsWhoWasNotFoundAndThePresences() throws Exception {
		Peer peer = connect();
		var answer = this.gateway.commands()
			.collectGuildMembers(RequestGuildMembers.of(GUILD, List.of(Snowflake.of(3), Snowflake.of(4))).presences(true))
			.toFuture();
		String nonce = nonce(peer);
		dispatch(peer, "GUILD_MEMBERS_CHUNK", "{\"guild_id\":\"" + GUILD + "\",\"members\":[" + member(3, "ada")
				+ "],\"chunk_index\":0,\"chunk_count\":1,\"not_found\":[4],\"presences\":[{\"user\":{\"id\":\"3\"},\"status\":\"idle\"}],\"nonce\":\""
				+ nonce + "\"}");
		RequestedMembers members = answer.get(10, TimeUnit.SECONDS);
		assertThat(members.members()).hasSize(1);
		assertThat(members.notFound()).containsExactly(Snowflake.of(4));
		assertThat(members.presences()).hasSize(1);
	}

	@Test
	@Tag("F65")
	void asksForAWholeListOnceInThirtySeconds() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> first = ask(RequestGuildMembers.all(GUILD));
		chunk(peer, GUILD, nonce(peer), 0, 1, "a");
		assertThat(names(first)).containsExactly("a");
		CompletableFuture<List<GuildMember>> second = ask(RequestGuildMembers.all(GUILD));
		CompletableFuture<List<GuildMember>> other = ask(RequestGuildMembers.all(OTHER));
		JsonNode sent = peer.receive(8);
		assertThat(sent.path("guild_id").asString()).isEqualTo(OTHER.toString());
		chunk(peer, OTHER, sent.path("nonce").asString(), 0, 1, "x");
		assertThat(names(other)).containsExactly("x");
		this.time.advanceTimeBy(Duration.ofMillis(30_999));
		settle();
		assertThat(peer.hasReceived(8)).isFalse();
		this.time.advanceTimeBy(Duration.ofMillis(1));
		chunk(peer, GUILD, nonce(peer), 0, 1, "b");
		assertThat(names(second)).containsExactly("b");
	}

	@Test
	@Tag("F65")
	void asksAgainAsSoonAsDiscordAllowsIt() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		CompletableFuture<List<GuildMember>> unaffected = ask(RequestGuildMembers.named(GUILD, "b", 1));
		String otherNonce = nonce(peer);
		limited(peer, nonce, "12.5");
		settle();
		this.time.advanceTimeBy(Duration.ofMillis(12_499));
		settle();
		assertThat(peer.hasReceived(8)).isFalse();
		chunk(peer, GUILD, otherNonce, 0, 1, "b");
		assertThat(names(unaffected)).containsExactly("b");
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(nonce(peer)).isEqualTo(nonce);
		chunk(peer, GUILD, nonce, 0, 1, "a");
		assertThat(names(answer)).containsExactly("a");
	}

	@Test
	@Tag("F65")
	void ignoresAndCountsLimitsOfUnknownRequests() throws Exception {
		Peer peer = connect();
		limited(peer, "unknown", "3.5");
		dispatch(peer, "RATE_LIMITED", "{\"opcode\":31,\"retry_after\":1,\"meta\":{}}");
		dispatch(peer, "RATE_LIMITED", "{}");
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.named(OTHER, "a", 1));
		chunk(peer, OTHER, nonce(peer), 0, 1, "a");
		assertThat(names(answer)).containsExactly("a");
		assertThat(this.gateway.commands().strayRateLimits()).isEqualTo(3);
	}

	@Test
	@Tag("F66")
	void failsAtOnceWhenTheSessionIsLost() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		chunk(peer, GUILD, nonce(peer), 0, 2, "a");
		assertThat(next()).isEqualTo("a");
		peer.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		assertThat(failure(answer)).isInstanceOf(GatewayCommandException.SessionLost.class).hasMessageContaining("opcode 8");
	}

	@Test
	@Tag("F66")
	void failsAtOnceWhenTheGatewayIsStopped() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		nonce(peer);
		this.gateway.stop(true).block(PATIENCE);
		assertThat(failure(answer)).isInstanceOf(CancellationException.class);
	}

	@Test
	@Tag("F66")
	void goesOnOverAResume() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		chunk(peer, GUILD, nonce, 0, 3, "a");
		assertThat(next()).isEqualTo("a");
		settle();
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		settle();
		// not so long that the connection could be given up before it is there
		Peer next = advanceAndAccept(Duration.ofSeconds(9));
		next.hello();
		next.receive(6);
		chunk(next, GUILD, nonce, 1, 3, "b");
		dispatch(next, "RESUMED", "{}");
		chunk(next, GUILD, nonce, 2, 3, "c");
		assertThat(names(answer)).containsExactly("a", "b", "c");
		assertThat(next.hasReceived(8)).isFalse();
	}

	@Test
	@Tag("F68")
	void asksOnceMoreWhenNothingHadComeBackBeforeTheConnectionBroke() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		String nonce = nonce(peer);
		settle();
		Peer next = resume(peer);
		assertThat(nonce(next)).isEqualTo(nonce);
		settle();
		Peer last = resume(next);
		settle();
		chunk(last, GUILD, nonce, 0, 1, "a");
		assertThat(names(answer)).containsExactly("a");
		assertThat(last.hasReceived(8)).as("only once more").isFalse();
	}

	@Test
	@Tag("F68")
	void failsWhatAConnectionWasClosedFor() throws Exception {
		Peer peer = connect();
		CompletableFuture<List<GuildMember>> answer = ask(RequestGuildMembers.all(GUILD));
		nonce(peer);
		settle();
		peer.close(4002);
		assertThat(failure(answer)).isInstanceOf(GatewayCommandException.Refused.class);
		Peer next = reconnect();
		next.hello();
		next.receive(6);
		dispatch(next, "RESUMED", "{}");
		nextDispatch("RESUMED");
		settle();
		assertThat(next.hasReceived(8)).isFalse();
	}

	private Peer resume(Peer peer) throws Exception {
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		Peer next = advanceAndAccept(Duration.ofSeconds(10));
		next.hello();
		next.receive(6);
		dispatch(next, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		return next;
	}

	@Test
	void hasNothingMoreToDoWithARequestThatIsCancelled() throws Exception {
		Peer peer = connect();
		Disposable request = this.gateway.commands().requestGuildMembers(RequestGuildMembers.all(GUILD)).subscribe(this::remember);
		String nonce = nonce(peer);
		request.dispose();
		settle();
		chunk(peer, GUILD, nonce, 0, 1, "a");
		settle();
		assertThat(this.members).isEmpty();
	}

	@Test
	void refusesANonceThatIsInUse() throws Exception {
		Peer peer = connect();
		RequestGuildMembers request = RequestGuildMembers.named(GUILD, "a", 1).nonce("mine");
		this.gateway.commands().requestGuildMembers(request).then().toFuture();
		peer.receive(8);
		assertThatThrownBy(() -> this.gateway.commands().requestGuildMembers(request).blockLast(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("'mine' is under way");
	}

	@Test
	void failsWhereTheGatewayDoesNotRunOrServeTheGuild() throws Exception {
		assertThatThrownBy(() -> this.gateway.commands().requestGuildMembers(RequestGuildMembers.all(GUILD)).blockLast(PATIENCE))
			.isInstanceOf(IllegalStateException.class)
			.hasMessageContaining("isn't running");
		this.gateway = gateway(this.discord.url(), 2, builder -> builder.shardCount(2).shardIds(List.of(0)));
		connect();
		assertThatThrownBy(() -> this.gateway.commands().requestGuildMembers(RequestGuildMembers.all(GUILD)).blockLast(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("No shard of this process");
	}

	@Test
	void asksForSoundsGuildByGuild() throws Exception {
		Peer peer = connect();
		BlockingQueue<SoundboardSounds> sounds = new LinkedBlockingQueue<>();
		CompletableFuture<Void> done = this.gateway.commands()
			.requestSoundboardSounds(List.of(GUILD, OTHER, GUILD))
			.doOnNext(sounds::add)
			.then()
			.toFuture();
		assertThat(peer.receive(31)).hasToString("{\"guild_ids\":[\"" + GUILD + "\",\"" + OTHER + "\"]}");
		dispatch(peer, "SOUNDBOARD_SOUNDS", "{\"soundboard_sounds\":[],\"guild_id\":\"999\"}");
		dispatch(peer, "SOUNDBOARD_SOUNDS", "{\"soundboard_sounds\":[],\"guild_id\":\"" + OTHER + "\"}");
		assertThat(sounds.poll(10, TimeUnit.SECONDS).guildId()).isEqualTo(OTHER);
		dispatch(peer, "SOUNDBOARD_SOUNDS", "{\"soundboard_sounds\":[{\"name\":\"honk\"}],\"guild_id\":\"" + GUILD + "\"}");
		done.get(10, TimeUnit.SECONDS);
		assertThat(sounds.take().soundboardSounds()).hasSize(1);
	}

	@Test
	void asksForSoundsOfManyGuildsInPayloadsThatDiscordAccepts() throws Exception {
		this.gateway = gateway(this.discord.url(), 2, builder -> builder.shardCount(2).shardIds(List.of(0)));
		Peer peer = connect();
		List<Snowflake> guilds = IntStream.range(0, 250).mapToObj(i -> Snowflake.of((1L << 60) + ((long) i << 23))).toList();
		this.gateway.commands().requestSoundboardSounds(guilds).then().toFuture();
		assertThat(peer.receive(31).path("guild_ids").size()).isEqualTo(100);
		assertThat(peer.receive(31).path("guild_ids").size()).isEqualTo(100);
		assertThat(peer.receive(31).path("guild_ids").size()).isEqualTo(50);
	}

	@Test
	void asksForChannelInfo() throws Exception {
		Peer peer = connect();
		CompletableFuture<ChannelInfo> info = this.gateway.commands()
			.requestChannelInfo(GUILD, List.of(RequestChannelInfo.Field.STATUS, RequestChannelInfo.Field.VOICE_START_TIME))
			.toFuture();
		assertThat(peer.receive(43)).hasToString("{\"guild_id\":\"" + GUILD + "\",\"fields\":[\"status\",\"voice_start_time\"]}");
		dispatch(peer, "CHANNEL_INFO", "{\"guild_id\":\"" + GUILD + "\",\"channels\":[{\"id\":\"7\",\"status\":\"hi\"}]}");
		assertThat(info.get(10, TimeUnit.SECONDS).channels()).extracting(ChannelInfo.Info::status).containsExactly("hi");
	}

	private CompletableFuture<List<GuildMember>> ask(RequestGuildMembers request) {
		return this.gateway.commands().requestGuildMembers(request).doOnNext(this::remember).collectList().toFuture();
	}

	private void remember(GuildMember member) {
		this.members.add(member.user().username());
	}

	private String next() throws InterruptedException {
		return this.members.poll(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
	}

	private static List<String> names(CompletableFuture<List<GuildMember>> answer) throws Exception {
		return answer.get(10, TimeUnit.SECONDS).stream().map(member -> member.user().username()).toList();
	}

	private static Throwable failure(CompletableFuture<?> answer) throws Exception {
		try {
			throw new AssertionError("succeeded with " + answer.get(10, TimeUnit.SECONDS));
		}
		catch (ExecutionException ex) {
			return ex.getCause();
		}
		catch (CancellationException ex) {
			return ex;
		}
	}

	/** What was handed to the requests before this call is done when it returns. */
	private void settle() throws Exception {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.gateway.requests().execute(() -> done.complete(null));
		done.get(10, TimeUnit.SECONDS);
	}

	private void beat(Peer peer) throws Exception {
		peer.acknowledge();
		dispatch(peer, "X", "{}");
		nextDispatch("X");
		settle();
	}

	private static String nonce(Peer peer) throws InterruptedException {
		String nonce = peer.receive(8).path("nonce").asString();
		assertThat(nonce.getBytes().length).isBetween(1, 32);
		return nonce;
	}

	private static String withoutNonce(JsonNode request) {
		return request.toString().replaceFirst(",\"nonce\":\"[0-9a-z-]+\"", "");
	}

	private static String member(long id, String name) {
		return "{\"user\":{\"id\":\"" + id + "\",\"username\":\"" + name + "\"},\"roles\":[]}";
	}

	private void chunk(Peer peer, Snowflake guildId, String nonce, int index, int count, String name) throws Exception {
		dispatch(peer, "GUILD_MEMBERS_CHUNK", "{\"guild_id\":\"" + guildId + "\",\"members\":[" + member(index + 1, name)
				+ "],\"chunk_index\":" + index + ",\"chunk_count\":" + count + ",\"nonce\":\"" + nonce + "\"}");
		nextDispatch("GUILD_MEMBERS_CHUNK");
	}

	private void limited(Peer peer, String nonce, String retryAfter) throws Exception {
		dispatch(peer, "RATE_LIMITED", "{\"opcode\":8,\"retry_after\":" + retryAfter + ",\"meta\":{\"guild_id\":\"" + GUILD
				+ "\",\"nonce\":\"" + nonce + "\"}}");
		nextDispatch("RATE_LIMITED");
	}

	private void dispatch(Peer peer, String name, String data) {
		peer.dispatch(++this.sequence, name, data);
	}

}
