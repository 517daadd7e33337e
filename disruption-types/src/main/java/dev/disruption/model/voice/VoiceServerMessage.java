package dev.disruption.model.voice;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonValue;
import dev.disruption.json.Code;
import dev.disruption.json.DiscriminatedBy;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * What a voice server says; the opcode beside it tells which.
 *
 * @see <a href="https://docs.discord.com/developers/topics/voice-connections">Voice Connections</a>
 */
@DiscriminatedBy(value = "op", outside = true)
public sealed interface VoiceServerMessage {

	/** Where the UDP connection goes. The heartbeat interval comes with {@link Hello}. */
	@Code(2)
	record Ready(int ssrc, String ip, int port, List<EncryptionMode> modes) implements VoiceServerMessage {
	}

	/** How sound is encrypted; the protocol version is 0 without end-to-end encryption. */
	@Code(4)
	record SessionDescription(EncryptionMode mode, List<Integer> secretKey, int daveProtocolVersion)
			implements VoiceServerMessage {

		/** Without the key. */
		@Override
		public String toString() {
			return "SessionDescription[mode=" + this.mode + ", daveProtocolVersion=" + this.daveProtocolVersion + "]";
		}

	}

	/** A user began or stopped to speak. */
	@Code(5)
	record Speaking(Flags<SpeakingFlag> speaking, @Nullable Integer delay, int ssrc, @Nullable Snowflake userId)
			implements VoiceServerMessage {
	}

	/** The answer to a heartbeat, with its nonce. */
	@Code(6)
	record HeartbeatAck(@JsonProperty("t") long nonce) implements VoiceServerMessage {
	}

	/** The first message; {@code heartbeatInterval} is in milliseconds. */
	@Code(8)
	record Hello(double heartbeatInterval) implements VoiceServerMessage {
	}

	/** Users who are in the channel. */
	@Code(11)
	record ClientsConnect(List<Snowflake> userIds) implements VoiceServerMessage {
	}

	/** A user has left the channel. */
	@Code(13)
	record ClientDisconnect(Snowflake userId) implements VoiceServerMessage {
	}

	/** Another protocol version is coming; version 0 ends the encryption. */
	@Code(21)
	record DavePrepareTransition(int protocolVersion, int transitionId) implements VoiceServerMessage {
	}

	/** The transition takes effect. */
	@Code(22)
	record DaveExecuteTransition(int transitionId) implements VoiceServerMessage {
	}

	/** Another epoch is coming; the first one begins a new group. */
	@Code(24)
	record DavePrepareEpoch(int protocolVersion, int epoch) implements VoiceServerMessage {
	}

	/** A message that this version has no record for, kept whole. */
	record Unknown(@JsonValue JsonNode json) implements VoiceServerMessage {
	}

}
