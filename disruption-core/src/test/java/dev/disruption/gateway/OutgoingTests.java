package dev.disruption.gateway;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class OutgoingTests {

	private static final Token TOKEN = new Token("secret");

	private final JsonMapper mapper = DiscordJson.mapper();

	private final Outgoing outgoing = new Outgoing(this.mapper);

	@Test
	void beatsWithNullBeforeTheFirstSequence() {
		assertThat(this.outgoing.heartbeat(-1)).asString().isEqualTo("{\"op\":1,\"d\":null}");
		assertThat(this.outgoing.heartbeat(251)).asString().isEqualTo("{\"op\":1,\"d\":251}");
	}

	@Test
	void identifiesWithIntentsPropertiesAndShard() {
		JsonNode identify = this.mapper
			.readTree(this.outgoing.identify(TOKEN, List.of(Intent.GUILDS, Intent.GUILD_MESSAGES, Intent.MESSAGE_CONTENT), 1, 4, null));
		assertThat(identify.path("op").asInt()).isEqualTo(2);
		JsonNode data = identify.path("d");
		assertThat(data.path("token").asString()).isEqualTo("secret");
		assertThat(data.path("intents").asInt()).isEqualTo(1 | 1 << 9 | 1 << 15);
		assertThat(data.path("shard")).hasToString("[1,4]");
		assertThat(data.path("properties").propertyNames()).containsExactly("os", "browser", "device");
		assertThat(data.propertyNames()).containsExactlyInAnyOrder("token", "intents", "properties", "shard");
	}

	@Test
	void resumesWithSessionAndSequence() {
		assertThat(this.outgoing.resume(TOKEN, "s\"1", 7)).asString()
			.isEqualTo("{\"op\":6,\"d\":{\"token\":\"secret\",\"session_id\":\"s\\\"1\",\"seq\":7}}");
	}

	@Test
	void keepsNullsOfACommand() {
		Map<String, @Nullable Object> data = new LinkedHashMap<>();
		data.put("guild_id", Snowflake.of(1));
		data.put("channel_id", null);
		assertThat(this.outgoing.command(GatewayCommand.toGuild(Snowflake.of(1), 4, data))).asString()
			.isEqualTo("{\"op\":4,\"d\":{\"guild_id\":\"1\",\"channel_id\":null}}");
	}

	@Test
	@Tag("F61")
	void refusesMoreThan4096Bytes() {
		int overhead = "{\"op\":3,\"d\":\"\"}".length();
		GatewayCommand fits = GatewayCommand.toEveryShard(3, "ü".repeat((4096 - overhead) / 2));
		GatewayCommand large = GatewayCommand.toEveryShard(3, "ü".repeat((4096 - overhead) / 2) + "ü");
		assertThat(this.outgoing.command(fits).length).isBetween(4095, 4096);
		assertThatThrownBy(() -> this.outgoing.command(large)).isInstanceOf(IllegalArgumentException.class)
			.hasMessageContaining("Discord accepts 4096");
	}

}
