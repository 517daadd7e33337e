package dev.disruption.sample;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.text.Prefixes;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import dev.disruption.test.Conversation;
import dev.disruption.test.Discord;
import dev.disruption.test.DiscordTest;
import dev.disruption.test.Speaker;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

import static dev.disruption.test.DiscordAssertions.assertThatMessage;
import static org.assertj.core.api.Assertions.assertThat;

/** From a message that somebody writes to the bot's answer, over the wire: everything that text commands can do. */
@DiscordTest(classes = TextCommandTests.Bot.class,
		properties = { "disruption.gateway.additional-intents=message-content", "disruption.commands.help=true",
				"spring.main.web-application-type=none" })
class TextCommandTests {

	@Autowired private Discord discord;

	@Autowired private Map<String, String> prefixes;

	/** Arguments by type, by position and by name, in quotes, to the end of the line, as flags, with other names, after a mention. */
	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			!add 1 2                              | 3
			!plus 1 2                             | 3
			!add --second 2 --first=1             | 3
			<@BOT> add 1 2                        | 3
			!say "good morning" "everybody there" | [good morning] [everybody there] quietly
			!echo all that "is" written           | all that "is" written
			!say hi you --loud                    | [hi] [you] loudly
			!say hi --to="the world" --loud=false | [hi] [the world] quietly
			!who <@ADA>                           | ada
			!who @ada                             | ada
			!where #general                       | general
			!where <#GENERAL>                     | general
			!rank @Moderators                     | Moderators
			!half 2.5                             | 1.25
			!flip true                            | false
			!pick red                             | RED
			!tag show rules                       | showing rules
			""")
	void answersWhatIsWritten(String line, String answer) {
		ada().says(filled(line)).expectReply(answer);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			!add 1            | `second` is missing.
			!add 1 2 3        | There is more than the command takes: `3`.
			!add 1 --second   | `--second` has no value.
			!who nobody       | `nobody` is no user
			!keep             | `file` is missing: attach a file.
			""")
	void tellsHowItIsWritten(String line, String part) {
		ada().says(line).expectReply(message -> assertThatMessage(message).contains(part));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '^', textBlock = """
			!add one 2        | `one` is no whole number that fits here.
			!half much        | `much` is no number.
			!flip maybe       | `maybe` is neither true nor false.
			!pick mauve       | `mauve` is none of the choices.
			""")
	void tellsInPrivateWhatIsNoValue(String line, String answer) {
		Conversation privately = this.discord.user("ada").inPrivate().listens();
		ada().says(line);
		privately.expectReply(answer);
	}

	@Test
	void saysTheUsage() {
		ada().says("!add 1").expectReply("`second` is missing.\nWrite it like this: `!add <first> <second>`");
	}

	@Test
	void takesFiles() {
		ada().uploads("notes.txt", "text/plain", new byte[7], "!keep").expectReply("Kept notes.txt, 7 bytes");
	}

	@ParameterizedTest
	@CsvSource({ "add 1 2", "!nothing", "!", "!addition 1 2", "hello !add 1 2" })
	void leavesAloneWhatIsNone(String line) {
		ada().says(line).expectNoAnswer();
	}

	@Test
	void isASlashCommandToo() {
		ada().runs("/add first:1 second:2").expectReply("3");
	}

	@Test
	void hasAnotherPrefixInAnotherGuild() {
		String guild = this.discord.simulator().world().guild().id();
		this.prefixes.put(guild, "?");
		try {
			ada().says("?add 1 2").expectReply("3");
			ada().says("!add 1 2").expectNoAnswer();
			this.discord.user("ada").inPrivate().says("!add 1 2").expectReply("3");
		}
		finally {
			this.prefixes.clear();
		}
	}

	/** What only one person is to see goes to their direct messages. */
	@Test
	void asksForThePermissionsOfWhoWrites() {
		Conversation privately = this.discord.user("linus").inPrivate().listens();
		this.discord.user("linus").in("bots").says("!sweep");
		privately.expectReply("For that you need the permission **manage messages** here.");
		this.discord.user("grace").in("bots").says("!sweep").expectReply("swept");
	}

	@Test
	void listsInTheHelpWhatOneMayUse() {
		assertThat(help("linus")).contains("`add <first> <second>` Add two numbers", "`tag show <name>`", "`help`").doesNotContain("sweep");
		assertThat(help("grace")).contains("`sweep`");
		assertThat(description(this.discord.user("linus").in("bots").runs("/help").expectReply(answer -> {}).message())).contains("`/add")
			.doesNotContain("sweep");
	}

	private String help(String user) {
		Conversation privately = this.discord.user(user).inPrivate().listens();
		this.discord.user(user).in("bots").says("!help");
		return description(privately.expectReply(answer -> {}).message());
	}

	private static String description(JsonNode message) { return message.path("embeds").path(0).path("description").asString(""); }

	private Speaker ada() { return this.discord.user("ada").in("bots"); }

	private String filled(String line) {
		return line.replace("BOT", this.discord.simulator().world().bot().id()).replace("ADA", this.discord.user("ada").id())
			.replace("GENERAL", this.discord.simulator().world().channel("general").id());
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {

		@Bean
		Map<String, String> guildPrefixes() {
			return new ConcurrentHashMap<>();
		}

		@Bean
		Prefixes prefixes(Map<String, String> guildPrefixes) {
			return guildId -> Mono.just(guildPrefixes.getOrDefault(String.valueOf(guildId), "!"));
		}

		@Bean
		Commands commands() {
			return new Commands();
		}

	}

	enum Colour { RED, GREEN }

	static class Commands {

		@SlashCommand(description = "Add two numbers")
		@TextCommand(aliases = "plus")
		String add(long first, long second) {
			return String.valueOf(first + second);
		}

		@TextCommand
		String say(String text, String to, @Nullable Boolean loud) {
			return "[" + text + "] [" + to + "] " + (Boolean.TRUE.equals(loud) ? "loudly" : "quietly");
		}

		@TextCommand
		String echo(String text) {
			return text;
		}

		@TextCommand
		String who(User user) {
			return user.username();
		}

		@TextCommand
		String where(Channel channel) {
			return String.valueOf(channel.name());
		}

		@TextCommand
		String rank(Role role) {
			return role.name();
		}

		@TextCommand
		String half(double number) {
			return String.valueOf(number / 2);
		}

		@TextCommand
		String flip(boolean value) {
			return String.valueOf(!value);
		}

		@TextCommand
		String pick(Colour colour) {
			return colour.name();
		}

		@TextCommand("tag show")
		String show(@Option(description = "Which") String name) {
			return "showing " + name;
		}

		@TextCommand
		String keep(Attachment file) {
			return "Kept " + file.filename() + ", " + file.size() + " bytes";
		}

		@SlashCommand(description = "Delete everything", defaultMemberPermissions = Permission.MANAGE_MESSAGES)
		@TextCommand
		@RequirePermissions(Permission.MANAGE_MESSAGES)
		String sweep() {
			return "swept";
		}

	}

}
