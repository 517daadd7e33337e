package dev.disruption.interaction;

import java.util.List;
import java.util.Locale;

import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.annotation.OwnerOnly;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.command.Help;
import dev.disruption.interaction.condition.GuildCondition;
import dev.disruption.interaction.condition.OwnerCondition;
import dev.disruption.interaction.condition.PermissionCondition;
import dev.disruption.interaction.handler.Access;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	private final Fixture fixture = new Fixture();

	private String help(String permissions) {
		return help("3", "'guild_id':'10','member':{'user':{'id':'3','username':'ada'},'roles':[],'permissions':'" + permissions + "'}");
	}

	private String help(String owner, String who) {
		List<Access> access = List.of(new PermissionCondition(), new GuildCondition(), new OwnerCondition(
				ConditionTests.applications("{\"id\":\"2\",\"name\":\"a\",\"owner\":{\"id\":\"" + owner + "\",\"username\":\"x\"}}")),
				(handler, context) -> Mono.just(!handler.path().equals("odd") || context.user().username().equals("bob")));
		this.fixture.with(new Commands(), new Help(this.fixture.commands, this.fixture.texts, access));
		this.fixture.handle(who + ",'type':2,'data':{'id':'5','type':1,'name':'help'}");
		return this.fixture.sent.get(0);
	}

	@Test
	void listsCommandsWithTheirOptions() {
		assertThat(help("2048")).contains("'flags':64", "'title':'Commands'", "`/roll <dice> [times]` Roll some dice\\n",
				"`/help` Show what you can do");
	}

	@Test
	void leavesOutWhatTheUserMayNot() {
		assertThat(help("2048")).doesNotContain("/ban", "/purge");
	}

	@Test
	void showsEverythingToWhoMay() {
		assertThat(help("8196")).contains("`/ban`", "`/purge`");
	}

	@Test
	void showsEverythingToAdministrators() {
		assertThat(help("8")).contains("`/ban`", "`/purge`");
	}

	@Test
	void asksTheConditionsOfTheApplicationToo() {
		assertThat(help("2048")).contains("/own`", "/serve`").doesNotContain("/odd", "/private");
	}

	@Test
	void showsNothingOfTheOwnersToOthers() {
		String bob = "'guild_id':'10','member':{'user':{'id':'4','username':'bob'},'roles':[],'permissions':'8'}";
		assertThat(help("3", bob)).contains("/odd`", "/ban`", "/serve`").doesNotContain("/own");
	}

	/** Discord asks for no permissions there. */
	@Test
	void showsInConversationsWhatWorksThere() {
		assertThat(help("3", "'member':null,'user':{'id':'3','username':'ada'}")).contains("/private`", "/ban`")
			.doesNotContain("/serve", "/purge");
	}

	@Test
	void speaksTheLanguageOfTheUser() {
		this.fixture.message("command.roll.description", Locale.GERMAN, "Würfeln");
		this.fixture.message("command.help.title", Locale.GERMAN, "Befehle");
		assertThat(help("2048")).contains("'title':'Befehle'", "`/roll <dice> [times]` Würfeln");
	}

	static class Commands {

		@SlashCommand(description = "Roll some dice")
		void roll(String dice, @Nullable Integer times) {
		}

		@SlashCommand(description = "Ban somebody", defaultMemberPermissions = Permission.BAN_MEMBERS)
		void ban() {
		}

		@SlashCommand(description = "Here only", contexts = Interaction.ContextType.BOT_DM, name = "private")
		void inPrivate() {
		}

		@SlashCommand(description = "Serve")
		@GuildOnly
		void serve() {
		}

		@SlashCommand(description = "Own")
		@OwnerOnly
		void own() {
		}

		@SlashCommand(description = "Odd")
		void odd() {
		}

		@SlashCommand(description = "Delete messages")
		@RequirePermissions(Permission.MANAGE_MESSAGES)
		void purge() {
		}

	}

}
