package dev.disruption.sample;

import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.disruption.event.GuildMemberEvent.GuildMemberAdd;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;

/** How a test of a bot reads, and how long it takes. */
@DiscordTest
class ConversationTests {

	private static final int CONVERSATIONS = 30;

	@Autowired private Discord discord;

	@Test
	void thirtyConversationsTakeLessThanThreeSeconds() {
		// the first one loads what all need
		this.discord.user("ada").in("general").says("!ping").expectReply("Pong!");
		Scheduler clock = Schedulers.immediate();
		long before = clock.now(TimeUnit.NANOSECONDS);
		for (int i = 0; i < CONVERSATIONS / 3; i++) {
			// Discord lets a bot say five things in five seconds in one channel
			String room = this.discord.newChannel();
			this.discord.user("ada").in(room).says("!ping").expectReply("Pong!");
			this.discord.user("grace").in(room).runs("/ping").expectReply("Pong!");
			this.discord.user("linus").in(room).runs("/echo text:again").expectReply("again");
		}
		assertThat(Duration.ofNanos(clock.now(TimeUnit.NANOSECONDS) - before)).isLessThan(Duration.ofSeconds(3));
	}

	@Test
	void knowsWhatTheApplicationHasHandled() {
		this.discord.user("ada").in("random").says("just talking").expectHandled(MessageCreate.class).expectNoAnswer();
		var welcome = this.discord.channel("welcome");
		this.discord.user("hedy").joins();
		welcome.expectHandled(GuildMemberAdd.class).expectCall("POST /channels/{channel.id}/messages");
	}

}
