package dev.disruption.sample;

import java.util.random.RandomGenerator;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest
class SampleBotTests {

	@Autowired private Discord discord;

	@AfterEach
	void theBotKeptDiscordsRules() {
		assertThat(this.discord.simulator().violations()).isEmpty();
	}

	@Test
	void answersPingInAChannel() {
		this.discord.user("ada").in("general").says("!ping").expectReply("Pong!");
	}

	@Test
	void answersTheMessageThatItReplies() {
		this.discord.user("grace").in("general").says("!ping").expectReply(message -> {
			assertThat(message.at("/message_reference/message_id").asString()).isNotEmpty();
			assertThat(message.at("/referenced_message/content").asString()).isEqualTo("!ping");
		});
	}

	@Test
	void answersThePingCommand() {
		this.discord.user("ada").in("general").runs("/ping").expectReply("Pong!");
	}

	@Test
	void repeatsWhatItIsTold() {
		this.discord.user("grace").in("random").runs("/echo text:\"to be, or not to be\"").expectReply("to be, or not to be");
	}

	@Test
	void rollsDice() {
		this.discord.user("ada").in("general").runs("/roll dice:2d6").expectReply("🎲 2d6: 1 + 1 = **2**");
		this.discord.user("ada").in("general").runs("/roll dice:d20").expectReply("🎲 d20: **1**");
	}

	@Test
	void rollsDiceByText() {
		this.discord.user("ada").in("general").says("!roll 2d6").expectReply("🎲 2d6: 1 + 1 = **2**");
		this.discord.user("ada").in("general").says("!dice --dice=d20").expectReply("🎲 d20: **1**");
		this.discord.user("ada").in("general").says("!roll").expectReply("`dice` is missing.\nWrite it like this: `!roll <dice>`");
	}

	@Test
	void saysPrivatelyWhichDiceItDoesNotKnow() {
		this.discord.user("ada").in("general").runs("/roll dice:banana")
			.expectEphemeral("I don't know how to roll `banana`. Try `2d6` or `d20`.");
	}

	@Test
	void showsWhoSomebodyIs() {
		this.discord.user("ada").in("general").runs("/userinfo user:@grace").expectReply(message -> {
			assertThat(message.at("/embeds/0/fields/0/value").asString()).isEqualTo("grace");
			assertThat(message.at("/embeds/0/fields/1/value").asString()).isEqualTo(this.discord.user("grace").id());
		});
	}

	@Test
	void greetsWhoJoins() {
		var welcome = this.discord.channel("welcome");
		var hedy = this.discord.user("hedy").joins();
		welcome.expectReply("Welcome, <@" + hedy.id() + ">! Try `/ping`.");
	}

	@TestConfiguration
	static class LoadedDice {

		@Bean
		RandomGenerator random() {
			return () -> 0;
		}

	}

}
