package dev.disruption.simulator;

import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.journal.Violation;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What the gateway makes of what a client asks for. */
class SendEventsTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final String guild = this.discord.world().guild().id();

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void splitsTheMembersOfALargeGuild() {
		World world = this.discord.world();
		IntStream.range(0, 2_100).mapToObj(i -> world.addPerson("member" + i)).forEach(world::join);
		Socket socket = ready(Intent.GUILD_MEMBERS.bit());
		ask(socket, "\"query\":\"\",\"limit\":0,\"nonce\":\"all\"");
		Set<String> members = new HashSet<>();
		for (int index = 0; index < 3; index++) {
			JsonNode chunk = socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
			assertThat(chunk.path("chunk_index").asInt(-1)).isEqualTo(index);
			assertThat(chunk.path("chunk_count").asInt(-1)).isEqualTo(3);
			assertThat(chunk.path("nonce").asString("")).isEqualTo("all");
			chunk.path("members").forEach(member -> members.add(member.path("user").path("id").asString("")));
		}
		assertThat(members).hasSize(2_107);
	}

	@Test
	void answersAtMostAHundredOfAQuery() {
		World world = this.discord.world();
		IntStream.range(0, 150).mapToObj(i -> world.addPerson("Member" + i)).forEach(world::join);
		Socket socket = ready(0);
		ask(socket, "\"query\":\"MEM\",\"limit\":0");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("members")).hasSize(100);
		ask(socket, "\"query\":\"mem\",\"limit\":3");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("members")).hasSize(3);
		ask(socket, "\"query\":\"\",\"limit\":3");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("members")).as("any three").hasSize(3);
		assertThat(this.discord.violations()).isEmpty();
	}

	@Test
	void limitsTheWholeListByGuildAndNothingElse() {
		Socket socket = ready(Intent.GUILD_MEMBERS.bit());
		String other = this.discord.world().addGuild("Other", this.discord.world().person("ada")).id();
		String all = "\"query\":\"\",\"limit\":0,\"nonce\":\"all\"";
		ask(socket, all);
		socket.nextEvent("GUILD_MEMBERS_CHUNK");
		this.time.advanceTimeBy(Duration.ofMillis(17_500));
		ask(socket, all);
		JsonNode limited = socket.nextEvent("RATE_LIMITED").path("d");
		assertThat(limited).hasToString("{\"opcode\":8,\"retry_after\":12.5,\"meta\":{\"guild_id\":\"" + this.guild + "\",\"nonce\":\"all\"}}");
		ask(socket, "\"query\":\"ada\",\"limit\":1");
		socket.nextEvent("GUILD_MEMBERS_CHUNK");
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + other + "\"," + all + "}}");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("guild_id").asString("")).isEqualTo(other);
		this.time.advanceTimeBy(Duration.ofMillis(12_500));
		ask(socket, all);
		socket.nextEvent("GUILD_MEMBERS_CHUNK");
	}

	@Test
	void sendsPresencesIfTheyAreAskedFor() {
		Socket socket = ready(Intent.GUILD_PRESENCES.bit());
		String ada = this.discord.world().person("ada").id();
		ask(socket, "\"user_ids\":\"" + ada + "\",\"presences\":true");
		JsonNode chunk = socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d");
		assertThat(chunk.path("members")).hasSize(1);
		assertThat(chunk.path("presences").path(0).path("user").path("id").asString("")).isEqualTo(ada);
		ask(socket, "\"user_ids\":\"" + ada + "\"");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").has("presences")).isFalse();
	}

	@Test
	void ignoresANonceThatIsTooLong() {
		Socket socket = ready(0);
		ask(socket, "\"query\":\"ada\",\"limit\":1,\"nonce\":\"" + "ä".repeat(16) + "\"");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("nonce").asString("")).isEqualTo("ä".repeat(16));
		assertThat(this.discord.violations()).isEmpty();
		ask(socket, "\"query\":\"ada\",\"limit\":1,\"nonce\":\"" + "ä".repeat(16) + "x\"");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").has("nonce")).isFalse();
		assertThat(this.discord.violations()).extracting(Violation::rule).containsExactly(Rule.MEMBERS_REQUEST);
	}

	@ParameterizedTest
	@ValueSource(strings = { "\"limit\":0", "\"query\":\"a\"", "\"query\":\"a\",\"limit\":1,\"user_ids\":[\"1\"]" })
	void doesNotAnswerARequestOfNoForm(String request) {
		Socket socket = ready(0);
		ask(socket, request);
		ask(socket, "\"query\":\"ada\",\"limit\":1,\"nonce\":\"next\"");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("nonce").asString("")).isEqualTo("next");
		assertThat(this.discord.violations()).extracting(Violation::rule).containsExactly(Rule.MEMBERS_REQUEST);
	}

	@Test
	void answersForAHundredUsersAtMost() {
		World world = this.discord.world();
		List<Person> people = IntStream.range(0, 101).mapToObj(i -> world.addPerson("member" + i)).toList();
		people.forEach(world::join);
		Socket socket = ready(0);
		ask(socket, "\"user_ids\":[" + people.stream().map(person -> '"' + person.id() + '"').collect(Collectors.joining(",")) + "]");
		assertThat(socket.nextEvent("GUILD_MEMBERS_CHUNK").path("d").path("members")).hasSize(100);
		assertThat(this.discord.violations()).extracting(Violation::rule).containsExactly(Rule.MEMBERS_REQUEST);
	}

	@Test
	void saysNothingOfGuildsThatItDoesNotKnow() {
		Socket socket = ready(0);
		socket.sendText("{\"op\":31,\"d\":{\"guild_ids\":[\"404\",\"" + this.guild + "\"]}}");
		socket.sendText("{\"op\":43,\"d\":{\"guild_id\":\"404\",\"fields\":[\"status\"]}}");
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"404\",\"query\":\"a\",\"limit\":1}}");
		socket.sendText("{\"op\":43,\"d\":{\"guild_id\":\"" + this.guild + "\",\"fields\":[\"status\"]}}");
		assertThat(socket.nextEvent("SOUNDBOARD_SOUNDS").path("d").path("guild_id").asString("")).isEqualTo(this.guild);
		JsonNode info = socket.nextEvent("CHANNEL_INFO").path("d");
		String lounge = this.discord.world().channel("Lounge").id();
		assertThat(info).hasToString("{\"guild_id\":\"" + this.guild + "\",\"channels\":[{\"id\":\"" + lounge + "\",\"status\":null}]}");
	}

	@Test
	void saysNothingOfTheGuildsOfAnotherShard() {
		int shard = (int) (Long.parseUnsignedLong(this.guild) >>> 22) & 1;
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.nextOp(10);
		ObjectNode identify = Socket.identify(this.discord.token(), 0);
		((ObjectNode) identify.get("d")).putArray("shard").add(1 - shard).add(2);
		socket.send(identify);
		socket.nextEvent("READY");
		ask(socket, "\"query\":\"ada\",\"limit\":1");
		socket.sendText("{\"op\":1,\"d\":1}");
		socket.nextOp(11);
		assertThat(socket.hasNothingMore()).isTrue();
	}

	@Test
	void countsPresencesBySession() {
		for (int session = 0; session < 2; session++) {
			this.time.advanceTimeBy(Duration.ofSeconds(5));
			Socket socket = ready(0);
			for (int i = 0; i < 5; i++) {
				socket.sendText("{\"op\":3,\"d\":{\"status\":\"idle\",\"since\":null,\"activities\":[],\"afk\":true}}");
			}
			socket.sendText("{\"op\":1,\"d\":1}");
			socket.nextOp(11);
		}
		assertThat(this.discord.violations()).isEmpty();
	}

	private Socket ready(long intents) {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), intents);
		return socket;
	}

	private void ask(Socket socket, String request) {
		socket.sendText("{\"op\":8,\"d\":{\"guild_id\":\"" + this.guild + "\"," + request + "}}");
	}

}
