package dev.disruption.bots.moderation;

import java.util.Map;

import dev.disruption.bots.Guest;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.test.Conversation;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import dev.disruption.test.Speaker;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import tools.jackson.databind.node.ObjectNode;

import static dev.disruption.bots.Guest.answer;
import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class ModerationBotTests {

	@Autowired private Discord discord;

	@AfterEach
	void theBotKeptDiscordsRules() {
		assertThat(this.discord.simulator().violations()).isEmpty();
	}

	/** Grace is a moderator, Linus is not. */
	private Guest guest(String name) {
		return new Guest(this.discord, name, "bots");
	}

	private static String text(Invocation invocation) {
		return answer(invocation).path("content").asString();
	}

	@Test
	void warnsByCommandAndByMessage() {
		String katherine = guest("katherine").id();
		assertThat(text(guest("grace").runs("/warn user:@katherine reason:\"too loud\"")))
			.isEqualTo("<@" + katherine + ">, you are warned: too loud. That was warning 1.");
		this.discord.user("grace").in("bots").says("!warn <@" + katherine + "> still too loud")
			.expectReply("<@" + katherine + ">, you are warned: still too loud. That was warning 2.");
	}

	@Test
	void asksForTheReasonWhenSomebodyIsWarnedFromTheMenu() {
		Guest grace = guest("grace");
		Invocation warned = grace.submits(grace.runsOn("Warn", "linus"), Map.of("reason", "red build"));
		assertThat(text(warned)).contains("you are warned: red build. That was warning 1.");
	}

	@Test
	void letsOnlyModeratorsWarn() {
		guest("linus");
		Speaker linus = this.discord.user("linus").in("bots");
		linus.isRefused(one -> one.runs("/warn user:@ada reason:revenge"), "the permission MODERATE_MEMBERS is missing");
		// Discord offers it to nobody else; what is written it doesn't look at
		Conversation privately = this.discord.user("linus").inPrivate().listens();
		linus.says("!warn <@" + this.discord.user("ada").id() + "> revenge");
		privately.expectReply("For that you need the permission **moderate members** here.");
	}

	@Test
	void turnsThePagesOfWarnings() {
		Guest grace = guest("grace");
		assertThat(text(grace.runs("/warnings user:@margaret"))).isEqualTo("Margaret has no warnings.");
		text(grace.runs("/warn user:@margaret reason:one"));
		text(grace.runs("/warn user:@margaret reason:two"));
		ObjectNode first = answer(grace.runs("/warnings user:@margaret"));
		assertThat(first.at("/embeds/0/description").asString()).isEqualTo("one");
		ObjectNode second = answer(grace.clicks(first, "▶"));
		assertThat(second.at("/embeds/0/title").asString()).isEqualTo("Warning 2 of Margaret");
		assertThat(second.at("/embeds/0/description").asString()).isEqualTo("two");
	}

	@Test
	void deletesMessagesAfterItHasAsked() {
		Guest grace = new Guest(this.discord, "grace", "general");
		grace.says("keep me");
		grace.says("away with me");
		grace.says("and with me");
		Invocation purge = grace.runs("/purge count:2");
		answer(grace.clicks(answer(purge), "Delete"));
		assertThat(purge.awaitFollowUps(1, Guest.PATIENCE).get(0).path("content").asString()).isEqualTo("Deleted 2 messages.");
		assertThat(grace.reads()).contains("keep me").doesNotContain("away with me", "and with me");
	}

	@Test
	void keepsThemIfThatIsTheAnswer() {
		Guest grace = new Guest(this.discord, "grace", "general");
		grace.says("so far so good");
		ObjectNode kept = answer(grace.clicks(answer(grace.runs("/purge count:2")), "Keep"));
		assertThat(kept.findValues("disabled")).hasSize(2).allMatch(disabled -> disabled.booleanValue());
		assertThat(grace.reads()).contains("so far so good");
	}

	@Test
	void passesReportsOn() {
		Guest alan = guest("alan");
		ObjectNode message = guest("linus").says("semicolons are optional");
		assertThat(text(alan.runsOn("Report", message))).isEqualTo("Thank you, a moderator will look at it.");
		Guest.awaitMessage(this.discord, "alan reports a message of linus:\n> semicolons are optional");
		assertThat(text(alan.runsOn("Report", message))).startsWith("Not so fast");
	}

	@Test
	void removesInvitesToOtherServers() {
		ObjectNode message = guest("alan").says("join us at discord.gg/elsewhere");
		this.discord.simulator()
			.journal()
			.await("the message to be deleted", entry -> entry.kind() == Kind.MESSAGE_DELETED
					&& entry.document().path("id").asString("").equals(message.path("id").asString()), Guest.PATIENCE);
	}

}
