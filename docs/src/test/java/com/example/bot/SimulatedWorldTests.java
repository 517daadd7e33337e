package com.example.bot;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SimulatedWorldTests {

	@Test
	void canBeChanged() {
		try (Simulator discord = Simulator.start()) {
			// tag::world[]
			World world = discord.world();
			Guild guild = world.guild();
			Person linus = world.person("linus");
			By ada = new By(world.person("ada"), "the talk is about to begin"); // <1>
			Channel talks = world.channels().create(guild.id(), Json.object().put("name", "talks").put("topic", "One at a time"), ada);
			world.channels().overwrite(talks, guild.id(), Json.object().put("deny", Permission.SEND_MESSAGES.bit()), ada);
			world.of(Role.THING).create(guild.id(), Json.object().put("name", "Speakers").put("mentionable", true), ada); // <2>
			world.voice().move(guild, linus, world.channel("Lounge"));
			// end::world[]
			assertThat(Permission.SEND_MESSAGES.isIn(guild.permissionsOf(linus, world.channel("talks")))).isFalse();
			assertThat(world.auditLog().of(guild.id())).hasSize(3)
				.allSatisfy(entry -> assertThat(entry.path("reason").asString()).isEqualTo("the talk is about to begin"));
			assertThat(world.voice().in(guild.id())).hasSize(1);
		}
	}

}
