package com.example.commands;

import java.time.Duration;
import java.util.Map;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.security.config.annotation.method.configuration.EnableMethodSecurity;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

@DiscordTest(properties = "disruption.gateway.additional-intents=message-content")
class CommandExamplesTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	@Autowired private Discord discord;

	@Test
	void takesOptionsAndLeavesOut() {
		String grace = this.discord.user("grace").id();
		this.discord.user("ada")
			.in("general")
			.runs("/remind user:@grace text:tea")
			.expectEphemeral("I will remind <@" + grace + "> of \"tea\" in 10 minutes.");
		this.discord.user("ada")
			.in("general")
			.runs("/remind user:@grace text:tea minutes:5")
			.expectEphemeral("I will remind <@" + grace + "> of \"tea\" in 5 minutes.");
	}

	@Test
	void waitsForAMono() {
		String bot = this.discord.simulator().world().bot().name();
		String channel = this.discord.simulator().world().channel("general").id();
		this.discord.user("ada").in("general").runs("/whoami").expectReply("I am " + bot + ", and this is channel <#" + channel + ">");
	}

	@Test
	void confirms() {
		Invocation wipe = run("/wipe");
		click(wipe.awaitResponse(PATIENCE), "Delete");
		assertThat(wipe.awaitFollowUps(1, PATIENCE).get(0).path("content").asString()).isEqualTo("Deleted.");
	}

	@Test
	void asksAndGoesOn() {
		Invocation toss = run("/toss");
		assertThat(content(click(toss.awaitResponse(PATIENCE), "Tails"))).isEqualTo("You have said tails.");
	}

	@Test
	void hearsTheNextMessage() {
		Invocation introduce = run("/introduce");
		assertThat(content(introduce)).isEqualTo("What is your name?");
		this.discord.user("ada").in("general").says("Augusta");
		assertThat(introduce.awaitFollowUps(1, PATIENCE).get(0).path("content").asString()).isEqualTo("Nice to meet you, Augusta.");
	}

	@Test
	void handlesComponentsAndModals() {
		Invocation lunch = run("/lunch");
		assertThat(content(click(lunch.awaitResponse(PATIENCE), "Soup"))).isEqualTo("Ada wants soup");
		Invocation write = run("/note write name:todo");
		write.awaitAcknowledgement(PATIENCE);
		content(this.discord.simulator().people().submit(write, Map.of("text", "Write more tests.")));
		assertThat(content(run("/note show name:todo"))).isEqualTo("Write more tests.");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/add first:1 second:2|1 + 2 = 3
			/alarm in:90s|In 90 seconds.
			/where|This is a server.
			/likelihood|42 %
			/divide dividend:1 divisor:0|Nobody can do that.
			/ban|You are not allowed to do that.
			/ponder|42
			""")
	void answer(String command, String answer) {
		assertThat(content(this.discord.simulator().run("linus", "general", awaitRegistered(command)))).isEqualTo(answer);
	}

	@Test
	void countsDown() {
		Invocation countdown = run("/countdown");
		assertThat(content(countdown)).isEqualTo("three");
		assertThat(countdown.awaitFollowUps(3, PATIENCE)).extracting(message -> message.path("content").asString())
			.containsExactly("two", "one", "lift-off");
	}

	@Test
	void allowsAndLimits() {
		assertThat(content(run("/wake"))).isEqualTo("Good morning!");
		assertThat(content(run("/wake"))).isEqualTo("Good morning!");
		assertThat(content(run("/wake"))).startsWith("Not so fast");
		assertThat(content(run("/ban"))).isEqualTo("Gone.");
	}

	private Invocation run(String command) {
		return this.discord.simulator().run("ada", "general", awaitRegistered(command));
	}

	private String awaitRegistered(String command) {
		this.discord.simulator()
			.journal()
			.await("the bot to register its commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
		return command;
	}

	private Invocation click(ObjectNode message, String label) {
		String customId = message.findParents("label")
			.stream()
			.filter(button -> button.path("label").asString().equals(label))
			.map(button -> button.path("custom_id").asString())
			.findFirst()
			.orElseThrow();
		Simulator simulator = this.discord.simulator();
		return simulator.people()
			.click(simulator.world().person("ada"), simulator.world().channel("general"), message.path("id").asString(), customId);
	}

	private static String content(Invocation invocation) {
		return invocation.awaitResponse(PATIENCE).path("content").asString();
	}

	@Configuration
	@EnableAutoConfiguration
	@EnableMethodSecurity
	@Import({ CommandExamples.class, HandlerExamples.class, AnswerExamples.class, DialogExamples.class, ConditionExamples.class,
			ResolverExamples.class })
	static class Application {
	}

}
