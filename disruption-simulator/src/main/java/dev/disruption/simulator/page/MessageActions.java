package dev.disruption.simulator.page;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.People;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** What a person does with messages. */
final class MessageActions {

	private static final int LONGEST = 2000;

	private final People people;

	private final Request request;

	MessageActions(Simulator simulator, Request request) {
		this.people = simulator.people();
		this.request = request;
	}

	Map<String, Action> actions() {
		return Map.of("say", this::say, "edit", this::edit, "delete", this::delete, "react", this::react, "type", this::type, "pin", this::pin,
				"thread", this::thread, "vote", this::vote, "poll", this::poll);
	}

	private void say(JsonNode action, ObjectNode answer) {
		String content = Request.text(action, "content");
		Request.require(!content.isEmpty() || !Json.elements(action, "files").isEmpty(), "A message needs some text");
		requireShort(content);
		Person person = this.request.person(action);
		ObjectNode message = this.people.say(person, this.request.channel(action), content, Json.textOf(action, "reply_to"),
				Json.textsOf(action, "files"));
		answer.put("message", message.path("id").asString(""));
	}

	private void edit(JsonNode action, ObjectNode answer) {
		String content = Request.text(action, "content");
		Request.require(!content.isEmpty(), "A message needs some text; delete it instead");
		requireShort(content);
		Channel channel = this.request.channel(action);
		this.people.edit(this.request.person(action), channel, Request.text(action, "message"), content);
	}

	private void delete(JsonNode action, ObjectNode answer) {
		this.people.delete(this.request.person(action), this.request.channel(action), Request.text(action, "message"));
	}

	private void react(JsonNode action, ObjectNode answer) {
		String emoji = Request.text(action, "emoji");
		Request.require(!emoji.isEmpty() && emoji.length() <= 80, "Choose an emoji to react with");
		Person person = this.request.person(action);
		Channel channel = this.request.channel(action);
		if (Json.isTrue(action, "on")) {
			this.people.react(person, channel, Request.text(action, "message"), emoji);
		}
		else {
			this.people.unreact(person, channel, Request.text(action, "message"), emoji);
		}
	}

	private void type(JsonNode action, ObjectNode answer) { this.people.type(this.request.person(action), this.request.channel(action)); }

	private void pin(JsonNode action, ObjectNode answer) {
		this.people.pin(this.request.person(action), this.request.channel(action), Request.text(action, "message"), Json.isTrue(action, "on"));
	}

	private void thread(JsonNode action, ObjectNode answer) {
		String name = Request.text(action, "name");
		Request.require(!name.isEmpty() && name.length() <= 100, "The name of a thread has 1 to 100 characters");
		answer.put("thread", this.people.openThread(this.request.person(action), this.request.channel(action), name,
				Json.textOf(action, "message")).id());
	}

	private void vote(JsonNode action, ObjectNode answer) {
		List<Integer> answers = Json.textsOf(action, "answers").stream().filter(text -> text.matches("\\d{1,3}")).map(Integer::valueOf).toList();
		this.people.vote(this.request.person(action), this.request.channel(action), Request.text(action, "message"), answers);
	}

	private void poll(JsonNode action, ObjectNode answer) {
		this.people.ask(this.request.person(action), this.request.channel(action), Request.text(action, "question"),
				Json.textsOf(action, "answers"));
	}

	private static void requireShort(String content) {
		Request.require(content.length() <= LONGEST, "A message has at most " + LONGEST + " characters, this one has " + content.length());
	}

}
