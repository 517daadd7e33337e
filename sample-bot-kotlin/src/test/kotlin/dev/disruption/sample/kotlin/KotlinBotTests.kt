package dev.disruption.sample.kotlin

import dev.disruption.test.Discord
import dev.disruption.test.DiscordTest
import org.assertj.core.api.Assertions.assertThat
import org.junit.jupiter.api.AfterEach
import org.junit.jupiter.api.Test
import org.springframework.beans.factory.annotation.Autowired

@DiscordTest
class KotlinBotTests(@Autowired private val discord: Discord) {

	private val bot = discord.simulator().world().bot().name()

	@AfterEach
	fun theBotKeptDiscordsRules() {
		assertThat(discord.simulator().violations()).isEmpty()
	}

	@Test
	fun answersAMessage() {
		discord.user("ada").`in`("general").says("!ping").expectReply("Pong!")
	}

	@Test
	fun answersACommand() {
		discord.user("ada").`in`("general").runs("/ping").expectReply("Pong!")
	}

	@Test
	fun suspendsWhileItAsksDiscord() {
		discord.user("ada").`in`("general").runs("/greet name:Grace").expectReply("Hello, Grace! I am $bot.")
	}

	@Test
	fun needsNoOptionWhoseTypeIsNullable() {
		discord.user("ada").`in`("general").runs("/greet").expectReply("Hello, stranger! I am $bot.")
	}

}
