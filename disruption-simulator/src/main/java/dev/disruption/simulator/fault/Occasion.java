package dev.disruption.simulator.fault;

import org.jspecify.annotations.Nullable;

/** What a client does and a fault can answer; see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-opcodes">Gateway Opcodes</a>. */
public enum Occasion {

	/** It asks for a WebSocket, whether it gets one or not. */
	CONNECT(-1),
	HEARTBEAT(1),
	IDENTIFY(2),
	PRESENCE_UPDATE(3),
	VOICE_STATE_UPDATE(4),
	RESUME(6),
	REQUEST_GUILD_MEMBERS(8),
	REQUEST_SOUNDBOARD_SOUNDS(31),
	REQUEST_CHANNEL_INFO(43);

	private final int opcode;

	Occasion(int opcode) { this.opcode = opcode; }

	boolean isRequest() { return this.opcode > 2 && this != RESUME; }

	/** The payload with this opcode; null if no fault waits for such. */
	public static @Nullable Occasion ofOpcode(int opcode) {
		for (Occasion occasion : values()) {
			if (occasion.opcode == opcode && occasion != CONNECT) {
				return occasion;
			}
		}
		return null;
	}

}
