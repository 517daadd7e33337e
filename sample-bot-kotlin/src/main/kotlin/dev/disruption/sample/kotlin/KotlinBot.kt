package dev.disruption.sample.kotlin

import org.springframework.boot.autoconfigure.SpringBootApplication
import org.springframework.boot.runApplication

/** Starts the bot: on Discord where DISCORD_TOKEN is set, on a simulated Discord otherwise. */
@SpringBootApplication(proxyBeanMethods = false)
class KotlinBot

fun main(args: Array<String>) {
	runApplication<KotlinBot>(*args)
}
