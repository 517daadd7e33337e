package dev.disruption.model.oauth2;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/unmerging-accounts">Parts a provisional account from the account that it was merged with</a>, for a user that the bot answers for. */
public final class BotUnmergeProvisionalAccount extends Body<BotUnmergeProvisionalAccount> {

	public BotUnmergeProvisionalAccount externalUserId(String externalUserId) { return set("external_user_id", externalUserId); }

}
