package dev.disruption.gateway;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.UnaryOperator;
import java.util.stream.IntStream;

import dev.disruption.gateway.ScriptedGateway.Peer;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Activity;
import dev.disruption.model.gateway.BotActivity;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.gateway.UpdatePresence;
import dev.disruption.model.gateway.UpdateVoiceState;
import dev.disruption.validation.InvalidValueException;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Presence and voice state, as Discord gets to see them. */
class GatewayCommandsTests extends AgainstScriptedGateway {

	private static final Snowflake GUILD = Snowflake.of(41771983423143937L);

	private static UpdatePresence presence(String name) {
		return new UpdatePresence().activities(List.of(new BotActivity().name(name).type(Activity.Type.PLAYING)));
	}

	@Test
	void beginsWithThePresenceThatWasSetBeforeTheStart() throws Exception {
		this.gateway.commands().updatePresence(presence("chess")).block(PATIENCE);
		this.gateway.start().toFuture();
		Peer peer = this.discord.accept();
		peer.hello();
		JsonNode identify = peer.receive(2);
		assertThat(identify.path("presence"))
			.hasToString("{\"since\":null,\"activities\":[{\"name\":\"chess\",\"type\":0}],\"status\":\"online\",\"afk\":false}");
	}

	@Test
	void saysThePresenceAgainToANewSessionButNotToAResumedOne() throws Exception {
		Peer peer = connect();
		this.gateway.commands().updatePresence(presence("chess")).toFuture();
		peer.receive(3);
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		peer.drop();
		Peer resumed = reconnect();
		resumed.hello();
		resumed.receive(6);
		resumed.dispatch(3, "RESUMED", "{}");
		await(ShardState.CONNECTED);
		resumed.dispatch(4, "X", "{}");
		nextDispatch("X");
		assertThat(resumed.hasReceivedNothing()).isTrue();
		resumed.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		Peer identified = reconnectAfter(Duration.ofSeconds(6));
		identified.hello();
		assertThat(identified.receive(2).at("/presence/activities/0/name").asString()).isEqualTo("chess");
	}

	@Test
	@Tag("F31")
	void sendsAPresenceThatChangedWhileTheConnectionWasDown() throws Exception {
		Peer peer = connect();
		this.gateway.commands().updatePresence(presence("chess")).toFuture();
		peer.receive(3);
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		CompletableFuture<Void> first = this.gateway.commands().updatePresence(presence("go")).toFuture();
		CompletableFuture<Void> last = this.gateway.commands().updatePresence(presence("shogi")).toFuture();
		Peer next = advanceAndAccept(Duration.ofSeconds(1));
		next.hello();
		next.receive(6);
		next.dispatch(2, "RESUMED", "{}");
		assertThat(next.receive(3).at("/activities/0/name").asString()).isEqualTo("shogi");
		CompletableFuture.allOf(first, last).get(10, TimeUnit.SECONDS);
	}

	@Test
	void setsThePresenceOfOneShard() throws Exception {
		this.gateway = gateway(this.discord.url(), 2, UnaryOperator.identity());
		this.gateway.start().toFuture();
		Peer one = this.discord.accept();
		Peer other = this.discord.accept();
		one.hello();
		other.hello();
		// shard 0 is the first to identify, whichever connection it has
		await(() -> one.hasReceived(2) || other.hasReceived(2));
		Peer first = one.hasReceived(2) ? one : other;
		Peer second = first == one ? other : one;
		assertThat(first.receive(2).at("/shard/0").asInt()).isZero();
		first.ready(1, "s1", this.discord.url());
		await(ShardState.CONNECTED);
		this.gateway.commands().updatePresence(presence("chess")).toFuture();
		first.receive(3);
		this.gateway.commands().updatePresence(0, presence("go")).toFuture();
		assertThat(first.receive(3).at("/activities/0/name").asString()).isEqualTo("go");
		this.time.advanceTimeBy(InMemoryIdentifyQueue.SPACING);
		assertThat(second.receive(2).at("/presence/activities/0/name").asString()).isEqualTo("chess");
		assertThatThrownBy(() -> this.gateway.commands().updatePresence(7, presence("go")).block(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("No shard 7");
	}

	@Test
	void refusesAPresenceThatDiscordDoesNotKnow() {
		assertThatThrownBy(() -> this.gateway.commands().updatePresence(new UpdatePresence().status(Presence.Status.UNKNOWN)).block(PATIENCE))
			.isInstanceOf(InvalidValueException.class)
			.hasMessageContaining("status");
	}

	@Test
	void joinsAndLeavesAVoiceChannel() throws Exception {
		Peer peer = connect();
		this.gateway.commands().updateVoiceState(new UpdateVoiceState().guildId(GUILD).channelId(Snowflake.of(7)).selfDeaf(true)).toFuture();
		assertThat(peer.receive(4)).hasToString("{\"guild_id\":\"" + GUILD + "\",\"channel_id\":\"7\",\"self_mute\":false,\"self_deaf\":true}");
		this.gateway.commands().updateVoiceState(new UpdateVoiceState().guildId(GUILD)).toFuture();
		assertThat(peer.receive(4).path("channel_id").isNull()).isTrue();
		assertThatThrownBy(() -> this.gateway.commands().updateVoiceState(new UpdateVoiceState()).block(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("guildId(...)");
	}

	@Test
	@Tag("F61")
	void refusesAPresenceOfMoreThan4096BytesBeforeItIsSent() throws Exception {
		Peer peer = connect();
		assertThatThrownBy(() -> this.gateway.commands().updatePresence(presence("ü".repeat(2_048))).block(PATIENCE))
			.isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("4096");
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(peer.hasReceivedNothing()).isTrue();
		assertThat(this.gateway.shards().get(0).state()).isEqualTo(ShardState.CONNECTED);
	}

	@Test
	@Tag("F67")
	void refusesANonceOf33Bytes() throws Exception {
		Peer peer = connect();
		RequestGuildMembers request = RequestGuildMembers.named(GUILD, "a", 1).nonce("ä".repeat(16) + "x");
		assertThatThrownBy(() -> this.gateway.commands().requestGuildMembers(request).blockLast(PATIENCE))
			.isInstanceOf(InvalidValueException.class)
			.hasMessageContaining("nonce: 33 bytes, at most 32");
		assertThatThrownBy(() -> this.gateway.send(GatewayCommand.toGuild(GUILD, 8, request)).block(PATIENCE))
			.isInstanceOf(InvalidValueException.class);
		peer.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(peer.hasReceivedNothing()).isTrue();
		this.gateway.commands().requestGuildMembers(request.nonce("ä".repeat(16))).then().toFuture();
		assertThat(peer.receive(8).path("nonce").asString()).isEqualTo("ä".repeat(16));
	}

	@Test
	@Tag("F63")
	void holdsCommandsBackWhenItWasTooQuickAndDoesNotLoop() throws Exception {
		Peer peer = connect();
		peer.close(4008);
		await(ShardState.CONNECT_WAIT);
		IntStream.range(0, 300).forEach(i -> this.gateway.send(GatewayCommand.toEveryShard(31, Map.of("number", i))).toFuture());
		this.time.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(this.discord.isIdle()).isTrue();
		Peer next = advanceAndAccept(Duration.ofMillis(5_001));
		next.hello();
		assertThat(next.receive(6).path("session_id").asString()).isEqualTo("s1");
		next.dispatch(2, "X", "{}");
		nextDispatch("X");
		assertThat(next.hasReceivedNothing()).as("held until the session is resumed").isTrue();
		next.dispatch(3, "RESUMED", "{}");
		// a budget of 115, of which 60 count as spent, and RESUME
		for (int i = 0; i < 54; i++) {
			assertThat(next.receive(31).path("number").asInt()).isEqualTo(i);
		}
		next.dispatch(4, "X", "{}");
		nextDispatch("X");
		assertThat(next.hasReceivedNothing()).isTrue();
		next.close(4008);
		await(ShardState.CONNECT_WAIT);
		this.time.advanceTimeBy(Duration.ofMillis(4_999));
		assertThat(this.discord.isIdle()).as("no loop").isTrue();
		assertThat(this.lostSessions).hasValue(0);
	}

	@Test
	@Tag("F68")
	void identifiesWithoutThePresenceThatAConnectionWasClosedFor() throws Exception {
		Peer peer = connect();
		this.gateway.commands().updatePresence(presence("chess")).toFuture();
		peer.receive(3);
		peer.close(4002);
		Peer next = reconnect();
		next.hello();
		next.receive(6);
		next.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		Peer identified = reconnectAfter(Duration.ofSeconds(6));
		identified.hello();
		assertThat(identified.receive(2).has("presence")).isFalse();
	}

	@Test
	void failsWhatWaitsWhenTheSessionIsLost() throws Exception {
		Peer peer = connect();
		peer.drop();
		await(ShardState.CONNECT_WAIT);
		CompletableFuture<Void> voice = this.gateway.commands().updateVoiceState(new UpdateVoiceState().guildId(GUILD)).toFuture();
		Peer next = advanceAndAccept(Duration.ofSeconds(1));
		next.hello();
		next.receive(6);
		next.send("{\"t\":null,\"s\":null,\"op\":9,\"d\":false}");
		assertThatThrownBy(() -> voice.get(10, TimeUnit.SECONDS)).isInstanceOf(ExecutionException.class)
			.hasCauseInstanceOf(GatewayCommandException.SessionLost.class);
	}

}
