package dev.disruption.event.webhook;

import java.time.Instant;

import dev.disruption.event.webhook.WebhookEventData.ApplicationAuthorized;
import dev.disruption.event.webhook.WebhookEventData.EntitlementDelete;
import dev.disruption.event.webhook.WebhookEventData.LobbyMessageUpdate;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.oauth2.OAuth2Scope;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class WebhookEventTests {

	private final JsonMapper mapper = DiscordJson.mapper();

	private WebhookEventPayload event(String type, String data) {
		String json = "{'version':1,'application_id':'7','type':1,'event':{'data':" + data + ",'type':'" + type
				+ "','timestamp':'2024-10-18T14:42:53.064834'}}";
		return this.mapper.readValue(json.replace('\'', '"'), WebhookEventPayload.class);
	}

	@Test
	void readsAPing() {
		WebhookEventPayload ping = this.mapper.readValue("{\"version\":1,\"application_id\":\"7\",\"type\":0}", WebhookEventPayload.class);
		assertThat(ping.type()).isEqualTo(WebhookEventPayload.Type.PING);
		assertThat(ping.event()).isNull();
	}

	@Test
	void readsDataByTheNameThatStandsBesideIt() {
		WebhookEventBody body = event("APPLICATION_AUTHORIZED", "{'scopes':['bot','gdm.join'],'user':{'id':'3'}}").event();
		assertThat(body.timestamp()).isEqualTo(Instant.parse("2024-10-18T14:42:53.064834Z"));
		assertThat(body.data()).isInstanceOfSatisfying(ApplicationAuthorized.class, data -> {
			assertThat(data.scopes()).containsExactly(OAuth2Scope.BOT, OAuth2Scope.GDM_JOIN);
			assertThat(data.user().id()).isEqualTo(Snowflake.of(3));
		});
	}

	@Test
	void tellsEventsApartThatSayTheSame() {
		assertThat(event("ENTITLEMENT_DELETE", "{'id':'1','deleted':true}").event().data())
			.isInstanceOfSatisfying(EntitlementDelete.class, data -> assertThat(data.entitlement().deleted()).isTrue());
		assertThat(event("LOBBY_MESSAGE_UPDATE", "{'id':'1','content':'noice'}").event().data())
			.isInstanceOfSatisfying(LobbyMessageUpdate.class, data -> assertThat(data.message().content()).isEqualTo("noice"));
	}

	@Test
	void keepsAnUnknownEventWhole() {
		WebhookEventBody body = event("QUEST_USER_ENROLLMENT", "{'quest':'1'}").event();
		assertThat(body.type()).isEqualTo("QUEST_USER_ENROLLMENT");
		assertThat(body.data()).isEqualTo(new WebhookEventData.Unknown(this.mapper.createObjectNode().put("quest", "1")));
	}

}
