package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** How questions for single members become few requests. */
class MemberLookUpsTests extends AgainstScriptedGateway {

	private static final Snowflake GUILD = Snowflake.of(1L << 22);

	private static final Snowflake OTHER = Snowflake.of(2L << 22);

	private static final Duration TICK = Duration.ofNanos(MemberLookUps.TICK);

	private int sequence = 1;

	@Test
	void makesTenRequestsOfAThousandLookUps() throws Exception {
		Peer peer = connect();
		List<CompletableFuture<GuildMember>> lookUps = askFor(1, 1_000);
		Set<String> asked = new HashSet<>();
		for (int i = 0; i < 10; i++) {
			JsonNode request = peer.receive(8);
			assertThat(users(request)).hasSize(100);
			asked.addAll(users(request));
			answer(peer, request);
		}
		assertThat(asked).hasSize(1_000);
		for (int user = 1; user <= 1_000; user++) {
			GuildMember member = lookUps.get(user - 1).get(30, TimeUnit.SECONDS);
			assertThat(member == null ? null : member.user().username()).isEqualTo(user % 2 == 0 ? "u" + user : null);
		}
		assertThat(peer.hasReceived(8)).isFalse();
	}

	@Test
	void asksForTheSameMemberOnceAndWaitsForOthersAMoment() throws Exception {
		Peer peer = connect();
		CompletableFuture<GuildMember> first = ask(GUILD, 4);
		CompletableFuture<GuildMember> second = ask(GUILD, 4);
		CompletableFuture<GuildMember> other = ask(GUILD, 3);
		settle();
		tick();
		assertThat(peer.hasReceived(8)).isFalse();
		tick();
		JsonNode request = peer.receive(8);
		assertThat(request.path("user_ids")).hasToString("[\"4\",\"3\"]");
		CompletableFuture<GuildMember> third = ask(GUILD, 4);
		settle();
		answer(peer, request);
		for (CompletableFuture<GuildMember> answer : List.of(first, second, third)) {
			assertThat(answer.get(30, TimeUnit.SECONDS).user().username()).isEqualTo("u4");
		}
		assertThat(other.get(30, TimeUnit.SECONDS)).isNull();
	}

	@Test
	void aCrowdIsGivenMoreTimeAndAProcessThatStoodStillAsWell() throws Exception {
		Peer peer = connect();
		askFor(1, 40);
		tick();
		standStill(Duration.ofMillis(80));
		assertThat(peer.hasReceived(8)).as("one tick, however late").isFalse();
		askFor(41, 100);
		assertThat(users(peer.receive(8))).hasSize(100);
	}

	@Test
	void whatIsAskedWhileARequestIsUnderWayWaitsForItsAnswer() throws Exception {
		Peer peer = connect();
		ask(GUILD, 1);
		settle();
		tick();
		tick();
		JsonNode first = peer.receive(8);
		for (int user = 2; user <= 9; user++) {
			ask(GUILD, user);
			settle();
			tick();
			tick();
		}
		CompletableFuture<GuildMember> elsewhere = ask(OTHER, 2);
		settle();
		tick();
		tick();
		JsonNode other = peer.receive(8);
		assertThat(other.path("guild_id").asString()).as("another guild doesn't wait").isEqualTo(OTHER.toString());
		answer(peer, other);
		assertThat(elsewhere.get(30, TimeUnit.SECONDS)).isNotNull();
		answer(peer, first);
		settle();
		tick();
		assertThat(users(peer.receive(8))).containsExactly("2", "3", "4", "5", "6", "7", "8", "9");
		assertThat(peer.hasReceived(8)).isFalse();
	}

	@Test
	void noQuestionWaitsMuchLongerThanARoundTrip() throws Exception {
		Peer peer = connect();
		ask(GUILD, 1);
		settle();
		tick();
		tick();
		assertThat(users(peer.receive(8))).containsExactly("1");
		ask(GUILD, 2);
		settle();
		for (int waited = 0; waited < 99; waited++) {
			tick();
		}
		assertThat(peer.hasReceived(8)).isFalse();
		tick();
		JsonNode second = peer.receive(8);
		assertThat(users(second)).as("after 500 ms, whatever became of the first").containsExactly("2");
		answer(peer, second);
		ask(GUILD, 3);
		settle();
		for (int waited = 0; waited < 39; waited++) {
			tick();
		}
		assertThat(peer.hasReceived(8)).isFalse();
		tick();
		assertThat(users(peer.receive(8))).as("after 200 ms, as Discord is known to be quick").containsExactly("3");
	}

	@Test
	@Tag("F66")
	void failsLookUpsWhenTheSessionIsLost() throws Exception {
		Peer peer = connect();
		CompletableFuture<GuildMember> answer = ask(GUILD, 3);
		settle();
		tick();
		tick();
		peer.receive(8);
		peer.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		assertThatThrownBy(() -> answer.get(30, TimeUnit.SECONDS)).hasCauseInstanceOf(GatewayCommandException.SessionLost.class);
	}

	private CompletableFuture<GuildMember> ask(Snowflake guildId, long user) {
		return this.gateway.commands().requestGuildMember(guildId, Snowflake.of(user)).toFuture();
	}

	/** All of them, before time goes on. */
	private List<CompletableFuture<GuildMember>> askFor(int first, int last) throws Exception {
		List<CompletableFuture<GuildMember>> answers = new ArrayList<>();
		IntStream.rangeClosed(first, last).forEach(user -> answers.add(ask(GUILD, user)));
		settle();
		return answers;
	}

	private void tick() throws Exception {
		this.time.advanceTimeBy(TICK);
		settle();
	}

	/** Nothing happens here while time goes on. */
	private void standStill(Duration duration) throws Exception {
		CountDownLatch goOn = new CountDownLatch(1);
		this.gateway.requests().execute(() -> await(() -> goOn.getCount() == 0));
		this.time.advanceTimeBy(duration);
		goOn.countDown();
		settle();
	}

	/** What was handed to the requests before this call is done when it returns. */
	private void settle() throws Exception {
		CompletableFuture<Void> done = new CompletableFuture<>();
		this.gateway.requests().execute(() -> done.complete(null));
		done.get(30, TimeUnit.SECONDS);
	}

	private static List<String> users(JsonNode request) {
		return request.path("user_ids").valueStream().map(JsonNode::asString).toList();
	}

	/** Every other one is a member. */
	private void answer(Peer peer, JsonNode request) throws Exception {
		String found = users(request).stream()
			.map(Long::parseLong)
			.filter(id -> id % 2 == 0)
			.map(id -> "{\"user\":{\"id\":\"" + id + "\",\"username\":\"u" + id + "\"},\"roles\":[]}")
			.collect(Collectors.joining(","));
		peer.dispatch(++this.sequence, "GUILD_MEMBERS_CHUNK",
				"{\"guild_id\":\"" + request.path("guild_id").asString() + "\",\"members\":[" + found
						+ "],\"chunk_index\":0,\"chunk_count\":1,\"nonce\":\"" + request.path("nonce").asString() + "\"}");
		nextDispatch("GUILD_MEMBERS_CHUNK");
		// the answer becomes one task, and what waits for it another
		settle();
		settle();
	}

}
