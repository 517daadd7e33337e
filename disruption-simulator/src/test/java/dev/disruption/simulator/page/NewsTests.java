package dev.disruption.simulator.page;

import java.util.List;
import java.util.stream.IntStream;

import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

class NewsTests {

	private final Simulator discord = Simulator.builder().port(0).journalCapacity(50).start();

	private final News news = new News(this.discord.journal(), new Snapshot(this.discord));

	@AfterEach
	void stop() { this.discord.close(); }

	@Test
	void startsWithASnapshotAndIsQuietUntilSomethingHappens() {
		assertThat(types(this.news.next())).containsExactly("snapshot");
		assertThat(this.news.next()).isEmpty();
	}

	@Test
	void skipsNothingWhenSeveralThingsHappenedMeanwhile() {
		this.news.next();
		IntStream.range(0, 20).forEach(number -> this.discord.say("ada", "general", "message " + number));
		assertThat(this.news.next()).extracting(frame -> frame.path("message").path("content").asString(""))
			.isEqualTo(IntStream.range(0, 20).mapToObj(number -> "message " + number).toList());
	}

	@Test
	void takesANewSnapshotWhenTheJournalHasForgottenSomething() {
		this.news.next();
		IntStream.range(0, 60).forEach(number -> this.discord.say("ada", "general", "message " + number));
		List<ObjectNode> frames = this.news.next();
		assertThat(types(frames)).containsExactly("snapshot");
		JsonNode messages = frames.get(0).path("messages").path(this.discord.world().channel("general").id());
		assertThat(messages.path(messages.size() - 1).path("content").asString("")).isEqualTo("message 59");
		assertThat(this.news.next()).isEmpty();
	}

	@Test
	void tellsThePlacesOnceForAllWhoJoined() {
		this.news.next();
		this.discord.world().join(this.discord.world().addPerson("hedy"));
		this.discord.world().join(this.discord.world().addPerson("barbara"));
		List<ObjectNode> frames = this.news.next();
		assertThat(types(frames)).containsExactly("guilds");
		JsonNode members = frames.get(0).path("guilds").path(0).path("members");
		assertThat(members).extracting(member -> member.path("user").path("username").asString("")).contains("hedy", "barbara");
	}

	@Test
	void tellsAConversationBeforeItsFirstMessage() {
		this.news.next();
		this.discord.say(this.discord.world().person("ada"), this.discord.world().direct(this.discord.world().person("ada")), "psst");
		assertThat(types(this.news.next())).containsExactly("guilds", "message");
	}

	@Test
	void tellsOfFaultsWithTheStateTheyLeave() {
		this.news.next();
		this.discord.faults().refuseConnections(true);
		List<ObjectNode> frames = this.news.next();
		assertThat(types(frames)).containsExactly("sessions", "faults", "log");
		assertThat(frames.get(1).path("faults").path("refuse").booleanValue()).isTrue();
		assertThat(frames.get(2).path("entry").path("title").asString("")).isEqualTo("connections refused");
	}

	private static List<String> types(List<ObjectNode> frames) {
		return frames.stream().map(frame -> frame.path("type").asString("")).toList();
	}

}
