package dev.disruption.bots.poll;

import dev.disruption.bots.Guest;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static dev.disruption.bots.Guest.answer;
import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class PollBotTests {

	@Autowired private Discord discord;

	@AfterEach
	void theBotKeptDiscordsRules() {
		assertThat(this.discord.simulator().violations()).isEmpty();
	}

	private Guest guest(String name) {
		return new Guest(this.discord, name, "general");
	}

	@Test
	void countsVotesAndLetsPeopleChangeTheirMinds() {
		ObjectNode poll = answer(guest("ada").runs("/poll question:Lunch? answers:\"Soup, Salad, Nothing\""));
		assertThat(poll.path("content").asString()).startsWith("**Lunch?**\n`░░░░░░░░░░` Soup (0)");
		answer(guest("grace").clicks(poll, "Soup"));
		answer(guest("linus").clicks(poll, "Salad"));
		ObjectNode changed = answer(guest("grace").clicks(poll, "Salad"));
		assertThat(changed.path("id")).isEqualTo(poll.path("id"));
		assertThat(changed.path("content").asString()).contains("Soup (0)", "`██████████` Salad (2)");
	}

	@Test
	void explainsWhatAPollNeeds() {
		guest("ada");
		this.discord.user("ada").in("general").runs("/poll question:Lunch? answers:Soup")
			.expectEphemeral("A poll has two to 5 answers, with commas between them.");
	}

	@Test
	void proposesTheOwnPollsAndClosesThem() {
		ObjectNode poll = answer(guest("margaret").runs("/poll question:\"Green or blue?\" answers:\"Green, Blue\""));
		var typed = JsonNodeFactory.instance.arrayNode().add(Guest.typed(4, "poll", "Green"));
		assertThat(guest("margaret").types("close", typed)).containsExactly("Green or blue?");
		assertThat(guest("alan").types("close", typed)).isEmpty();
		answer(guest("linus").clicks(poll, "Blue"));
		int id = Integer.parseInt(poll.findPath("custom_id").asString().split(":")[1]);
		assertThat(answer(guest("alan").runs("/close poll:" + id)).path("content").asString()).isEqualTo("You have no such poll.");
		assertThat(answer(guest("margaret").runs("/close poll:" + id)).path("content").asString()).startsWith("The poll is over.\n")
			.contains("Blue (1)");
		assertThat(answer(guest("linus").clicks(poll, "Green")).path("content").asString()).isEqualTo("This poll is over.");
	}

}
