package dev.disruption.sample.kotlin

import dev.disruption.action.Reply
import dev.disruption.event.MessageEvent.MessageCreate
import dev.disruption.interaction.annotation.Option
import dev.disruption.interaction.annotation.SlashCommand
import dev.disruption.rest.Users
import kotlinx.coroutines.delay
import kotlinx.coroutines.reactor.awaitSingle
import org.springframework.context.event.EventListener
import org.springframework.stereotype.Component
import kotlin.time.Duration.Companion.milliseconds

// tag::handlers[]
@Component
class Handlers(private val users: Users) {

	@SlashCommand(description = "Check whether the bot is awake")
	fun ping() = "Pong!"

	/** An option whose type is nullable may be left out; a suspending function may wait as long as it likes. */
	@SlashCommand(description = "Let the bot greet somebody")
	suspend fun greet(@Option("Whom to greet") name: String?): String {
		delay(10.milliseconds)
		val me = users.getCurrentUser().awaitSingle()
		return "Hello, ${name ?: "stranger"}! I am ${me.username()}."
	}

	@EventListener
	fun onMessage(event: MessageCreate): Reply? =
		if (event.message().content() == "!ping") event.reply("Pong!") else null

}
// end::handlers[]
