package com.example.testing;

import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static dev.disruption.test.DiscordAssertions.assertThatMessage;

@DiscordTest
class OrdersTests {

	@Autowired private Discord discord;

	// tag::conversation[]
	@Test
	void anOrderCanBeCancelled() {
		var order = this.discord.user("ada").in("bots").runs("/order")
			.expectModal("Your order").fills("What", "Pizza").submits()
			.expectReply("Ordered: Pizza").expectComponent("Cancel");
		order.clicks("Cancel").expectReply("Cancelled");
		assertThatMessage(order).hasContent("Cancelled").isNotEphemeral();
	}
	// end::conversation[]

	@Configuration
	@EnableAutoConfiguration
	@Import(Orders.class)
	static class Application {
	}

}
