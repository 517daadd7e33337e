package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class EnvelopeTests {

	private final JsonMapper mapper = DiscordJson.mapper();

	private final Envelope envelope = new Envelope(this.mapper);

	@ParameterizedTest
	@MethodSource("orders")
	void readsKeysInAnyOrder(List<String> order) {
		for (String separator : List.of(",", " ,\n\t")) {
			byte[] bytes = read("{" + String.join(separator, order) + "}");
			assertThat(this.envelope.opcode()).isZero();
			assertThat(this.envelope.sequence()).isEqualTo(42);
			assertThat(this.envelope.name()).isEqualTo("MESSAGE_CREATE");
			assertThat(data(bytes).path("content").asString()).isEqualTo("a \"d\":{ in ü text");
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "{}", "[]", "null", "true", "false", "41250", "-1.5", "\"text\"", "{\"op\":9,\"s\":3,\"t\":\"X\"}" })
	void findsDataThatIs(String data) {
		for (String payload : List.of("{\"t\":null,\"s\":null,\"op\":9,\"d\":" + data + "}", "{\"d\": " + data + " ,\"op\": 9}")) {
			byte[] bytes = read(payload);
			assertThat(this.envelope.opcode()).isEqualTo(9);
			assertThat(this.envelope.sequence()).isEqualTo(-1);
			assertThat(this.envelope.name()).isNull();
			assertThat(data(bytes)).isEqualTo(this.mapper.readTree(data));
		}
	}

	@Test
	void findsNoDataWhereThereIsNone() {
		read("{\"op\":11}");
		assertThat(this.envelope.opcode()).isEqualTo(11);
		assertThat(this.envelope.dataOffset()).isEqualTo(-1);
	}

	@Test
	void forgetsThePreviousPayload() {
		read("{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{}}");
		read("{\"op\":11}");
		assertThat(this.envelope.name()).isNull();
		assertThat(this.envelope.sequence()).isEqualTo(-1);
	}

	@Test
	void readsOnlyTheBeginningOfAReusedArray() {
		byte[] bytes = "{\"t\":null,\"s\":null,\"op\":7,\"d\":null}}}} and older text".getBytes(StandardCharsets.UTF_8);
		this.envelope.read(bytes, "{\"t\":null,\"s\":null,\"op\":7,\"d\":null}".length());
		assertThat(this.envelope.opcode()).isEqualTo(7);
	}

	@Test
	@Tag("F32")
	void readsSequencesAsLongs() {
		read("{\"t\":\"X\",\"s\":4294967296,\"op\":0,\"d\":{}}");
		assertThat(this.envelope.sequence()).isEqualTo(4_294_967_296L);
	}

	@Test
	void namesEachEventWithOneString() {
		read("{\"t\":\"MESSAGE_CREATE\",\"s\":1,\"op\":0,\"d\":{}}");
		String first = this.envelope.name();
		read("{\"t\":\"MESSAGE_CREATE\",\"s\":2,\"op\":0,\"d\":{}}");
		assertThat(this.envelope.name()).isSameAs(first);
	}

	@ParameterizedTest
	@ValueSource(strings = { "{'t':'X','s':5,'op':'0','d':{}}", "{'t':'X','s':5,'op':0.5,'d':{}}", "{'t':'X','s':5,'d':{}}",
			"{'d':{},'op':99999999999,'s':5}", "{'d':{},'op':99999999999999999999,'s':5}" })
	@Tag("F56")
	void readsTheSequenceWithoutAUsableOpcode(String payload) {
		read(payload.replace('\'', '"'));
		assertThat(this.envelope.opcode()).isEqualTo(-1);
		assertThat(this.envelope.sequence()).isEqualTo(5);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "{", "}", "[]", "null", "{\"", "{\"t", "{\"t\":\"X", "{\"s\":12", "{\"op\":0", "{\"d\":}",
			"\"}", "{\"op\":1,}", "{,}" })
	@Tag("F54")
	void refuses(String payload) {
		assertThatThrownBy(() -> read(payload)).isInstanceOf(JacksonException.class);
	}

	@Test
	@Tag("F54")
	void keepsTheSequenceOfATruncatedPayload() {
		assertThatThrownBy(() -> read("{\"t\":\"X\",\"s\":5,\"op\":0,\"d\":{\"a\":")).isInstanceOf(JacksonException.class);
		assertThat(this.envelope.sequence()).isEqualTo(5);
	}

	private byte[] read(String payload) {
		byte[] bytes = payload.getBytes(StandardCharsets.UTF_8);
		this.envelope.read(bytes, bytes.length);
		return bytes;
	}

	private JsonNode data(byte[] bytes) {
		RawDispatch dispatch = new RawDispatch(0, 1, "X", 0, false, bytes, this.envelope.dataOffset());
		try (JsonParser parser = dispatch.data(this.mapper)) {
			parser.nextToken();
			return parser.readValueAsTree();
		}
	}

	static Stream<List<String>> orders() {
		List<String> keys = List.of("\"t\":\"MESSAGE_CREATE\"", "\"s\":42", "\"op\":0", "\"d\":{\"content\":\"a \\\"d\\\":{ in ü text\"}");
		List<List<String>> orders = new ArrayList<>();
		permute(new ArrayList<>(), keys, orders);
		assertThat(orders).hasSize(24);
		return orders.stream();
	}

	private static void permute(List<String> begun, List<String> rest, List<List<String>> orders) {
		if (rest.isEmpty()) {
			orders.add(begun);
		}
		for (String next : rest) {
			List<String> longer = new ArrayList<>(begun);
			longer.add(next);
			permute(longer, rest.stream().filter(key -> !key.equals(next)).toList(), orders);
		}
	}

}
