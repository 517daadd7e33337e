package dev.disruption.gateway;

import java.util.List;

import dev.disruption.model.gateway.Intent;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F27")
class GatewayExceptionTests {

	@ParameterizedTest
	@CsvSource({ "4004, AuthenticationFailed, reset it there", "4010, InvalidShard, shard 1 of 2", "4011, ShardingRequired, raise the number",
			"4012, InvalidApiVersion, update Disruption", "4013, InvalidIntents, GUILDS", "4014, DisallowedIntents, Developer Portal" })
	void saysWhatToDo(int code, String type, String remedy) {
		GatewayException exception = GatewayException.of(code, List.of(Intent.GUILDS), 1, 2);
		assertThat(exception.getClass().getSimpleName()).isEqualTo(type);
		assertThat(exception.code()).isEqualTo(code);
		assertThat(exception).hasMessageContaining(remedy).hasMessageEndingWith("(gateway close code " + code + ")");
	}

	@Test
	void namesThePrivilegedIntentsAmongThoseAskedFor() {
		GatewayException exception = GatewayException.of(4014, List.of(Intent.MESSAGE_CONTENT, Intent.GUILDS, Intent.GUILD_MEMBERS), 0, 1);
		assertThat(exception).hasMessageStartingWith("Discord refused one of the privileged intents [GUILD_MEMBERS, MESSAGE_CONTENT]")
			.isInstanceOfSatisfying(GatewayException.DisallowedIntents.class,
					disallowed -> assertThat(disallowed.privileged()).containsExactly(Intent.GUILD_MEMBERS, Intent.MESSAGE_CONTENT));
	}

}
