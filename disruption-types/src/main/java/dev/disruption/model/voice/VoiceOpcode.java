package dev.disruption.model.voice;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;

/** <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#voice-voice-opcodes">Voice Opcodes</a>; 25 to 30 are not JSON, but binary messages. */
public enum VoiceOpcode implements Coded {

	@Code(0) IDENTIFY,
	@Code(1) SELECT_PROTOCOL,
	@Code(2) READY,
	@Code(3) HEARTBEAT,
	@Code(4) SESSION_DESCRIPTION,
	@Code(5) SPEAKING,
	@Code(6) HEARTBEAT_ACK,
	@Code(7) RESUME,
	@Code(8) HELLO,
	@Code(9) RESUMED,
	@Code(11) CLIENTS_CONNECT,
	@Code(13) CLIENT_DISCONNECT,
	@Code(21) DAVE_PREPARE_TRANSITION,
	@Code(22) DAVE_EXECUTE_TRANSITION,
	@Code(23) DAVE_TRANSITION_READY,
	@Code(24) DAVE_PREPARE_EPOCH,
	@Code(25) DAVE_MLS_EXTERNAL_SENDER,
	@Code(26) DAVE_MLS_KEY_PACKAGE,
	@Code(27) DAVE_MLS_PROPOSALS,
	@Code(28) DAVE_MLS_COMMIT_WELCOME,
	@Code(29) DAVE_MLS_ANNOUNCE_COMMIT_TRANSITION,
	@Code(30) DAVE_MLS_WELCOME,
	@Code(31) DAVE_MLS_INVALID_COMMIT_WELCOME,
	/** a value that this version has no name for */
	UNKNOWN

}
