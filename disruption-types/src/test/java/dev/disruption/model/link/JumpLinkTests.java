package dev.disruption.model.link;

import java.util.Random;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.message.Message;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class JumpLinkTests {

	private static final JumpLink MESSAGE = new JumpLink(Snowflake.of(1), Snowflake.of(2), Snowflake.of(3));

	@ParameterizedTest
	@ValueSource(strings = { "https://discord.com/channels/1/2/3", "https://ptb.discord.com/channels/1/2/3",
			"https://canary.discord.com/channels/1/2/3",
			"https://discordapp.com/channels/1/2/3/", "http://discord.com/channels/1/2/3" })
	void readsTheLinksOfAllClients(String link) {
		assertThat(JumpLink.parse(link)).isEqualTo(MESSAGE);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "https://discord.com/channels/1", "https://example.com/channels/1/2/3", "https://discord.com/channels/1/2/x",
			"https://discord.com/channels/1/2/3/4", "see https://discord.com/channels/1/2/3", "https://discord.com.evil.org/channels/1/2/3" })
	void readsNothingElse(String text) {
		assertThat(JumpLink.parse(text)).isNull();
	}

	@Test
	void findsLinksInAText() {
		assertThat(JumpLink.findAll("(https://discord.com/channels/1/2/3), https://discord.com/channels/@me/5 and more"))
			.containsExactly(MESSAGE, new JumpLink(null, Snowflake.of(5), null));
	}

	@Test
	void readsBackWhatItWrites() {
		Random random = new Random(42);
		for (int i = 0; i < 500; i++) {
			JumpLink link = new JumpLink(random.nextBoolean() ? Snowflake.of(random.nextLong(Long.MAX_VALUE)) : null,
					Snowflake.of(random.nextLong(Long.MAX_VALUE)), random.nextBoolean() ? Snowflake.of(random.nextLong(Long.MAX_VALUE)) : null);
			assertThat(JumpLink.parse(link.url())).isEqualTo(link);
		}
	}

	@Test
	void standsAtMessagesAndChannels() {
		Message message = DiscordJson.mapper().readValue("{\"id\":\"3\",\"channel_id\":\"2\"}", Message.class);
		assertThat(message.jumpUrl(Snowflake.of(1))).isEqualTo("https://discord.com/channels/1/2/3");
		assertThat(message.jumpUrl(null)).isEqualTo("https://discord.com/channels/@me/2/3");
		Channel channel = DiscordJson.mapper().readValue("{\"id\":\"2\",\"guild_id\":\"1\"}", Channel.class);
		assertThat(channel.jumpUrl()).isEqualTo("https://discord.com/channels/1/2");
	}

}
