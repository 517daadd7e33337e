package dev.disruption.gateway;

import dev.disruption.simulator.fault.Envelope;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** What can go wrong with payloads whose meaning a shard doesn't know. */
class PayloadFaultTests extends OnSimulator {

	@Test
	@Tag("F56")
	void handsOnAnEventThatNobodyKnows() throws Exception {
		connect();
		this.discord.faults().now().send(Envelope.of("GUILD_MOOD_UPDATE", Json.object().put("mood", "good")));
		RawDispatch unknown = nextDispatch("GUILD_MOOD_UPDATE");
		JsonNode data = unknown.read(new JsonMapper().readerFor(JsonNode.class));
		assertThat(data.path("mood").asString("")).isEqualTo("good");
		resumesFrom(sequence());
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"op\":42,\"s\":9,\"t\":null,\"d\":{}}", "{\"op\":5,\"s\":9,\"t\":null,\"d\":null}",
			"{\"t\":null,\"s\":9,\"op\":0,\"d\":{}}", "{\"s\":9,\"op\":0,\"d\":{}}", "{\"t\":\"X\",\"s\":9,\"op\":\"0\",\"d\":{}}",
			"{\"t\":\"X\",\"s\":9,\"d\":{}}", "{\"op\":-7,\"s\":9}", "{\"d\":{\"op\":7},\"s\":9,\"op\":99999999999,\"t\":\"X\"}" })
	@Tag("F56")
	void ignoresWhatItDoesNotKnowButItsNumber(String payload) throws Exception {
		connect();
		this.discord.faults().now().send(payload);
		settle();
		passUntil("a heartbeat", INTERVAL, () -> !received("HEARTBEAT").isEmpty());
		assertThat(received("HEARTBEAT").get(0).document().path("d").asLong(-1)).isEqualTo(9);
		expectAnEventToArrive();
		assertThat(this.discord.gateway().opened()).isOne();
		assertThat(this.ignored).hasValue(1);
		assertThat(this.dispatches).noneMatch(dispatch -> dispatch.name().equals("X"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "{\"op\":0,\"t\":\"X\"}", "{\"op\":0,\"t\":\"X\",\"s\":null,\"d\":{}}",
			"{\"op\":0,\"t\":\"X\",\"s\":\"9\",\"d\":{}}" })
	@Tag("F56")
	void handsOnAnEventWithoutANumber(String payload) throws Exception {
		connect();
		long sequence = sequence();
		this.discord.faults().now().send(payload);
		assertThat(nextDispatch("X").sequence()).isEqualTo(-1);
		resumesFrom(sequence);
	}

	@ParameterizedTest
	@EnumSource(Compression.class)
	@Tag("F56")
	void resumesBehindWhatItDidNotKnow(Compression compression) throws Exception {
		this.gateway = gateway(1, builder -> builder.compression(compression));
		connect();
		this.discord.faults().now().send(Envelope.of("X", Json.object()).withoutName());
		this.discord.faults().now().send(Envelope.of("X", Json.object()).withOpcodeAsText());
		settle();
		resumesFrom(sequence());
		assertThat(this.discord.violations()).isEmpty();
	}

	private void resumesFrom(long sequence) throws Exception {
		this.discord.faults().now().drop();
		reconnect();
		await(ShardState.CONNECTED);
		assertThat(resumedFrom()).containsExactly(sequence);
		assertThat(closeCodes()).containsExactly(-1);
		assertThat(this.discord.gateway().identifies()).isOne();
	}

}
