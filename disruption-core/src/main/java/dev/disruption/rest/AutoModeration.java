package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.automoderation.AutoModerationRule;
import dev.disruption.model.automoderation.CreateAutoModerationRule;
import dev.disruption.model.automoderation.ModifyAutoModerationRule;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto Moderation Resource</a> */
public interface AutoModeration {

	/**
	 * The rules of a guild; needs {@code MANAGE_GUILD}, as all of these.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#list-auto-moderation-rules-for-guild">List Auto Moderation Rules for Guild</a>
	 */
	@GetExchange("/guilds/{guildId}/auto-moderation/rules")
	Flux<AutoModerationRule> listAutoModerationRulesForGuild(@PathVariable Snowflake guildId);

	/**
	 * One rule.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#get-auto-moderation-rule">Get Auto Moderation Rule</a>
	 */
	@GetExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<AutoModerationRule> getAutoModerationRule(@PathVariable Snowflake guildId, @PathVariable Snowflake ruleId);

	/**
	 * Makes a rule.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#create-auto-moderation-rule">Create Auto Moderation Rule</a>
	 */
	@PostExchange("/guilds/{guildId}/auto-moderation/rules")
	Mono<AutoModerationRule> createAutoModerationRule(@PathVariable Snowflake guildId, @RequestBody CreateAutoModerationRule rule);

	/**
	 * Changes a rule, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#modify-auto-moderation-rule">Modify Auto Moderation Rule</a>
	 */
	@PatchExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<AutoModerationRule> modifyAutoModerationRule(@PathVariable Snowflake guildId, @PathVariable Snowflake ruleId,
			@RequestBody ModifyAutoModerationRule rule);

	/**
	 * Deletes a rule.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/auto-moderation#delete-auto-moderation-rule">Delete Auto Moderation Rule</a>
	 */
	@DeleteExchange("/guilds/{guildId}/auto-moderation/rules/{ruleId}")
	Mono<Void> deleteAutoModerationRule(@PathVariable Snowflake guildId, @PathVariable Snowflake ruleId);

}
