package dev.disruption.model.automoderation;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-metadata">Trigger Metadata</a>
 */
public record TriggerMetadata(
		List<String> keywordFilter,
		List<String> regexPatterns,
		List<KeywordPreset> presets,
		List<String> allowList,
		@Nullable Integer mentionTotalLimit,
		boolean mentionRaidProtectionEnabled) {

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-keyword-preset-types">Keyword Preset Types</a> */
	public enum KeywordPreset implements Coded {

		@Code(1) PROFANITY,
		@Code(2) SEXUAL_CONTENT,
		@Code(3) SLURS,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
