package dev.disruption.simulator;

import java.util.List;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Who sees which command, and why somebody can't run one. */
class CommandAccessTests {

	private static final String COMMANDS = """
			[{"name":"ping","description":"p"},
			 {"name":"sweep","description":"s","default_member_permissions":"8192",
			  "options":[{"type":3,"name":"what","description":"w","autocomplete":true}]},
			 {"name":"shut","description":"s","default_member_permissions":"0"},
			 {"name":"private","description":"p","contexts":[1]}, {"name":"public","description":"p","contexts":[0]},
			 {"name":"old","description":"o","dm_permission":false},
			 {"name":"Greet","type":2,"default_member_permissions":"4"}, {"name":"Quote","type":3,"default_member_permissions":"4"}]""";

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).withoutRateLimits().start();

	private final World world = this.discord.world();

	private final Guild guild = this.world.guild();

	private final Person ada = this.world.person("ada");

	private final Person grace = this.world.person("grace");

	private final Person linus = this.world.person("linus");

	private final Channel bots = this.world.channel("bots");

	@BeforeEach
	void registers() {
		this.discord.commands().overwrite(null, List.copyOf(Json.parse(COMMANDS).valueStream().toList()));
	}

	@AfterEach
	void stops() {
		this.discord.close();
		this.time.dispose();
	}

	@Test
	void showsEverybodyWhatTheyMayUse() {
		assertThat(seenBy(this.linus, this.bots)).containsExactly("ping", "public", "old");
		assertThat(seenBy(this.grace, this.bots)).as("a moderator").containsExactly("ping", "sweep", "public", "old", "Greet", "Quote");
		assertThat(seenBy(this.ada, this.bots)).as("the owner").containsExactly("ping", "sweep", "shut", "public", "old", "Greet", "Quote");
		assertThat(seenBy(this.linus, this.world.direct(this.linus))).containsExactly("ping", "sweep", "shut", "private", "Greet", "Quote");
	}

	@Test
	void saysWhatIsMissing() {
		refused("sweep", "linus can't use /sweep: the permission MANAGE_MESSAGES is missing");
		refused("shut", "linus can't use /shut: the command is for nobody but administrators (default_member_permissions is 0)");
		refused("private", "linus can't use /private: the command is not meant for servers (contexts)");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.people().complete(this.linus, this.bots, "sweep", Map.of("what", "x"), "what"))
			.withMessageContaining("MANAGE_MESSAGES");
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.people().runOn(this.linus, this.bots, "Greet", this.ada))
			.withMessage("linus can't use Greet: the permission BAN_MEMBERS is missing");
		String said = this.discord.say(this.ada, this.bots, "Hello").path("id").asString();
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.people().runOn(this.linus, this.bots, "Quote", said))
			.withMessageContaining("BAN_MEMBERS");
		assertThatExceptionOfType(Refusal.class)
			.isThrownBy(() -> this.discord.run(this.linus, this.world.direct(this.linus), "/public"))
			.withMessageContaining("conversations");
		this.discord.run(this.grace, this.bots, "/sweep what:x");
	}

	@Test
	void takesThePermissionToUseCommandsAtAll() {
		this.world.channels().overwrite(this.bots, this.guild.id(),
				Json.object().put("type", 0).put("deny", Permission.USE_APPLICATION_COMMANDS.bit()), new By(this.ada, null));
		assertThat(seenBy(this.linus, this.bots)).isEmpty();
		refused("ping", "linus can't use /ping: the permission USE_APPLICATION_COMMANDS is missing in #bots");
		assertThat(seenBy(this.ada, this.bots)).contains("ping");
		this.discord.run(this.linus, this.world.channel("general"), "/ping");
	}

	/** Each line: what is set for /sweep, what is set for the application, and whether linus, who lacks the permission, may use it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"-                                     | -                    | false",
			"user LINUS true                       | -                    | true",
			"role ENGINEERS true                   | -                    | true",
			"role EVERYONE true                    | -                    | true",
			"role EVERYONE true, role ENGINEERS false | -                 | false",
			"role ENGINEERS false, user LINUS true | -                    | true",
			"user LINUS true, channel BOTS false   | -                    | false",
			"user LINUS true, channel ALL false    | -                    | false",
			"user LINUS true, channel ALL false, channel BOTS true | -    | true",
			"user LINUS true                       | user LINUS false     | true",
			"user LINUS true                       | channel ALL false    | true",
			"-                                     | user LINUS true      | false" })
	void obeysWhatAServerHasSetForACommand(String own, String common, boolean may) {
		permit("sweep", own);
		permit(null, common);
		assertThat(seenBy(this.linus, this.bots).contains("sweep")).isEqualTo(may);
		assertThat(seenBy(this.ada, this.bots)).as("administrators can use all commands").contains("sweep");
	}

	/** Each line: what is set for /ping, what is set for the application, and whether linus may use it. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "-", value = {
			"-                    | user LINUS false                         | false",
			"-                    | role EVERYONE false                      | false",
			"-                    | role EVERYONE false, role ENGINEERS true | true",
			"-                    | channel BOTS false                       | false",
			"-                    | channel ALL false, channel BOTS true     | true",
			"user GRACE false     | user LINUS false                         | true",
			"role EVERYONE false  | -                                        | false" })
	void obeysWhatAServerHasSetForAllCommands(String own, String common, boolean may) {
		permit("ping", own);
		permit(null, common);
		assertThat(seenBy(this.linus, this.bots).contains("ping")).isEqualTo(may);
		if (!may) {
			assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.run(this.linus, this.bots, "/ping"))
				.withMessageContaining("the server");
		}
	}

	@Test
	void countsAThreadAsItsChannel() {
		Channel thread = this.discord.people().openThread(this.linus, this.bots, "Talk", null);
		permit("ping", "channel BOTS false");
		assertThat(seenBy(this.linus, thread)).doesNotContain("ping");
	}

	private void permit(String command, String permissions) {
		if (permissions == null) {
			return;
		}
		String id = command == null ? this.world.application().id()
				: this.discord.commands().list(null).stream().filter(one -> command.equals(Json.textOf(one, "name"))).findFirst().orElseThrow()
					.path("id").asString();
		ObjectNode body = Json.object();
		for (String line : permissions.split(", ")) {
			String[] words = line.strip().split(" ");
			body.withArrayProperty("permissions").addObject().put("type", List.of("role", "user", "channel").indexOf(words[0]) + 1)
				.put("id", id(words[1])).put("permission", Boolean.parseBoolean(words[2]));
		}
		this.discord.commands().permit(this.guild.id(), id, body);
	}

	private String id(String what) {
		return switch (what) {
			case "LINUS" -> this.linus.id();
			case "GRACE" -> this.grace.id();
			case "ENGINEERS" -> this.world.role("Engineers").id();
			case "EVERYONE" -> this.guild.id();
			case "BOTS" -> this.bots.id();
			default -> Long.toString(Long.parseLong(this.guild.id()) - 1);
		};
	}

	private void refused(String command, String message) {
		assertThatExceptionOfType(Refusal.class).isThrownBy(() -> this.discord.run(this.linus, this.bots, "/" + command)).withMessage(message);
	}

	private List<String> seenBy(Person person, Channel channel) {
		return this.discord.commands().usable(person, channel).stream().map(command -> Json.textOf(command, "name")).toList();
	}

}
