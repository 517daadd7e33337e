package dev.disruption.simulator.command;

import java.util.stream.Collectors;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CommandLineTests {

	private final Simulator discord = Simulator.start();

	CommandLineTests() {
		register("""
				{"name":"ping","description":"d"}""");
		register("""
				{"name":"echo","description":"d","options":[
				 {"type":3,"name":"text","description":"d","required":true},
				 {"type":5,"name":"loud","description":"d"},
				 {"type":4,"name":"times","description":"d","min_value":1,"max_value":3}]}""");
		register("""
				{"name":"all","description":"d","options":[
				 {"type":6,"name":"user","description":"d"},
				 {"type":7,"name":"channel","description":"d"},
				 {"type":8,"name":"role","description":"d"},
				 {"type":9,"name":"either","description":"d"},
				 {"type":10,"name":"number","description":"d"},
				 {"type":3,"name":"pick","description":"d","choices":[{"name":"Small one","value":"s"},{"name":"Large","value":"l"}]}]}""");
		register("""
				{"name":"config","description":"d","options":[
				 {"type":2,"name":"log","description":"d","options":[
				  {"type":1,"name":"set","description":"d","options":[{"type":3,"name":"level","description":"d","required":true}]}]},
				 {"type":1,"name":"show","description":"d"}]}""");
	}

	@AfterAll
	void stops() { this.discord.close(); }

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			/ping                                   |
			/echo hello                             | text 3 "hello"
			/echo text:hello                        | text 3 "hello"
			/echo text:hello big world loud:true    | text 3 "hello big world", loud 5 true
			/echo loud:False text:"a loud:true b"   | text 3 "a loud:true b", loud 5 false
			/echo text:"say \\"hi\\"" times:2       | text 3 "say \\"hi\\"", times 4 2
			/echo text:https://example.org/?a=b     | text 3 "https://example.org/?a=b"
			/all number:-2.5                        | number 10 -2.5
			/all pick:Small one                     | pick 3 "s"
			/all pick:l                             | pick 3 "l"
			""")
	void readsWhatAPersonTypes(String line, String options) {
		String read = Json.elements(parse(line), "options").stream()
			.map(option -> Json.textOf(option, "name") + " " + option.path("type") + " " + option.path("value")).collect(Collectors.joining(", "));
		assertThat(read).isEqualTo(options == null ? "" : options);
	}

	@Test
	void nestsSubcommandsInTheirGroup() {
		JsonNode group = parse("/config log set level:debug").path("options").path(0);
		assertThat(group.path("name").asString("") + group.path("type")).isEqualTo("log2");
		JsonNode subcommand = group.path("options").path(0);
		assertThat(subcommand.path("name").asString("") + subcommand.path("type")).isEqualTo("set1");
		assertThat(subcommand.at("/options/0/value").asString("")).isEqualTo("debug");
		JsonNode alone = parse("/config show").path("options").path(0);
		assertThat(alone).hasToString("{\"name\":\"show\",\"type\":1,\"options\":[]}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			user:@ada          | users    | username | ada
			user:grace         | users    | username | grace
			channel:#general   | channels | name     | general
			channel:Lounge     | channels | name     | Lounge
			role:@moderators   | roles    | name     | Moderators
			either:@ada        | users    | username | ada
			either:@Moderators | roles    | name     | Moderators
			""")
	void resolvesWhatIsNamed(String typed, String kind, String field, String name) {
		ObjectNode data = parse("/all " + typed);
		String id = data.path("options").path(0).path("value").asString("");
		assertThat(data.path("resolved").path(kind).path(id).path(field).asString("")).isEqualTo(name);
	}

	@Test
	void namesTheMemberBesideTheUser() {
		ObjectNode data = parse("/all user:@grace");
		String id = data.path("options").path(0).path("value").asString("");
		assertThat(data.path("resolved").path("members").path(id).path("permissions").isString()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '~', textBlock = """
			ping                       | commands start with a slash
			/pong                      | The bot has no command /pong; it has [/ping, /echo, /all, /config]
			/echo                      | /echo needs the option text; type it as text:value
			/echo loud:true            | /echo needs the option text; type it as text:value
			/echo text:a text:b        | the option text twice
			/echo text:a times:x       | /echo cannot take 'x' as times
			/echo text:a times:4       | max_value is 3
			/echo text:a loud:yes      | /echo cannot take 'yes' as loud
			/ping hello                | /ping takes no options, but 'hello' was given
			/all hello                 | /all cannot tell which option 'hello' is for
			/all pick:Medium           | choose one of [Small one, Large]
			/all user:@nobody          | /all cannot take '@nobody' as user
			/config                    | /config needs a subcommand; it has [log, show]
			/config logs               | 'logs' is none
			/config log set            | /config log set needs the option level
			""")
	void saysWhatIsWrongWithALine(String line, String message) {
		assertThatThrownBy(() -> parse(line)).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(message);
	}

	private ObjectNode parse(String line) {
		Values values = new Values(this.discord.world(), this.discord.world().guild(), this.discord.world().person("ada"));
		return new CommandLine(this.discord.commands().available(null), values).parse(line);
	}

	private void register(String command) { this.discord.commands().upsert(null, (ObjectNode) Json.parse(command)); }

}
