package dev.disruption.interaction;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.EntryPointCommand;
import dev.disruption.interaction.annotation.MessageCommand;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.option.Mentionable;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.command.ApplicationCommand.EntryPointHandlerType;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandDefinitionTests {

	private static String definition(Object handlers) {
		return Fixture.of(handlers).definitions(null);
	}

	@Test
	void namesACommandAfterItsMethod() {
		assertThat(definition(new Object() {
			@SlashCommand
			String rollDice() {
				return "";
			}
		})).isEqualTo("[{'name':'roll-dice','description':'Roll dice','options':[]}]");
	}

	@ParameterizedTest
	@CsvSource({ "text, 3", "big, 4", "number, 10", "flag, 5", "user, 6", "member, 6", "channel, 7", "role, 8", "whoever, 9", "file, 11",
			"colour, 3" })
	void derivesTheKindOfAnOptionFromItsParameter(String option, int type) {
		assertThat(definition(new Everything())).contains("{'type':%d,'name':'%s'".formatted(type, option));
	}

	@Test
	void requiresWhatIsNeitherNullableNorOptional() {
		assertThat(definition(new Object() {
			@SlashCommand
			String pick(@Nullable String extra, String needed, Optional<Long> maybe) {
				return needed;
			}
		})).contains("'options':[{'type':3,'name':'needed','description':'Needed','required':true},"
				+ "{'type':3,'name':'extra','description':'Extra'},{'type':4,'name':'maybe','description':'Maybe'}]");
	}

	@Test
	void tellsDiscordWhatAnOptionAllows() {
		assertThat(definition(new Object() {
			@SlashCommand
			String limits(int howMany, @Option(min = 0.5, max = 2) double factor, @Option(minLength = 2, maxLength = 5) String text,
					@Option(channelTypes = Channel.Type.GUILD_TEXT) Channel where, @Option(fileTypes = ".pdf") Attachment file,
					@Option(choices = { "One=1", "Two=2" }) long which) {
				return "";
			}
		})).contains("'min_value':-2147483648,'max_value':2147483647", "'min_value':0.5,'max_value':2", "'min_length':2,'max_length':5",
				"'channel_types':[0]", "'file_types':['.pdf']", "'choices':[{'name':'One','value':1},{'name':'Two','value':2}]");
	}

	@Test
	void makesChoicesOfAnEnum() {
		assertThat(definition(new Everything())).contains("'choices':[{'name':'Red','value':'RED'},{'name':'Dark green','value':'DARK_GREEN'}]");
	}

	@Test
	void gathersTheSubcommandsOfClassesAndGroups() {
		String definition = Fixture.of(new Config(), new ConfigRoles()).definitions(null);
		assertThat(definition).isEqualTo("[{'name':'config','description':'Settings','options':["
				+ "{'type':2,'name':'roles','description':'Who may what','options':[{'type':1,'name':'add','description':'Add'}]},"
				+ "{'type':1,'name':'show','description':'Show'}],'default_member_permissions':'32'}]");
	}

	@Test
	void marksTheOptionForWhichAMethodProposesValues() {
		assertThat(definition(new Object() {
			@SlashCommand
			String tag(String name, String other) {
				return name;
			}

			@Autocomplete("tag name")
			List<String> names(String typed) {
				return List.of();
			}
		})).contains("'name':'name','description':'Name','required':true,'autocomplete':true}",
				"'name':'other','description':'Other','required':true}");
	}

	@Test
	void putsCommandsIntoMenus() {
		assertThat(definition(new Object() {
			@UserCommand
			String showAvatar(User user) {
				return "";
			}

			@MessageCommand("Report this")
			String report(Message message) {
				return "";
			}
		})).isEqualTo("[{'type':2,'name':'Show avatar'},{'type':3,'name':'Report this'}]");
	}

	@Test
	void saysWhereAndForWhomACommandIs() {
		assertThat(definition(new Object() {
			@SlashCommand(nsfw = true, contexts = Interaction.ContextType.GUILD, integrationTypes = ApplicationIntegrationType.USER_INSTALL,
					defaultMemberPermissions = { Permission.BAN_MEMBERS, Permission.KICK_MEMBERS })
			String purge() {
				return "";
			}
		})).contains("'nsfw':true,'contexts':[0],'integration_types':[1],'default_member_permissions':'6'");
	}

	@Test
	void keepsACommandForItsGuilds() {
		Fixture fixture = Fixture.of(new Object() {
			@SlashCommand(guilds = "${guild}")
			String secret() {
				return "";
			}
		});
		assertThat(fixture.definitions(null)).isEqualTo("[]");
		assertThat(fixture.definitions(Snowflake.of(11))).contains("'secret'").isEqualTo(fixture.definitions(Snowflake.of(12)));
	}

	@Test
	void takesTextsAndTheirTranslationsFromTheMessages() {
		Fixture fixture = new Fixture();
		fixture.message("command.roll.description", Locale.ROOT, "Roll some dice");
		fixture.message("command.roll.description", Locale.GERMAN, "Würfeln");
		fixture.message("command.roll.name", Locale.GERMAN, "würfeln");
		fixture.message("command.roll.option.dice.description", Locale.GERMAN, "Welche");
		fixture.with(new Object() {
			@SlashCommand
			String roll(String dice) {
				return "";
			}
		});
		assertThat(fixture.definitions(null)).contains("'description':'Roll some dice'", "'name_localizations':{'de':'würfeln'}",
				"'description_localizations':{'de':'Würfeln'}", "'description_localizations':{'de':'Welche'}");
	}

	@Test
	void translatesChoices() {
		Fixture fixture = new Fixture();
		fixture.message("command.paint.option.colour.choice.RED", Locale.ROOT, "Bright red");
		fixture.message("command.paint.option.colour.choice.RED", Locale.GERMAN, "Rot");
		fixture.message("command.paint.option.size.choice.2", Locale.GERMAN, "Zwei");
		fixture.with(new Object() {
			@SlashCommand
			String paint(Colour colour, @Option(choices = { "One=1", "Two=2" }) long size) {
				return "";
			}
		});
		assertThat(fixture.definitions(null)).contains(
				"'choices':[{'name':'Bright red','name_localizations':{'de':'Rot'},'value':'RED'},{'name':'Dark green','value':'DARK_GREEN'}]",
				"'choices':[{'name':'One','value':1},{'name':'Two','name_localizations':{'de':'Zwei'},'value':2}]");
	}

	@Test
	void saysWhoHandlesTheEntryPoint() {
		assertThat(definition(new Object() {
			@EntryPointCommand
			void launchGame() {
			}
		})).isEqualTo("[{'type':4,'name':'Launch game','description':'Launch game','handler':1}]");
		assertThat(definition(new Object() {
			@EntryPointCommand(name = "play", description = "Start the game", handler = EntryPointHandlerType.DISCORD_LAUNCH_ACTIVITY,
					contexts = Interaction.ContextType.GUILD)
			void launchGame() {
			}
		})).isEqualTo("[{'type':4,'name':'play','description':'Start the game','handler':2,'contexts':[0]}]");
	}

	@ParameterizedTest
	@MethodSource
	void saysWhatIsWrongAndWhere(Object handlers, String problem) {
		assertThatThrownBy(() -> definition(handlers)).isInstanceOf(HandlerDefinitionException.class).hasMessageContaining(problem);
	}

	static Object[][] saysWhatIsWrongAndWhere() {
		return new Object[][] { { new Object() {
			@SlashCommand("Not")
			String a() {
				return "";
			}
		}, ".a(): the command name 'Not' has to be 1 to 32 letters in lower case" }, { new Object() {
			@SlashCommand(description = "12345678901234567890123456789012345678901234567890"
					+ "123456789012345678901234567890123456789012345678901")
			String b() {
				return "";
			}
		}, ".b(): Discord would refuse /b" }, { new Object() {
			@SlashCommand
			String c(Thread thread) {
				return "";
			}
		}, ".c(): parameter 0 is a Thread, which is nothing that this handler can have. Options can be String" }, { new Object() {
			@SlashCommand
			Thread d() {
				return Thread.currentThread();
			}
		}, ".d(): it returns java.lang.Thread, which is no answer" }, { new Object() {
			@SlashCommand
			String e(@Option(name = "a") String one, @Option(name = "a") String other) {
				return "";
			}
		}, "each name can be there once" }, { new Object() {
			@Autocomplete("f name")
			List<String> f() {
				return List.of();
			}
		}, ".f(): there is no option 'f name'" }, { new Object() {
			@SlashCommand("one")
			String g() {
				return "";
			}

			@SlashCommand("one two")
			String h() {
				return "";
			}
		}, ".g(): /one has subcommands" }, { new Object() {
			@OnButton("vote:{poll}")
			void i(Runnable poll) {
			}
		}, ".i(): the variable 'poll' can't become a Runnable" }, { new Object() {
			@SlashCommand(guilds = "here")
			String j() {
				return "";
			}
		}, ".j(): 'here' is no id of a guild" }, { new Object() {
			@EntryPointCommand
			void k() {
			}

			@EntryPointCommand
			void l() {
			}
		}, ".l(): there can be one entry point command only" }, { new Object() {
			@SlashCommand(name = "m a")
			String m() {
				return "";
			}

			@SlashCommand(name = "m b", defaultMemberPermissions = Permission.MANAGE_GUILD)
			String n() {
				return "";
			}
		}, "(): Discord knows the default member permissions of whole commands only" }, { new Object() {
			@SlashCommand(name = "o a", defaultMemberPermissions = Permission.MANAGE_GUILD)
			String o() {
				return "";
			}

			@SlashCommand(name = "o b")
			String p() {
				return "";
			}
		}, "(): Discord knows the default member permissions of whole commands only" } };
	}

	enum Colour {

		RED, DARK_GREEN

	}

	static class Everything {

		@SlashCommand
		Mono<String> everything(@Option("What to say") String text, boolean flag, User user, GuildMember member, Channel channel, Role role,
				long big, double number, Mentionable whoever, Attachment file, Colour colour) {
			return Mono.just(text);
		}

	}

	@SlashCommand(name = "config", description = "Settings", defaultMemberPermissions = Permission.MANAGE_GUILD)
	static class Config {

		@SlashCommand
		String show() {
			return "";
		}

	}

	@SlashCommand(name = "config roles", description = "Who may what", defaultMemberPermissions = Permission.MANAGE_GUILD)
	static class ConfigRoles {

		@SlashCommand
		String add() {
			return "";
		}

	}

}
