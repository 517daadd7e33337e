package dev.disruption.event;

import dev.disruption.event.GuildEvent.GuildCreate;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class EventTypesTests {

	private final JsonMapper mapper = DiscordJson.mapper();

	@Test
	void derivesTheNamesOfAllEventsFromTheSealedTree() {
		assertThat(EventTypes.names()).hasSize(79)
			.contains("MESSAGE_CREATE", "VOICE_CHANNEL_START_TIME_UPDATE", "GUILD_SOUNDBOARD_SOUNDS_UPDATE");
		assertThat(EventTypes.of("MESSAGE_CREATE")).isEqualTo(MessageCreate.class);
		assertThat(EventTypes.of("NOT_YET_INVENTED")).isNull();
	}

	@Test
	void saysWhichIntentsBringAnEvent() {
		assertThat(EventTypes.intents(MessageCreate.class)).containsExactlyInAnyOrder(Intent.GUILD_MESSAGES, Intent.DIRECT_MESSAGES);
		assertThat(EventTypes.intents(ConnectionEvent.Ready.class)).isEmpty();
	}

	@Test
	void readsTheExtraFieldsOfAnEventBesideItsStructure() {
		MessageCreate event = this.mapper.readValue("""
				{"id":"1","guild_id":"7","content":"!ping","channel_id":"2","author":{"id":"3","username":"ada"},"member":{"nick":"Countess"}}""",
				MessageCreate.class);
		assertThat(event.guildId()).isEqualTo(Snowflake.of(7));
		assertThat(event.message().content()).isEqualTo("!ping");
		assertThat(event.member().nick()).isEqualTo("Countess");
		assertThat(event.reply("Pong!").target().messageId()).isEqualTo(Snowflake.of(1));
	}

	@Test
	void knowsTheGuildOfAGuildThatIsUnavailable() {
		GuildCreate event = this.mapper.readValue("{\"id\":\"7\",\"unavailable\":true}", GuildCreate.class);
		assertThat(event.guildId()).isEqualTo(Snowflake.of(7));
		assertThat(event.unavailable()).isTrue();
		assertThat(event.channels()).isEmpty();
	}

}
