package dev.disruption.gateway;

import dev.disruption.model.gateway.RequestChannelInfo;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.gateway.RequestSoundboardSounds;
import dev.disruption.model.gateway.UpdatePresence;
import dev.disruption.model.gateway.UpdateVoiceState;
import org.jspecify.annotations.Nullable;

/**
 * What a command is about, the most urgent first. Within a kind commands keep their order.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>
 */
enum CommandKind {

	VOICE_STATE,

	MEMBERS,

	DETAILS,

	/** What this version doesn't know. */
	OTHER,

	PRESENCE;

	static CommandKind of(int opcode) {
		return switch (opcode) {
			case UpdateVoiceState.OPCODE -> VOICE_STATE;
			case RequestGuildMembers.OPCODE -> MEMBERS;
			case RequestSoundboardSounds.OPCODE, RequestChannelInfo.OPCODE -> DETAILS;
			case UpdatePresence.OPCODE -> PRESENCE;
			default -> OTHER;
		};
	}

	/** Whether it does no harm to send it again when nobody knows whether it has arrived. */
	boolean isRepeatable() {
		return this != OTHER;
	}

	/** Whether it sets a state, which Discord doesn't answer: the others are missed by who waits for their answer. */
	boolean isState() {
		return this == VOICE_STATE || this == PRESENCE;
	}

	/** What a later command takes the place of: the state of the same guild, or of the shard. Every other command stands for itself. */
	Object subject(GatewayCommand command) {
		@Nullable Object guild = command.guildId();
		if (this == VOICE_STATE && guild != null) {
			return guild;
		}
		return this == PRESENCE ? this : new Object();
	}

}
