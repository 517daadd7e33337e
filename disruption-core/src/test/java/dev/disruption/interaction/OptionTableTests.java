package dev.disruption.interaction;

import java.util.Optional;
import java.util.UUID;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.option.Mentionable;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a method gets for what a user entered, for each type of option. */
class OptionTableTests {

	private static final String RESOLVED = "'resolved':{'users':{'4':{'id':'4','username':'bob'}},'members':{'4':{'nick':'bobby','roles':[]}},"
			+ "'channels':{'6':{'id':'6','type':0,'name':'general','permissions':'8'}},'roles':{'7':{'id':'7','name':'mods'}},"
			+ "'attachments':{'8':{'id':'8','filename':'cat.png','size':9,'url':'u','proxy_url':'p'}}}";

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			text|3|'hello'|hello
			text|3|''|
			chars|3|'hello'|hello
			whole|4|42|42
			whole|4|-2147483648|-2147483648
			boxed|4|42|42
			big|4|9007199254740991|9007199254740991
			boxed-big|4|-9007199254740991|-9007199254740991
			decimal|10|0.5|0.5
			decimal|10|2|2.0
			boxed-decimal|10|0.5|0.5
			single|10|0.5|0.5
			flag|5|true|true
			boxed-flag|5|false|false
			user|6|'4'|bob
			member|6|'4'|bobby
			channel|7|'6'|general
			role|8|'7'|mods
			whoever|9|'4'|user bob <@4>
			whoever|9|'7'|role mods <@&7>
			file|11|'8'|cat.png 9
			colour|3|'DARK_GREEN'|DARK_GREEN
			colour|3|'dark_green'|DARK_GREEN
			converted|3|'0-0-0-0-7'|00000000-0000-0000-0000-000000000007
			maybe|4|42|Optional[42]
			perhaps|3|'yes'|yes
			""")
	void becomesAnArgument(String command, int type, String value, @Nullable String argument) {
		String answer = use(command, "'options':[{'name':'value','type':" + type + ",'value':" + value + "}]," + RESOLVED);
		assertThat(answer).isEqualTo("createInteractionResponse {'type':4,'data':{'content':'<" + ((argument != null) ? argument : "") + ">'}}");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			maybe|Optional.empty
			perhaps|null
			boxed|null
			user|null
			whole|0
			flag|false
			decimal|0.0
			""")
	void isNothingWhereNothingWasEntered(String command, String argument) {
		assertThat(use(command, "'options':[]")).contains("'content':'<" + argument + ">'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
			whole|4|2147483648|`2147483648` is no whole number that fits here.
			colour|3|'BLUE'|`BLUE` is none of the choices.
			converted|3|'tomorrow'|`tomorrow` is no UUID.
			""")
	void isRefusedPolitelyWhereItDoesNotFit(String command, int type, String value, String answer) {
		assertThat(use(command, "'options':[{'name':'value','type':" + type + ",'value':" + value + "}]"))
			.contains("'content':'" + answer + "','flags':64");
	}

	@ParameterizedTest
	@CsvSource({ "user, 6", "member, 6", "channel, 7", "role, 8", "file, 11" })
	void isNothingWhereDiscordDidNotSendTheEntity(String command, int type) {
		assertThat(use(command, "'options':[{'name':'value','type':" + type + ",'value':'99'}],'resolved':{}")).contains("'content':'<null>'");
	}

	private static String use(String command, String data) {
		return Fixture.of(new Commands()).slash("'name':'" + command + "'," + data).sent.get(0);
	}

	enum Colour {

		RED, DARK_GREEN

	}

	static class Commands {

		private static String show(@Nullable Object value) {
			return "<" + value + ">";
		}

		@SlashCommand
		String text(String value) { return show(value); }

		@SlashCommand
		String chars(CharSequence value) { return show(value); }

		@SlashCommand
		String whole(int value) { return show(value); }

		@SlashCommand
		String boxed(Integer value) { return show(value); }

		@SlashCommand
		String big(long value) { return show(value); }

		@SlashCommand
		String boxedBig(Long value) { return show(value); }

		@SlashCommand
		String decimal(double value) { return show(value); }

		@SlashCommand
		String boxedDecimal(Double value) { return show(value); }

		@SlashCommand
		String single(Float value) { return show(value); }

		@SlashCommand
		String flag(boolean value) { return show(value); }

		@SlashCommand
		String boxedFlag(Boolean value) { return show(value); }

		@SlashCommand
		String user(@Nullable User value) { return show((value != null) ? value.username() : null); }

		@SlashCommand
		String member(@Nullable GuildMember value) { return show((value != null) ? value.nick() : null); }

		@SlashCommand
		String channel(@Nullable Channel value) { return show((value != null) ? value.name() : null); }

		@SlashCommand
		String role(@Nullable Role value) { return show((value != null) ? value.name() : null); }

		@SlashCommand
		String whoever(Mentionable value) {
			return show(((value.user() != null) ? "user " + value.user().username() : "role " + value.role().name()) + " " + value.mention());
		}

		@SlashCommand
		String file(@Nullable Attachment value) { return show((value != null) ? value.filename() + " " + value.size() : null); }

		@SlashCommand
		String colour(Colour value) { return show(value); }

		@SlashCommand
		String converted(@Option UUID value) { return show(value); }

		@SlashCommand
		String maybe(Optional<Integer> value) { return show(value); }

		@SlashCommand
		String perhaps(@Nullable String value) { return show(value); }

	}

}
