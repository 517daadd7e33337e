package dev.disruption.model;

import dev.disruption.event.VoiceEvent;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.oauth2.AccessTokenResponse;
import dev.disruption.model.oauth2.ProvisionalToken;
import dev.disruption.model.webhook.Webhook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What is logged by whoever logs a record. */
class SecretsTests {

	@ParameterizedTest
	@ValueSource(classes = { Interaction.class, Webhook.class, VoiceEvent.VoiceServerUpdate.class, AccessTokenResponse.class,
			ProvisionalToken.class })
	void aRecordThatHoldsASecretDoesNotPrintIt(Class<?> type) {
		Object value = DiscordJson.mapper().readValue("""
				{"id":"7","type":2,"token":"secret","url":"https://discord.com/api/webhooks/7/secret","access_token":"secret",
				"refresh_token":"secret","id_token":"secret","guild_id":"8","scope":"identify","member":{"user":{"id":"9"}}}""", type);
		assertThat(value.toString()).startsWith(type.getSimpleName() + "[").containsAnyOf("7", "8", "identify").doesNotContain("secret");
	}

}
