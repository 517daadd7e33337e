package dev.disruption.bots.ticket;

import java.util.Map;

import dev.disruption.bots.Guest;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import static dev.disruption.bots.Guest.answer;
import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class TicketBotTests {

	@Autowired private Discord discord;

	@AfterEach
	void theBotKeptDiscordsRules() {
		assertThat(this.discord.simulator().violations()).isEmpty();
	}

	private Guest guest(String name) {
		return new Guest(this.discord, name, "general");
	}

	private Invocation open(Guest guest, String subject) {
		Invocation clicked = guest.clicks(answer(guest("ada").runs("/support panel")), "Open a ticket");
		return guest.submits(clicked, Map.of("subject", subject, "details", "It went up in smoke.", "urgency", "NOW"));
	}

	private static int number(Invocation opened) {
		return Integer.parseInt(answer(opened).path("content").asString().replaceAll("\\D", ""));
	}

	private static ObjectNode ticket(Invocation opened) {
		return opened.awaitFollowUps(1, Guest.PATIENCE).get(0);
	}

	@Test
	void putsUpAPanelOfComponents() {
		ObjectNode panel = answer(guest("ada").runs("/support panel"));
		assertThat(panel.path("flags").intValue() & 1 << 15).as("is made of components").isNotZero();
		assertThat(panel.at("/components/0/type").intValue()).isEqualTo(17);
	}

	@Test
	void letsOnlyThoseWhoManageTheServerPutUpThePanel() {
		ObjectNode refused = answer(guest("linus").runs("/support panel"));
		assertThat(refused.path("content").asString()).isEqualTo("For that you need the permission **manage guild** here.");
	}

	@Test
	void opensATicketFromAForm() {
		Guest linus = guest("linus");
		Invocation opened = open(linus, "My laptop");
		assertThat(answer(opened).path("content").asString()).matches("Thank you, this is ticket #\\d+\\.");
		assertThat(opened.isEphemeral()).isTrue();
		assertThat(ticket(opened).findPath("content").isMissingNode()).isFalse();
		assertThat(ticket(opened).toString()).contains("My laptop", "It went up in smoke.", "**NOW**", "by <@" + linus.id() + ">, not taken");
	}

	@Test
	void handsATicketOn() {
		Guest linus = guest("linus");
		ObjectNode ticket = ticket(open(linus, "My screen"));
		String grace = guest("grace").id();
		ObjectNode taken = answer(guest("margaret").chooses(ticket, "Who takes it?", grace));
		assertThat(taken.path("id")).isEqualTo(ticket.path("id"));
		assertThat(taken.toString()).contains("taken by <@" + grace + ">");
	}

	@Test
	void closesATicketAndHandsOutItsTranscript() {
		Invocation opened = open(guest("linus"), "My chair");
		Guest grace = guest("grace");
		Invocation close = grace.clicks(ticket(opened), "Close");
		answer(grace.clicks(answer(close), "Close"));
		ObjectNode closed = close.awaitFollowUps(1, Guest.PATIENCE).get(0);
		assertThat(closed.path("content").asString()).isEqualTo("Ticket #" + number(opened) + " is closed.");
		assertThat(closed.at("/attachments/0/filename").asString()).isEqualTo("ticket-" + number(opened) + ".txt");
		assertThat(answer(grace.clicks(ticket(opened), "Close")).path("content").asString())
			.isEqualTo("There is no ticket #" + number(opened) + " any more.");
	}

	@Test
	void proposesTheOpenTickets() {
		Invocation opened = open(guest("alan"), "Enigma");
		int number = number(opened);
		ArrayNode typed = JsonNodeFactory.instance.arrayNode();
		typed.addObject().put("type", 1).put("name", "close").putArray("options").add(Guest.typed(4, "ticket", "Enig"));
		assertThat(guest("alan").types("support", typed)).containsExactly("#" + number + " Enigma");
		assertThat(answer(guest("alan").runs("/support close ticket:" + number)).at("/attachments/0/filename").asString())
			.startsWith("ticket-");
	}

}
