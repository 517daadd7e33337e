package dev.disruption.model.voice;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;

/** <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#voice-voice-close-event-codes">Voice Close Event Codes</a> */
public enum VoiceCloseCode implements Coded {

	@Code(4001) UNKNOWN_OPCODE,
	@Code(4002) FAILED_TO_DECODE_PAYLOAD,
	@Code(4003) NOT_AUTHENTICATED,
	@Code(4004) AUTHENTICATION_FAILED,
	@Code(4005) ALREADY_AUTHENTICATED,
	@Code(4006) SESSION_NO_LONGER_VALID,
	@Code(4009) SESSION_TIMEOUT,
	@Code(4011) SERVER_NOT_FOUND,
	@Code(4012) UNKNOWN_PROTOCOL,
	@Code(4014) DISCONNECTED,
	@Code(4015) VOICE_SERVER_CRASHED,
	@Code(4016) UNKNOWN_ENCRYPTION_MODE,
	@Code(4017) DAVE_PROTOCOL_REQUIRED,
	@Code(4020) BAD_REQUEST,
	@Code(4021) RATE_LIMITED,
	@Code(4022) CALL_TERMINATED,
	/** a value that this version has no name for */
	UNKNOWN

}
