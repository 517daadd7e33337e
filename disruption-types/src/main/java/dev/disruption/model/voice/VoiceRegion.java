package dev.disruption.model.voice;

/**
 * A place that voice servers run in.
 *
 * @see <a href="https://docs.discord.com/developers/resources/voice#voice-region-object-voice-region-structure">Voice Region Structure</a>
 */
public record VoiceRegion(
		String id,
		String name,
		boolean optimal,
		boolean deprecated,
		boolean custom) {
}
