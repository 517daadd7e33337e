package dev.disruption.model.message;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * What somebody bought, for a message that tells of it.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-object-message-types">Message Types</a>
 */
public record PurchaseNotification(
		Type type,
		@Nullable GuildProductPurchase guildProductPurchase) {

	/** A product that a guild offers. */
	public record GuildProductPurchase(Snowflake listingId, String productName) {
	}

	/** What can be bought. */
	public enum Type implements Coded {

		@Code(0) GUILD_PRODUCT,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
