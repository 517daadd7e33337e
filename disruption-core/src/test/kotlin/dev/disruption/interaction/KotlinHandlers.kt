package dev.disruption.interaction

import dev.disruption.action.Reply
import dev.disruption.interaction.annotation.Invoker
import dev.disruption.interaction.annotation.Option
import dev.disruption.interaction.annotation.SlashCommand
import dev.disruption.interaction.handler.InteractionReply
import dev.disruption.model.user.User
import kotlinx.coroutines.flow.Flow
import kotlinx.coroutines.flow.flowOf
import kotlinx.coroutines.reactor.awaitSingleOrNull
import reactor.core.publisher.Mono

/** Handlers as one writes them in Kotlin. */
class KotlinHandlers(private val pause: Mono<String>) {

	@SlashCommand
	suspend fun greet(@Invoker user: User, name: String, title: String?): String {
		val greeting = pause.awaitSingleOrNull()
		return "$greeting ${title ?: "dear"} $name, says ${user.username()}"
	}

	@SlashCommand
	suspend fun answer(reply: InteractionReply) {
		reply.reply(Reply.of("by hand").ephemeral()).awaitSingleOrNull()
	}

	@SlashCommand
	suspend fun refuse(): String = throw IllegalStateException("not today")

	@SlashCommand
	suspend fun silent(): String? = null

	@SlashCommand
	fun count(): Flow<String> = flowOf("one", "two")

	@SlashCommand
	fun plain(@Option("How many") times: Int = 1) = "plain $times"

}
