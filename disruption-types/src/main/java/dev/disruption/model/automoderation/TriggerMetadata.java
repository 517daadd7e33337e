package dev.disruption.model.automoderation;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.model.automoderation.AutoModerationRule.TriggerType;
import dev.disruption.validation.Limit;
import dev.disruption.validation.Violations;
import org.jspecify.annotations.Nullable;

/**
 * What a rule looks for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-trigger-metadata">Trigger Metadata</a>
 */
@Written
public record TriggerMetadata(
		@Limit(max = TriggerMetadata.MAX_KEYWORDS) List<@Limit(min = 1, max = TriggerMetadata.MAX_KEYWORD) String> keywordFilter,
		@Limit(max = TriggerMetadata.MAX_PATTERNS) List<@Limit(min = 1, max = TriggerMetadata.MAX_PATTERN) String> regexPatterns,
		List<KeywordPreset> presets,
		@Limit(max = TriggerMetadata.MAX_KEYWORDS) List<@Limit(min = 1, max = TriggerMetadata.MAX_KEYWORD) String> allowList,
		@Limit(min = 0, max = TriggerMetadata.MAX_MENTIONS) @Nullable Integer mentionTotalLimit,
		boolean mentionRaidProtectionEnabled) {

	/** keywords of a rule, and those that a rule with presets allows */
	public static final int MAX_KEYWORDS = 1000;

	/** keywords that a rule with keywords of its own allows */
	public static final int MAX_ALLOWED_BESIDE_KEYWORDS = 100;

	/** characters of a keyword */
	public static final int MAX_KEYWORD = 60;

	/** regular expressions of a rule */
	public static final int MAX_PATTERNS = 10;

	/** characters of a regular expression */
	public static final int MAX_PATTERN = 260;

	/** mentions of one message */
	public static final int MAX_MENTIONS = 50;

	/** Looks for words; a {@code *} at the beginning or end of one stands for anything. */
	public static TriggerMetadata keywords(String... keywords) {
		return new TriggerMetadataBuilder().keywordFilter(List.of(keywords)).unchecked();
	}

	/** Looks for words of Discord's lists. */
	public static TriggerMetadata presets(KeywordPreset... presets) {
		return new TriggerMetadataBuilder().presets(List.of(presets)).unchecked();
	}

	/** Looks for messages that mention more users and roles than this, at most 50. */
	public static TriggerMetadata mentions(int mentionTotalLimit) {
		return new TriggerMetadataBuilder().mentionTotalLimit(mentionTotalLimit).unchecked();
	}

	public static TriggerMetadataBuilder builder() { return new TriggerMetadataBuilder(); }

	/** Adds what doesn't belong to a rule that this triggers. */
	void checkFor(TriggerType trigger, Violations violations) {
		boolean words = trigger == TriggerType.KEYWORD || trigger == TriggerType.MEMBER_PROFILE;
		boolean preset = trigger == TriggerType.KEYWORD_PRESET;
		only(words, this.keywordFilter.isEmpty(), trigger, violations.at("keyword_filter"));
		only(words, this.regexPatterns.isEmpty(), trigger, violations.at("regex_patterns"));
		only(preset, this.presets.isEmpty(), trigger, violations.at("presets"));
		only(words || preset, this.allowList.isEmpty(), trigger, violations.at("allow_list"));
		only(trigger == TriggerType.MENTION_SPAM, this.mentionTotalLimit == null, trigger, violations.at("mention_total_limit"));
		violations.at("allow_list").require(preset || this.allowList.size() <= MAX_ALLOWED_BESIDE_KEYWORDS,
				this.allowList.size() + " items, at most " + MAX_ALLOWED_BESIDE_KEYWORDS + " for " + trigger + " rules");
	}

	private static void only(boolean belongs, boolean unused, TriggerType trigger, Violations violations) {
		violations.require(belongs || unused, "is not for " + trigger + " rules");
	}

	/** <a href="https://docs.discord.com/developers/resources/auto-moderation#auto-moderation-rule-object-keyword-preset-types">Keyword Preset Types</a> */
	public enum KeywordPreset implements Coded {

		@Code(1) PROFANITY,
		@Code(2) SEXUAL_CONTENT,
		@Code(3) SLURS,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
