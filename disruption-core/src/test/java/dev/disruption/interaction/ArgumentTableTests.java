package dev.disruption.interaction;

import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.OnSelect;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.interaction.option.Mentionable;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What a method gets that is no option, for each kind of parameter. */
class ArgumentTableTests {

	private static final String PLACE = "'guild_id':'10','guild':{'id':'10','features':[],'preferred_locale':'en-GB'},"
			+ "'channel':{'id':'9','type':0,'name':'general'},";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			interaction|1
			data|interaction true
			command-data|command-data
			context|/context
			reply|true
			invoker|ada
			member|true
			guild|10
			channel|general
			app-permissions|[ADMINISTRATOR] (8)
			permissions|[SEND_MESSAGES] (2048)
			locale|de
			discord-locale|de
			principal|3
			maybe-guild|10
			""")
	void comesFromTheInteraction(String command, String answer) {
		Fixture fixture = Fixture.of(new Commands());
		fixture.handle(PLACE + "'type':2,'data':{'id':'5','type':1,'name':'" + command + "'}");
		assertThat(fixture.sent.get(0)).contains("'content':'" + answer + "'");
	}

	@Test
	void isNothingInDirectMessages() {
		Fixture fixture = Fixture.of(new Commands());
		fixture.handle("'type':2,'data':{'id':'5','type':1,'name':'guild'}");
		fixture.handle("'type':2,'data':{'id':'5','type':1,'name':'maybe-guild'}");
		assertThat(fixture.sent.get(0)).contains("'content':'nowhere'");
		assertThat(fixture.sent.get(1)).contains("'content':'nowhere'");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			3|colours|'red','blue'||[red, blue]
			3|colour|'red'||red
			5|users|'4'|'users':{'4':{'id':'4','username':'bob'}}|bob
			6|roles|'7'|'roles':{'7':{'id':'7','name':'mods'}}|mods
			7|anybody|'7','4'|'roles':{'7':{'id':'7','name':'mods'}},'users':{'4':{'id':'4','username':'bob'}}|<@&7> <@4>
			8|channels|'6'|'channels':{'6':{'id':'6','type':0,'name':'general'}}|general
			""")
	void isWhatWasChosenFromAnyOfTheFiveMenus(int type, String customId, String values, @Nullable String resolved, String answer) {
		Fixture fixture = Fixture.of(new Menus());
		fixture.handle("'type':3,'data':{'component_type':" + type + ",'custom_id':'" + customId + "','values':[" + values + "],'resolved':{"
				+ ((resolved != null) ? resolved : "") + "}}");
		assertThat(fixture.sent.get(0)).contains("'content':'" + answer + "'");
	}

	@Test
	void isAVariableOfTheCustomIdInItsType() {
		Fixture fixture = Fixture.of(new Menus());
		String customId = fixture.ids.of("state:{id}:{count}:{colour}:{note}", 42, 7, "RED", "a:b");
		fixture.handle("'type':3,'message':{'id':'7','channel_id':'9','content':'?'},'data':{'component_type':2,'custom_id':'" + customId + "'}");
		assertThat(fixture.sent.get(0)).contains("'content':'42 8 RED a:b {id=42, count=7, colour=RED, note=a:b}'");
	}

	@Test
	void isTheUserOfTheMenuAndTheOneWhoUsedIt() {
		Fixture fixture = Fixture.of(new Menus());
		fixture.handle("'type':2,'data':{'id':'5','type':2,'name':'Wave','target_id':'4',"
				+ "'resolved':{'users':{'4':{'id':'4','username':'bob'}}}}");
		assertThat(fixture.sent.get(0)).contains("'content':'ada waves at bob'");
	}

	@Test
	void isWhatABeanOfTheApplicationMakesOfIt() {
		Fixture fixture = new Fixture();
		fixture.resolvers.add(parameter -> (parameter.type().toClass() != Thread.class) ? null
				: context -> new Thread(context.user().username()));
		fixture.with(new Object() {
			@SlashCommand
			String thread(Thread thread) { return thread.getName(); }
		});
		assertThat(fixture.slash("'name':'thread'").sent.get(0)).contains("'content':'ada'");
	}

	static class Commands {

		@SlashCommand
		String interaction(Interaction interaction) { return interaction.id().toString(); }

		@SlashCommand
		String data(InteractionData data) { return "interaction " + (data instanceof ApplicationCommandData); }

		@SlashCommand
		String commandData(ApplicationCommandData data) { return data.name(); }

		@SlashCommand
		String context(InteractionContext context) { return "/" + context.handler().path(); }

		@SlashCommand
		String reply(InteractionReply reply) { return String.valueOf(reply.isOpen()); }

		@SlashCommand
		String invoker(@Invoker User user) { return user.username(); }

		@SlashCommand
		String member(@Invoker GuildMember member) { return String.valueOf(member.roles().isEmpty()); }

		@SlashCommand
		String guild(@Nullable Guild guild) { return (guild != null) ? guild.id().toString() : "nowhere"; }

		@SlashCommand
		String maybeGuild(Optional<Guild> guild) { return guild.map(here -> here.id().toString()).orElse("nowhere"); }

		@SlashCommand
		String channel(@Invoker Channel channel) { return String.valueOf(channel.name()); }

		@SlashCommand
		String appPermissions(Flags<Permission> permissions) { return permissions.toString(); }

		@SlashCommand
		String permissions(@Invoker Flags<Permission> permissions) { return permissions.toString(); }

		@SlashCommand
		String locale(Locale locale) { return locale.toLanguageTag(); }

		@SlashCommand
		String discordLocale(dev.disruption.model.reference.Locale locale) { return locale.tag(); }

		@SlashCommand
		String principal(Principal principal) { return principal.getName(); }

	}

	enum Colour {

		RED

	}

	static class Menus {

		@OnSelect("colours")
		String colours(List<String> values) { return values.toString(); }

		@OnSelect("colour")
		String colour(String value) { return value; }

		@OnSelect("users")
		String users(List<User> users) { return users.get(0).username(); }

		@OnSelect("roles")
		String roles(List<Role> roles) { return roles.get(0).name(); }

		@OnSelect("anybody")
		String anybody(List<Mentionable> anybody) { return anybody.get(0).mention() + " " + anybody.get(1).mention(); }

		@OnSelect("channels")
		String channels(List<Channel> channels) { return String.valueOf(channels.get(0).name()); }

		@OnButton("state:{id}:{count}:{colour}:{note}")
		String state(Snowflake id, int count, Colour colour, String note, Map<String, String> all, Message message) {
			return id + " " + (count + 1) + " " + colour + " " + note + " " + all;
		}

		@UserCommand
		String wave(User user, @Invoker User invoker) { return invoker.username() + " waves at " + user.username(); }

	}

}
