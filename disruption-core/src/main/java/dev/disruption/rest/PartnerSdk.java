package dev.disruption.rest;

import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.oauth2.BotPartnerSdkToken;
import dev.disruption.model.oauth2.BotUnmergeProvisionalAccount;
import dev.disruption.model.oauth2.PartnerSdkToken;
import dev.disruption.model.oauth2.ProvisionalToken;
import dev.disruption.model.oauth2.UnmergeProvisionalAccount;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Mono;

/**
 * Accounts that a game makes for players who have none, by the
 * <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/overview">Discord Social SDK</a>.
 */
public interface PartnerSdk {

	/**
	 * A token for a provisional account, for the credentials of another identity provider.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/external-credentials-exchange">External Credentials Exchange</a>
	 */
	@PostExchange("/partner-sdk/token")
	Mono<ProvisionalToken> partnerSdkToken(@RequestBody PartnerSdkToken token);

	/**
	 * A token for a provisional account of a user that the bot answers for.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/bot-token-endpoint">Bot Token Endpoint</a>
	 */
	@PostExchange("/partner-sdk/token/bot")
	Mono<ProvisionalToken> botPartnerSdkToken(@RequestBody BotPartnerSdkToken token);

	/**
	 * Parts a provisional account from the account that it was merged with.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts">Unmerging Accounts</a>
	 */
	@PostExchange("/partner-sdk/provisional-accounts/unmerge")
	Mono<Void> partnerSdkUnmergeProvisionalAccount(@RequestBody UnmergeProvisionalAccount account);

	/**
	 * Parts the provisional account of a user that the bot answers for.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts">Unmerging Accounts</a>
	 */
	@PostExchange("/partner-sdk/provisional-accounts/unmerge/bot")
	Mono<Void> botPartnerSdkUnmergeProvisionalAccount(@RequestBody BotUnmergeProvisionalAccount account);

	/**
	 * Tells the clients of a game what was decided on a message between two users: up to 5 values of 2000 characters.
	 *
	 * @see <a href="https://docs.discord.com/developers/discord-social-sdk/how-to/integrate-moderation">Integrate Moderation</a>
	 */
	@PutExchange("/partner-sdk/dms/{userId1}/{userId2}/messages/{messageId}/moderation-metadata")
	Mono<Void> updateUserMessageExternalModerationMetadata(@PathVariable Snowflake userId1, @PathVariable Snowflake userId2,
			@PathVariable Snowflake messageId, @RequestBody Map<String, String> metadata);

}
