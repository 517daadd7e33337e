package dev.disruption.simulator;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Person;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** What people can do, and what Discord's client would not let them. */
class PeopleTests {

	private static final String FORM = """
			{"type":9,"data":{"custom_id":"form","title":"A form","components":[
			 {"type":18,"label":"Name","component":{"type":4,"custom_id":"name","style":1,"min_length":2,"max_length":5}},
			 {"type":18,"label":"Size","component":{"type":21,"custom_id":"size","required":false,
			  "options":[{"label":"S","value":"s"},{"label":"L","value":"l"}]}},
			 {"type":18,"label":"Days","component":{"type":22,"custom_id":"days","min_values":0,"max_values":1,"required":false,
			  "options":[{"label":"Mo","value":"mo"},{"label":"Fr","value":"fr","default":true}]}},
			 {"type":18,"label":"Sure","component":{"type":23,"custom_id":"sure"}},
			 {"type":18,"label":"Who","component":{"type":5,"custom_id":"who","required":false}}]}}""";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).start();

	private final People people = this.discord.people();

	private final Api api = Api.of(this.discord);

	private final Person ada = this.discord.world().person("ada");

	private final Channel bots = this.discord.world().channel("bots");

	@AfterEach
	void stops() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void fillsInputsOfEachKind() {
		Invocation form = form();
		ObjectNode given = Json.object().put("name", "Pizza").put("size", "l").put("sure", true);
		given.putArray("days");
		given.putArray("who").add(this.ada.id());
		JsonNode data = this.people.submit(form, given).document().path("data");
		assertThat(data.path("components")).extracting(label -> label.path("component").path("type").asInt())
			.containsExactly(4, 21, 22, 23, 5);
		assertThat(data.at("/components/0/component/value").asString()).isEqualTo("Pizza");
		assertThat(data.at("/components/1/component/value").asString()).isEqualTo("l");
		assertThat(data.at("/components/2/component/values")).isEmpty();
		assertThat(data.at("/components/3/component/value").booleanValue()).isTrue();
		assertThat(data.at("/components/4/component/values/0").asString()).isEqualTo(this.ada.id());
		assertThat(data.at("/resolved/users/" + this.ada.id() + "/username").asString()).isEqualTo("ada");
		assertThat(data.path("components")).extracting(label -> label.path("id").asInt(0)).doesNotContain(0).doesNotHaveDuplicates();
	}

	@Test
	void keepsWhatNobodyTouched() {
		JsonNode data = this.people.submit(form(), Map.of("name", "Tea")).document().path("data");
		assertThat(data.at("/components/1/component/value").isNull()).isTrue();
		assertThat(data.at("/components/2/component/values/0").asString()).isEqualTo("fr");
		assertThat(data.at("/components/3/component/value").booleanValue()).isFalse();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{} | The input 'name' is required",
			"{\"name\":\"x\"} | The input 'name' takes 2 to 5 characters, this text has 1",
			"{\"name\":\"Tea\",\"size\":\"xl\"} | The input 'size' does not offer 'xl'; it offers [s, l]",
			"{\"name\":\"Tea\",\"days\":[\"mo\",\"fr\"]} | The input 'days' takes 0 to 1 choices, these are 2",
			"{\"name\":\"Tea\",\"who\":[\"1\"]} | The input 'who' does not offer '1'",
			"{\"nome\":\"Tea\"} | The modal has no input 'nome'; it has [name, size, days, sure, who]" })
	void refusesWhatAModalDoesNotTake(String given, String reason) {
		Invocation form = form();
		assertThatIllegalArgumentException().isThrownBy(() -> this.people.submit(form, (ObjectNode) Json.parse(given))).withMessage(reason);
	}

	@Test
	void completesASubcommandWithWhatIsTypedSoFar() {
		register("""
				[{"name":"tag","description":"t","options":[{"type":2,"name":"my","description":"m","options":[
				 {"type":1,"name":"show","description":"s","options":[{"type":4,"name":"count","description":"c"},
				 {"type":3,"name":"name","description":"n","autocomplete":true},
				 {"type":6,"name":"of","description":"o"}]}]}]}]""");
		Map<String, String> soFar = Map.of("count", "3", "name", "te", "of", this.ada.mention());
		JsonNode data = this.people.complete(this.ada, this.bots, "tag my show", soFar, "name").document().path("data");
		JsonNode typed = data.at("/options/0/options/0/options");
		assertThat(data.at("/options/0/name").asString()).isEqualTo("my");
		assertThat(typed).extracting(option -> option.path("name").asString()).containsExactly("count", "name", "of");
		assertThat(typed.path(0).path("value").isIntegralNumber()).isTrue();
		assertThat(typed.path(1).path("focused").booleanValue()).isTrue();
		assertThat(typed.path(2).path("value").asString()).isEqualTo(this.ada.id());
		assertThatIllegalArgumentException().isThrownBy(() -> this.people.complete(this.ada, this.bots, "tag my show", Map.of(), "count"))
			.withMessage("The option count does not complete itself");
	}

	@Test
	void givesFilesToCommands() {
		register("""
				[{"name":"keep","description":"k","options":[{"type":11,"name":"file","description":"f","required":true}]}]""");
		ObjectNode file = this.people.upload(this.bots, "a.txt", "text/plain", "hello".getBytes(StandardCharsets.UTF_8));
		String id = file.path("id").asString();
		JsonNode data = this.discord.run(this.ada, this.bots, "/keep file:" + id).document().path("data");
		assertThat(data.at("/options/0/value").asString()).isEqualTo(id);
		assertThat(data.at("/resolved/attachments/" + id + "/size").asInt()).isEqualTo(5);
		assertThatIllegalArgumentException().isThrownBy(() -> this.discord.run(this.ada, this.bots, "/keep file:42"))
			.withMessage("/keep cannot take '42' as file");
		assertThatIllegalArgumentException().isThrownBy(() -> this.people.upload(this.bots, "big", null, new byte[(10 << 20) + 1]))
			.withMessageStartingWith("big has 10485761 bytes");
	}

	@Test
	void repliesWithAFile() {
		String first = this.discord.say("ada", "bots", "first").path("id").asString();
		String file = this.people.upload(this.bots, "a.txt", "text/plain", new byte[3]).path("id").asString();
		ObjectNode second = this.people.say(this.ada, this.bots, "", first, List.of(file));
		assertThat(second.at("/referenced_message/id").asString()).isEqualTo(first);
		assertThat(second.at("/attachments/0/filename").asString()).isEqualTo("a.txt");
	}

	@Test
	void repeatsAnInteractionAsANewOne() {
		register("[{\"name\":\"ping\",\"description\":\"p\"}]");
		Invocation first = this.discord.run(this.ada, this.bots, "/ping");
		Invocation second = this.people.repeat(first.document());
		assertThat(second.id()).isNotEqualTo(first.id());
		assertThat(second.token()).isNotEqualTo(first.token());
		assertThat(second.document().path("data")).isEqualTo(first.document().path("data"));
	}

	@Test
	void replaysAnEventToTheBot() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 1 << 9 | 1 << 15);
		this.discord.say("ada", "bots", "again");
		JsonNode told = socket.nextEvent("MESSAGE_CREATE").path("d");
		this.people.replay("MESSAGE_CREATE", (ObjectNode) told);
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d")).isEqualTo(told);
		assertThatIllegalArgumentException().isThrownBy(() -> this.people.replay("READY", Json.object()))
			.withMessageContaining("can't be replayed");
	}

	@Test
	void showsPresencesToBotsThatAskForThem() {
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 1 << 8);
		this.discord.world().presences().set(this.ada, "idle", "Reading");
		JsonNode presence = socket.nextEvent("PRESENCE_UPDATE").path("d");
		assertThat(presence.path("status").asString()).isEqualTo("idle");
		assertThat(presence.at("/user/id").asString()).isEqualTo(this.ada.id());
		assertThat(presence.at("/activities/0/state").asString()).isEqualTo("Reading");
		assertThatIllegalArgumentException().isThrownBy(() -> this.discord.world().presences().set(this.ada, "gone", (String) null))
			.withMessage("A status is one of [online, idle, dnd, offline], not 'gone'");
	}

	@Test
	void votesInPlaceOfEarlierVotes() {
		ObjectNode poll = this.people.ask(this.ada, this.bots, "Tea?", List.of("Yes", "No"));
		String id = poll.path("id").asString();
		this.people.vote(this.ada, this.bots, id, List.of(1));
		this.people.vote(this.ada, this.bots, id, List.of(2));
		assertThat(this.discord.world().polls().voters(id, 1)).isEmpty();
		assertThat(this.discord.world().polls().voters(id, 2)).hasSize(1);
		this.people.vote(this.ada, this.bots, id, List.of());
		assertThat(this.discord.world().polls().voters(id, 2)).isEmpty();
		assertThat(this.discord.journal().entries(Kind.POLL_VOTED)).hasSize(4);
	}

	@Test
	void addressesOfAttachedFilesReplaceTheirNames() {
		ObjectNode draft = (ObjectNode) Json.parse("""
				{"flags":32768,"attachments":[{"id":"1","filename":"a.png","url":"http://x/a.png","proxy_url":"http://x/a.png",
				 "size":7,"width":2,"height":3}],
				 "components":[{"type":12,"items":[{"media":{"url":"attachment://a.png"}}]},{"type":13,"file":{"url":"attachment://a.png"}}]}""");
		ObjectNode message = this.discord.world().messages().create(this.bots, this.discord.world().bot(), draft);
		assertThat(message.at("/components/0/items/0/media/url").asString()).isEqualTo("http://x/a.png");
		assertThat(message.at("/components/0/items/0/media/width").asInt()).isEqualTo(2);
		assertThat(message.at("/components/1/name").asString()).isEqualTo("a.png");
		assertThat(message.at("/components/1/size").asInt()).isEqualTo(7);
	}

	private Invocation form() {
		register("[{\"name\":\"order\",\"description\":\"o\"}]");
		Invocation order = this.discord.run(this.ada, this.bots, "/order");
		assertThat(this.api.send("POST", "/interactions/" + order.id() + "/" + order.token() + "/callback", FORM).status()).isEqualTo(204);
		return order;
	}

	private void register(String commands) {
		String path = "/applications/" + this.discord.world().application().id() + "/commands";
		assertThat(this.api.put(path, Json.parse(commands)).status()).isEqualTo(200);
	}

}
