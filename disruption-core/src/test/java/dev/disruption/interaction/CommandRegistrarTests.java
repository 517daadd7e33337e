package dev.disruption.interaction;

import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;

import dev.disruption.interaction.annotation.EntryPointCommand;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.command.CommandDrift;
import dev.disruption.interaction.command.CommandRegistrar;
import dev.disruption.interaction.command.CommandRegistrar.Settings;
import dev.disruption.interaction.command.CommandSync;
import dev.disruption.interaction.command.RegistrationLock;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.user.User;
import dev.disruption.rest.ApplicationCommands;
import dev.disruption.rest.Applications;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** What is asked and written so that Discord has the commands of the application. */
class CommandRegistrarTests {

	private static final String ROLL = "{'id':'1','application_id':'2','version':'3','type':1,'name':'roll','description':'Roll dice',"
			+ "'options':[{'type':4,'name':'sides','description':'How many sides','required':true,'min_value':2,'max_value':100}],"
			+ "'default_member_permissions':null,'dm_permission':true,'nsfw':false,'contexts':null,'integration_types':[0],"
			+ "'name_localizations':null,'description_localizations':null}";

	private static final String WAVE = "{'id':'4','application_id':'2','version':'5','type':2,'name':'Wave','description':''}";

	private static final String STALE = "{'id':'6','application_id':'2','version':'7','type':1,'name':'gone','description':'Gone'}";

	private static final String LAUNCH = "{'id':'8','application_id':'2','version':'9','type':4,'name':'Launch',"
			+ "'description':'Play','handler':2}";

	private final List<String> requests = new ArrayList<>();

	private final AtomicReference<String> registered = new AtomicReference<>("");

	private static Settings settings(CommandSync sync) {
		return new Settings(sync, null, true);
	}

	private CommandRegistrar registrar(Settings settings, RegistrationLock lock, Object... handlers) {
		return new CommandRegistrar(Fixture.of(handlers).definitions, applications(), commands(), settings, lock, DiscordJson.mapper());
	}

	private void register(Settings settings, Object... handlers) {
		registrar(settings, registration -> registration, handlers).register().block();
	}

	private void discordHas(String... commands) {
		this.registered.set("[" + String.join(",", commands) + "]");
	}

	private static Applications applications() {
		return (Applications) Proxy.newProxyInstance(Applications.class.getClassLoader(), new Class<?>[] { Applications.class },
				(proxy, method, arguments) -> Mono.just(DiscordJson.mapper().readValue("{\"id\":\"2\",\"name\":\"bot\"}", Application.class)));
	}

	private ApplicationCommands commands() {
		return (ApplicationCommands) Proxy.newProxyInstance(ApplicationCommands.class.getClassLoader(),
				new Class<?>[] { ApplicationCommands.class },
				(proxy, method, arguments) -> {
					boolean asks = method.getName().startsWith("get");
					boolean many = method.getReturnType() == Flux.class;
					this.requests.add(method.getName() + " " + Arrays.stream(arguments)
						.filter(argument -> !asks || argument instanceof Snowflake)
						.map(argument -> DiscordJson.mapper().writeValueAsString(argument).replace('"', '\''))
						.toList());
					if (asks && this.registered.get().equals("down")) {
						return Flux.error(new IllegalStateException("Discord is down"));
					}
					ApplicationCommand[] there = DiscordJson.mapper().readValue(this.registered.get().replace('\'', '"'), ApplicationCommand[].class);
					return many ? Flux.fromArray(asks ? there : new ApplicationCommand[0]) : Mono.empty();
				});
	}

	@Test
	void writesNothingWhereNothingDiffers() {
		discordHas(ROLL, WAVE);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).containsExactly("getGlobalApplicationCommands ['2']");
	}

	@Test
	void overwritesAllWhereOneIsMissing() {
		discordHas(ROLL);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).hasSize(2).last().asString().startsWith("bulkOverwriteGlobalApplicationCommands").contains("'roll'", "'Wave'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'description':'Roll dice'|'description':'Roll them'|description: "Roll them" -> "Roll dice"
			'min_value':2|'min_value':3|options[0].min_value: 3 -> 2
			'required':true|'required':false|options[0].required: nothing -> true
			'nsfw':false|'nsfw':true|nsfw: true -> nothing
			'default_member_permissions':null|'default_member_permissions':'8'|default_member_permissions: "8" -> nothing
			'contexts':null|'contexts':[0]|contexts: [0] -> nothing
			'integration_types':[0]|'integration_types':[0,1]|integration_types: [0,1] -> nothing
			'name_localizations':null|'name_localizations':{'de':'würfeln'}|name_localizations: {"de":"würfeln"} -> nothing
			""")
	void seesWhatDiffers(String here, String there, String difference) {
		discordHas(ROLL.replace(here, there), WAVE);
		CommandDrift drift = registrar(settings(CommandSync.AUTO), lock -> lock, new Commands()).drift().block().get(null);
		assertThat(drift.changed()).hasSize(1).containsEntry("/roll", List.of(difference));
		assertThat(drift.isBehind()).isTrue();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			'min_value':2|'min_value':2.0
			'contexts':null|'contexts':[]
			'nsfw':false|'nsfw':false,'default_permission':true
			'dm_permission':true|'dm_permission':false
			'name_localizations':null|'name_localizations':{}
			'required':true|'required':true,'autocomplete':false,'choices':[],'channel_types':[]
			""")
	void knowsWhatMeansTheSame(String here, String there) {
		discordHas(ROLL.replace(here, there), WAVE);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void removesWhatIsStaleOnlyIfItMay() {
		discordHas(ROLL, WAVE, STALE);
		register(new Settings(CommandSync.AUTO, null, false), new Commands());
		assertThat(this.requests).hasSize(1);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).hasSize(3).last().asString().startsWith("bulkOverwriteGlobal").doesNotContain("gone");
	}

	@Test
	void leavesStaleCommandsAloneWhileItWritesOthers() {
		discordHas(ROLL.replace("Roll dice", "Roll them"), WAVE, STALE);
		register(new Settings(CommandSync.AUTO, null, false), new Commands());
		assertThat(this.requests).hasSize(3).noneMatch(request -> request.startsWith("bulk"));
		assertThat(this.requests.get(1)).startsWith("createGlobalApplicationCommand");
	}

	@Test
	void neverRemovesEverything() {
		discordHas(ROLL);
		register(settings(CommandSync.AUTO), new Object());
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void onlyLogsInADryRunAndAsksNothingWhenItIsOff() {
		discordHas(STALE);
		register(settings(CommandSync.DRY_RUN), new Commands());
		assertThat(this.requests).containsExactly("getGlobalApplicationCommands ['2']");
		register(settings(CommandSync.OFF), new Commands());
		assertThat(this.requests).hasSize(1);
	}

	@Test
	void putsEverythingIntoTheDevelopmentGuild() {
		discordHas();
		register(new Settings(CommandSync.AUTO, Snowflake.of(77), true), new Commands(), new OfGuilds(), new Launch());
		assertThat(this.requests).hasSize(2);
		assertThat(this.requests.get(1)).startsWith("bulkOverwriteGuildApplicationCommands ['2', '77'").contains("'roll'", "'secret'")
			.doesNotContain("'play'");
	}

	@Test
	void keepsCommandsOfGuildsInTheirGuilds() {
		discordHas();
		register(settings(CommandSync.AUTO), new OfGuilds());
		assertThat(this.requests).containsExactly("getGlobalApplicationCommands ['2']", "getGuildApplicationCommands ['2', '11']",
				"bulkOverwriteGuildApplicationCommands ['2', '11', [{'name':'secret','description':'Secret','options':[]}]]",
				"getGuildApplicationCommands ['2', '12']",
				"bulkOverwriteGuildApplicationCommands ['2', '12', [{'name':'secret','description':'Secret','options':[]}]]");
	}

	@Test
	void keepsTheEntryPointThatDiscordMade() {
		discordHas(LAUNCH, ROLL, WAVE);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).hasSize(1);
		discordHas(LAUNCH, ROLL);
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).last().asString().contains("{'id':'8','type':4,'name':'Launch','description':'Play','handler':2,");
	}

	@Test
	void makesTheEntryPointTheOneOfTheApplication() {
		discordHas(LAUNCH);
		register(settings(CommandSync.AUTO), new Launch());
		assertThat(this.requests).last()
			.isEqualTo("bulkOverwriteGlobalApplicationCommands ['2', [{'type':4,'name':'play','description':'Start the game',"
					+ "'handler':1,'id':'8'}]]");
	}

	/** A second one would be refused, and the others are not to be deleted. */
	@Test
	void changesTheEntryPointOfAnotherNameWhereNothingIsRemoved() {
		discordHas(LAUNCH, STALE);
		register(new Settings(CommandSync.AUTO, null, false), new Launch());
		assertThat(this.requests).last()
			.isEqualTo("editGlobalApplicationCommand ['2', '8', {'name':'play','description':'Start the game','handler':1}]");
		discordHas(STALE);
		register(new Settings(CommandSync.AUTO, null, false), new Launch());
		assertThat(this.requests).last()
			.isEqualTo("createGlobalApplicationCommand ['2', {'type':4,'name':'play','description':'Start the game','handler':1}]");
	}

	@Test
	void leavesItToOneReplica() {
		discordHas(ROLL);
		registrar(settings(CommandSync.AUTO), registration -> Mono.empty(), new Commands()).register().block();
		assertThat(this.requests).isEmpty();
	}

	@Test
	void doesNotFailTheStartWhenDiscordIsDown() {
		this.registered.set("down");
		register(settings(CommandSync.AUTO), new Commands());
		assertThat(this.requests).hasSize(1);
	}

	static class Commands {

		@SlashCommand(description = "Roll dice")
		String roll(@Option(description = "How many sides", min = 2, max = 100) int sides) {
			return "";
		}

		@UserCommand
		String wave(User user) {
			return "";
		}

	}

	static class OfGuilds {

		@SlashCommand(guilds = "${guild}")
		String secret() {
			return "";
		}

	}

	static class Launch {

		@EntryPointCommand(name = "play", description = "Start the game")
		@Nullable
		String play() {
			return null;
		}

	}

}
