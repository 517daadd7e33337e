package dev.disruption.model.voice;

import org.jspecify.annotations.Nullable;

/**
 * What a voice server sends as text.
 *
 * @param seq the number of a message that would be sent again after a resume
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#voice-voice-opcodes">Voice Opcodes</a>
 */
public record VoicePayload(VoiceOpcode op, @Nullable VoiceServerMessage d, @Nullable Integer seq) {
}
