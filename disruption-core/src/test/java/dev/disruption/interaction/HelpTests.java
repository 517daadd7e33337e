package dev.disruption.interaction;

import java.util.Locale;

import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.command.Help;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class HelpTests {

	private final Fixture fixture = new Fixture();

	private String help(String permissions) {
		this.fixture.with(new Commands(), new Help(this.fixture.commands, this.fixture.texts));
		this.fixture.handle("'member':{'user':{'id':'3','username':'ada'},'roles':[],'permissions':'" + permissions + "'},"
				+ "'type':2,'data':{'id':'5','type':1,'name':'help'}");
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

		@SlashCommand(description = "Delete messages")
		@RequirePermissions(Permission.MANAGE_MESSAGES)
		void purge() {
		}

	}

}
