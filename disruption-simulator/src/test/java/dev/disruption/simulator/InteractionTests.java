package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What a bot may answer to interactions, and when. */
class InteractionTests {

	private static final Duration AT_ONCE = Duration.ofMillis(1);

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final Api api = Api.of(this.discord);

	private final Person ada = this.discord.world().person("ada");

	private final Channel bots = this.discord.world().channel("bots");

	@BeforeEach
	void registersCommands() {
		JsonNode commands = Json.parse("""
				[{"name":"ping","description":"Pong"},{"name":"Report","type":3},{"name":"Greet","type":2},
				 {"name":"find","description":"Finds","options":[{"type":3,"name":"what","description":"w","autocomplete":true}]}]""");
		assertThat(this.api.put("/applications/" + this.discord.world().application().id() + "/commands", commands).status()).isEqualTo(200);
	}

	@AfterEach
	void stops() { this.discord.close(); }

	@Test
	void tellsTheBotWhoRanWhatWhere() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 0);
		Invocation ping = this.discord.run("grace", "bots", "/ping");
		JsonNode data = socket.nextEvent("INTERACTION_CREATE").path("d");
		assertThat(data).hasToString(ping.document().toString());
		assertThat(data.path("member").path("user").path("username").asString("")).isEqualTo("grace");
		assertThat(data.path("data").path("name").asString("")).isEqualTo("ping");
		assertThat(data.path("channel").path("name").asString("")).isEqualTo("bots");
		assertThat(data.path("authorizing_integration_owners").path("0").asString("")).isEqualTo(this.discord.world().guild().id());
		assertThat(data.path("context").asInt(-1)).isZero();
		Invocation direct = this.discord.run(this.ada, this.discord.world().direct(this.ada), "/ping");
		assertThat(direct.document().has("member") || direct.document().has("guild_id")).isFalse();
		assertThat(direct.document().path("user").path("username").asString("")).isEqualTo("ada");
		assertThat(direct.document().path("context").asInt(-1)).isEqualTo(1);
	}

	@Test
	void answersOnceWithAMessage() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		assertThat(ping.response()).isNull();
		Api.Reply reply = callback(ping, "{\"type\":4,\"data\":{\"content\":\"Pong\"}}", "");
		assertThat(reply.status()).isEqualTo(204);
		ObjectNode response = ping.awaitResponse(AT_ONCE);
		assertThat(response.path("content").asString("")).isEqualTo("Pong");
		assertThat(response.path("type").asInt(0)).isEqualTo(20);
		assertThat(response.path("interaction_metadata").path("user").path("username").asString("")).isEqualTo("ada");
		assertThat(this.discord.world().messages().in(this.bots)).last().isEqualTo(response);
		Api.Reply again = callback(ping, "{\"type\":4,\"data\":{\"content\":\"Pong\"}}", "");
		assertThat(again.status()).isEqualTo(400);
		assertThat(again.code()).isEqualTo(40060);
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.ANSWER_ONCE);
	}

	@ParameterizedTest
	@CsvSource({ "?with_response=true", "?with_response=1" })
	void returnsTheMessageOnDemand(String query) {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		Api.Reply reply = callback(ping, "{\"type\":4,\"data\":{\"content\":\"Pong\",\"flags\":64}}", query);
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.body().path("interaction").path("id").asString("")).isEqualTo(ping.id());
		assertThat(reply.body().path("interaction").path("response_message_ephemeral").booleanValue()).isTrue();
		assertThat(reply.body().path("resource").path("message").path("content").asString("")).isEqualTo("Pong");
		assertThat(ping.isEphemeral()).isTrue();
		assertThat(this.discord.world().messages().in(this.bots)).as("others see nothing of it").hasSize(1);
	}

	@Test
	void showsAnEphemeralAnswerToTheBotOutsideOfTheGuild() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), Intent.GUILD_MESSAGES.bit() | Intent.DIRECT_MESSAGES.bit());
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		socket.nextEvent("INTERACTION_CREATE");
		callback(ping, "{\"type\":4,\"data\":{\"content\":\"Pong\",\"flags\":64}}", "");
		JsonNode message = socket.nextEvent("MESSAGE_CREATE").path("d");
		assertThat(message.path("flags").asInt(0)).isEqualTo(64);
		assertThat(message.has("guild_id") || message.has("member")).isFalse();
	}

	@Test
	void defersThenEditsAndFollowsUp() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		assertThat(callback(ping, "{\"type\":5,\"data\":{\"flags\":64}}", "").status()).isEqualTo(204);
		assertThat(ping.isDeferred()).isTrue();
		assertThat(ping.isEphemeral()).isTrue();
		assertThat(ping.response()).isNull();
		this.time.advanceTimeBy(Duration.ofMinutes(14));
		assertThat(this.api.patch(webhook(ping) + "/messages/@original", Json.object().put("content", "Pong")).status()).isEqualTo(200);
		assertThat(ping.awaitResponse(AT_ONCE).path("flags").asInt(0)).isEqualTo(64);
		String followUp = this.api.post(webhook(ping), Json.object().put("content", "more")).body().path("id").asString("");
		assertThat(ping.awaitFollowUps(1, AT_ONCE)).hasSize(1);
		assertThat(this.api.patch(webhook(ping) + "/messages/" + followUp, Json.object().put("content", "even more")).status()).isEqualTo(200);
		assertThat(ping.followUps().get(0).path("content").asString("")).isEqualTo("even more");
		assertThat(this.api.delete(webhook(ping) + "/messages/" + followUp).status()).isEqualTo(204);
		assertThat(this.api.delete(webhook(ping) + "/messages/@original").status()).isEqualTo(204);
		assertThat(ping.response()).isNull();
		assertThat(ping.followUps()).isEmpty();
		assertThat(this.api.get(webhook(ping) + "/messages/@original").code()).isEqualTo(10008);
	}

	@Test
	void takesAFollowUpToADeferralForItsEdit() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		callback(ping, "{\"type\":5}", "");
		this.api.post(webhook(ping), Json.object().put("content", "Pong").put("flags", 64));
		assertThat(ping.awaitResponse(AT_ONCE).path("content").asString("")).isEqualTo("Pong");
		assertThat(ping.isEphemeral()).as("settled by the deferral").isFalse();
		assertThat(ping.followUps()).isEmpty();
	}

	@Test
	void isTooLateAfterThreeSecondsAndFifteenMinutes() {
		Invocation late = this.discord.run(this.ada, this.bots, "/ping");
		Invocation deferred = this.discord.run(this.ada, this.bots, "/ping");
		this.time.advanceTimeBy(Duration.ofMillis(2999));
		assertThat(callback(deferred, "{\"type\":5}", "").status()).isEqualTo(204);
		this.time.advanceTimeBy(Duration.ofMillis(1));
		assertThat(callback(late, "{\"type\":5}", "").code()).isEqualTo(10062);
		assertThat(late.isFailed()).isTrue();
		assertThat(this.discord.violations()).extracting("rule").containsExactly(Rule.ANSWER_IN_TIME);
		assertThat(this.discord.journal().entries(Kind.INTERACTION_FAILED)).hasSize(1);
		assertThatThrownBy(() -> late.awaitResponse(AT_ONCE)).hasMessageContaining("/ping").hasMessageContaining("three seconds");
		this.time.advanceTimeBy(Duration.ofMinutes(15));
		Api.Reply expired = this.api.patch(webhook(deferred) + "/messages/@original", Json.object().put("content", "Pong"));
		assertThat(expired.status()).isEqualTo(401);
		assertThat(expired.code()).isEqualTo(50027);
	}

	@Test
	void hasNoWebhookBeforeItsAnswer() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		assertThat(this.api.post(webhook(ping), Json.object().put("content", "x")).code()).isEqualTo(10015);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"type":4,"data":{}}                                                    | 50006
			{"type":4}                                                              | 50006
			{}                                                                      | 50035
			{"type":6}                                                              | 50035
			{"type":7,"data":{"content":"x"}}                                       | 50035
			{"type":8,"data":{"choices":[]}}                                        | 50035
			{"type":5,"data":{"flags":4}}                                           | 50035
			{"type":9,"data":{"custom_id":"m","title":"t","components":[]}}         | 50035
			""")
	void refusesAnswersThatDoNotFitACommand(String body, int code) {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		assertThat(callback(ping, body, "").code()).isEqualTo(code);
		assertThat(ping.isAcknowledged()).isFalse();
	}

	@Test
	void namesTheBrokenLimitsOfAnAnswer() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		JsonNode errors = callback(ping, "{\"type\":4,\"data\":{\"content\":\"" + "x".repeat(2001) + "\"}}", "").body().path("errors");
		assertThat(errors.at("/data/content/_errors/0/code").asString("")).isEqualTo("BASE_TYPE_MAX_LENGTH");
	}

	@Test
	void clicksSelectsAndUpdates() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		callback(ping, """
				{"type":4,"data":{"content":"?","components":[
				 {"type":1,"components":[{"type":2,"style":1,"label":"Yes","custom_id":"yes"},
				  {"type":2,"style":1,"label":"No","custom_id":"no","disabled":true}]},
				 {"type":1,"components":[{"type":3,"custom_id":"menu","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]},
				 {"type":1,"components":[{"type":5,"custom_id":"who"}]}]}}""", "");
		String message = ping.awaitResponse(AT_ONCE).path("id").asString("");
		Invocation click = this.discord.people().click(this.ada, this.bots, message, "yes");
		assertThat(click.document().path("message").path("id").asString("")).isEqualTo(message);
		assertThat(click.document().path("data").path("component_type").asInt(0)).isEqualTo(2);
		callback(click, "{\"type\":7,\"data\":{\"content\":\"Yes!\",\"components\":[]}}", "");
		assertThat(click.awaitResponse(AT_ONCE).path("content").asString("")).isEqualTo("Yes!");
		this.api.patch("/channels/" + this.bots.id() + "/messages/" + message, Json.object().set("components", ping.document().path("nothing")));
		assertThatThrownBy(() -> this.discord.people().click(this.ada, this.bots, message, "yes"))
			.hasMessageContaining("no such component 'yes'");
	}

	@Test
	void knowsWhatAMenuOffers() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		callback(ping, """
				{"type":4,"data":{"content":"?","components":[
				 {"type":1,"components":[{"type":2,"style":1,"label":"No","custom_id":"no","disabled":true}]},
				 {"type":1,"components":[{"type":3,"custom_id":"menu","options":[{"label":"A","value":"a"},{"label":"B","value":"b"}]}]},
				 {"type":1,"components":[{"type":5,"custom_id":"who"}]}]}}""", "");
		String message = ping.awaitResponse(AT_ONCE).path("id").asString("");
		People people = this.discord.people();
		assertThat(Json.textsOf(people.select(this.ada, this.bots, message, "menu", List.of("b")).document().path("data"), "values"))
			.containsExactly("b");
		JsonNode who = people.select(this.ada, this.bots, message, "who", List.of(this.ada.id())).document().path("data");
		assertThat(who.at("/resolved/users/" + this.ada.id() + "/username").asString("")).isEqualTo("ada");
		assertThatThrownBy(() -> people.select(this.ada, this.bots, message, "menu", List.of("c"))).hasMessageContaining("[a, b]");
		assertThatThrownBy(() -> people.click(this.ada, this.bots, message, "no")).hasMessageContaining("disabled");
		Invocation deferred = people.select(this.ada, this.bots, message, "menu", List.of("a"));
		assertThat(callback(deferred, "{\"type\":6}", "").status()).isEqualTo(204);
		this.api.patch(webhook(deferred) + "/messages/@original", Json.object().put("content", "A it is"));
		assertThat(deferred.awaitResponse(AT_ONCE).path("id").asString("")).isEqualTo(message);
	}

	@Test
	void opensAndSubmitsAModal() {
		Invocation ping = this.discord.run(this.ada, this.bots, "/ping");
		assertThat(callback(ping, """
				{"type":9,"data":{"custom_id":"form","title":"A form","components":[
				 {"type":18,"label":"Name","component":{"type":4,"custom_id":"name","style":1}},
				 {"type":1,"components":[{"type":4,"custom_id":"mood","style":1,"label":"Mood","value":"fine"}]}]}}""", "").status()).isEqualTo(204);
		assertThat(ping.callbackType()).isEqualTo(9);
		Invocation form = this.discord.people().submit(ping, Map.of("name", "Ada"));
		JsonNode data = form.document().path("data");
		assertThat(data.path("custom_id").asString("")).isEqualTo("form");
		assertThat(data.at("/components/0/component/value").asString("")).isEqualTo("Ada");
		assertThat(data.at("/components/1/components/0/value").asString("")).isEqualTo("fine");
		assertThat(callback(form, "{\"type\":9,\"data\":{\"custom_id\":\"m\",\"title\":\"t\",\"components\":[{\"type\":10}]}}", "").code())
			.isEqualTo(50035);
		assertThat(callback(form, "{\"type\":4,\"data\":{\"content\":\"Thanks\"}}", "").status()).isEqualTo(204);
		assertThat(form.awaitResponse(AT_ONCE).path("content").asString("")).isEqualTo("Thanks");
	}

	@Test
	void runsCommandsOfContextMenus() {
		String message = this.discord.say("ada", "bots", "look at this").path("id").asString("");
		JsonNode report = this.discord.people().runOn(this.ada, this.bots, "Report", message).document().path("data");
		assertThat(report.path("target_id").asString("")).isEqualTo(message);
		assertThat(report.at("/resolved/messages/" + message + "/content").asString("")).isEqualTo("look at this");
		Person grace = this.discord.world().person("grace");
		JsonNode greet = this.discord.people().runOn(this.ada, this.bots, "Greet", grace).document().path("data");
		assertThat(greet.at("/resolved/users/" + grace.id() + "/username").asString("")).isEqualTo("grace");
		assertThat(greet.at("/resolved/members/" + grace.id()).has("user")).isFalse();
		assertThatThrownBy(() -> this.discord.people().runOn(this.ada, this.bots, "Nothing", grace)).hasMessageContaining("Greet");
	}

	@Test
	void completesWhileAPersonTypes() {
		JsonNode options = Json.parse("[{\"name\":\"what\",\"type\":3,\"value\":\"te\",\"focused\":true}]");
		Invocation typing = this.discord.people().complete(this.ada, this.bots, "find", (ArrayNode) options);
		assertThat(typing.document().path("type").asInt(0)).isEqualTo(4);
		assertThat(callback(typing, "{\"type\":4,\"data\":{\"content\":\"x\"}}", "").code()).isEqualTo(50035);
		assertThat(callback(typing, "{\"type\":8,\"data\":{\"choices\":[{\"name\":\"tea\",\"value\":\"tea\"}]}}", "").status()).isEqualTo(204);
		assertThat(typing.callbackData().path("choices").path(0).path("name").asString("")).isEqualTo("tea");
	}

	private Api.Reply callback(Invocation invocation, String body, String query) {
		return this.api.send("POST", "/interactions/" + invocation.id() + "/" + invocation.token() + "/callback" + query, body);
	}

	private String webhook(Invocation invocation) { return "/webhooks/" + this.discord.world().application().id() + "/" + invocation.token(); }

}
