package dev.disruption.gateway;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;

import dev.disruption.json.Flags;
import dev.disruption.model.gateway.Intent;
import dev.disruption.rest.Token;
import dev.disruption.validation.Validation;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.json.JsonMapper;

/**
 * Writes what is sent to Discord.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>
 */
final class Outgoing {

	/** The documented size of a payload, in bytes. */
	static final int LARGEST = 4096;

	private static final String LIBRARY = "disruption";

	private final JsonMapper mapper;

	Outgoing(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/** @param sequence -1 if nothing was received yet, which is said with null */
	byte[] heartbeat(long sequence) {
		return ("{\"op\":" + Opcode.HEARTBEAT + ",\"d\":" + (sequence < 0 ? "null" : sequence) + "}").getBytes(StandardCharsets.US_ASCII);
	}

	/** @param presence the last command that updated the presence; {@code null} if there was none */
	byte[] identify(Token token, Iterable<Intent> intents, int shardId, int shardCount, byte @Nullable [] presence) {
		long bits = bits(intents);
		return write(Opcode.IDENTIFY, json -> {
			json.writeStartObject();
			json.writeStringProperty("token", token.value());
			json.writeNumberProperty("intents", bits);
			json.writeName("properties").writeStartObject();
			json.writeStringProperty("os", System.getProperty("os.name", "unknown"));
			json.writeStringProperty("browser", LIBRARY);
			json.writeStringProperty("device", LIBRARY);
			json.writeEndObject();
			json.writeName("shard").writeStartArray().writeNumber(shardId).writeNumber(shardCount).writeEndArray();
			if (presence != null) {
				json.writeName("presence");
				json.writeTree(this.mapper.readTree(presence).path("d"));
			}
			json.writeEndObject();
		});
	}

	byte[] resume(Token token, String sessionId, long sequence) {
		return write(Opcode.RESUME, json -> {
			json.writeStartObject();
			json.writeStringProperty("token", token.value());
			json.writeStringProperty("session_id", sessionId);
			json.writeNumberProperty("seq", Math.max(0, sequence));
			json.writeEndObject();
		});
	}

	/** @throws IllegalArgumentException if Discord would ignore it, or close the connection over its size */
	byte[] command(GatewayCommand command) {
		Validation.check(command.data());
		byte[] bytes = write(command.opcode(), json -> json.writePOJO(command.data()));
		if (bytes.length > LARGEST) {
			throw new IllegalArgumentException("The gateway command with opcode " + command.opcode() + " has " + bytes.length
					+ " bytes, Discord accepts " + LARGEST + ": send less in one command");
		}
		return bytes;
	}

	static long bits(Iterable<Intent> intents) {
		Flags<Intent> flags = Flags.none(Intent.class);
		for (Intent intent : intents) {
			flags = flags.with(intent);
		}
		return flags.bits();
	}

	private byte[] write(int opcode, Data data) {
		ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
		try (JsonGenerator json = this.mapper.createGenerator(bytes)) {
			json.writeStartObject();
			json.writeNumberProperty("op", opcode);
			json.writeName("d");
			data.write(json);
			json.writeEndObject();
		}
		return bytes.toByteArray();
	}

	private interface Data {

		void write(JsonGenerator json);

	}

}
