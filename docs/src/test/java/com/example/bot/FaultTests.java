package com.example.bot;

import java.util.Map;

import dev.disruption.simulator.Faults;
import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.json.Json;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.gateway.intents=guilds,guild-messages,message-content")
class FaultTests {

	@Autowired Discord discord;

	// tag::test[]
	@Test
	void survivesALostConnection() {
		this.discord.simulator().faults().now().drop();
		this.discord.user("ada").in("general").says("!ping").expectReply("Pong!");
	}
	// end::test[]

	@Test
	void canBePlanned() {
		Faults faults = this.discord.simulator().faults();
		// tag::plan[]
		faults.onConnect(3).afterFrames(17).dropAck(2);
		faults.onConnect(4).answerUpgrade(503, Map.of("Retry-After", "7"));
		faults.onEveryConnect().throughResumeUrl().neverUpgrade();
		faults.onIdentify(2).invalidSession(false);
		faults.onResume(1).dropMidReplay(5000);
		faults.now().send(Envelope.of("MESSAGE_CREATE", Json.object()).skipping(10));
		// end::plan[]
		assertThat(faults.planned()).hasSize(5);
		faults.clear();
	}

}
