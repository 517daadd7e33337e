package dev.disruption.model.markdown;

import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

class MentionTests {

	private static final Snowflake ID = Snowflake.of(80351110224678912L);

	private static final Instant TIME = Instant.ofEpochSecond(1618953630);

	static Stream<Arguments> documented() {
		return Stream.of(arguments("<@80351110224678912>", new Mention.User(ID)), arguments("<#80351110224678912>", new Mention.Channel(ID)),
				arguments("<@&80351110224678912>", new Mention.Role(ID)),
				arguments("</airhorn:80351110224678912>", new Mention.SlashCommand("airhorn", ID)),
				arguments("</foo group bar:80351110224678912>", new Mention.SlashCommand("foo group bar", ID)),
				arguments("<:mmLol:80351110224678912>", new Mention.CustomEmoji("mmLol", ID, false)),
				arguments("<a:b1nzy:80351110224678912>", new Mention.CustomEmoji("b1nzy", ID, true)),
				arguments("<t:1618953630>", new Mention.Time(TIME, null)), arguments("<t:1618953630:d>", new Mention.Time(TIME, Timestamp.SHORT_DATE)),
				arguments("<id:customize>", new Mention.GuildNavigation("customize", null)),
				arguments("<id:linked-roles:80351110224678912>", new Mention.GuildNavigation("linked-roles", ID)),
				arguments("@everyone", new Mention.Everyone(false)), arguments("@here", new Mention.Everyone(true)));
	}

	@ParameterizedTest
	@MethodSource("documented")
	void readsAndWritesTheDocumentedFormats(String text, Mention mention) {
		assertThat(Mention.parse(text)).isEqualTo(mention);
		assertThat(mention.text()).isEqualTo(text);
	}

	@Test
	void readsTheOldFormOfUsers() {
		assertThat(Mention.parse("<@!80351110224678912>")).isEqualTo(new Mention.User(ID));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "<@>", "<@x>", "<@ 1>", "<@99999999999999999999>", "<@123456789012345678901>", "</a b c d:1>", "<t:now>",
			"<t:1:q>", "<id:elsewhere>", "<::1>", "hi <@1>", "everyone" })
	void readsNothingElse(String text) {
		assertThat(Mention.parse(text)).isNull();
	}

	@Test
	void findsAllInTheirOrder() {
		assertThat(Mention.findAll("@here <@1>: ask <@&2> in <#3>, <@99999999999999999999> or <@!1> <t:5:R>!")).containsExactly(
				new Mention.Everyone(true), new Mention.User(Snowflake.of(1)), new Mention.Role(Snowflake.of(2)),
				new Mention.Channel(Snowflake.of(3)), new Mention.User(Snowflake.of(1)),
				new Mention.Time(Instant.ofEpochSecond(5), Timestamp.RELATIVE_TIME));
	}

	@Test
	void readsBackWhatItWrites() {
		Random random = new Random(7);
		for (int i = 0; i < 500; i++) {
			Snowflake id = Snowflake.of(random.nextLong());
			Instant time = Instant.ofEpochSecond(random.nextInt());
			Timestamp style = Timestamp.values()[random.nextInt(Timestamp.values().length)];
			List<Mention> mentions = List.of(new Mention.User(id), new Mention.Role(id), new Mention.Channel(id),
					new Mention.SlashCommand("a b", id), new Mention.CustomEmoji("e_1", id, random.nextBoolean()), new Mention.Time(time, style));
			String text = String.join(" ", mentions.stream().map(Mention::text).toList());
			assertThat(Mention.findAll(text)).isEqualTo(mentions);
		}
	}

	@Test
	void standsWherePeopleLookForIt() {
		assertThat(read(User.class, "{'id':'1'}").mention()).isEqualTo("<@1>");
		assertThat(read(Role.class, "{'id':'1'}").mention()).isEqualTo("<@&1>");
		assertThat(read(Channel.class, "{'id':'1'}").mention()).isEqualTo("<#1>");
		assertThat(read(Emoji.class, "{'id':'1','name':'a','animated':true}").mention()).isEqualTo("<a:a:1>");
		assertThat(Emoji.of("🔥").mention()).isEqualTo("🔥");
		ApplicationCommand command = read(ApplicationCommand.class, "{'id':'1','name':'tag'}");
		assertThat(command.mention()).isEqualTo("</tag:1>");
		assertThat(command.mention("group", "add")).isEqualTo("</tag group add:1>");
	}

	private static <T> T read(Class<T> type, String json) {
		return DiscordJson.mapper().readValue(json.replace('\'', '"'), type);
	}

}
