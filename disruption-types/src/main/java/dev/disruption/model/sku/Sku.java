package dev.disruption.model.sku;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;

/**
 * Something premium that an application sells.
 *
 * @see <a href="https://docs.discord.com/developers/resources/sku#sku-object-sku-structure">SKU Structure</a>
 */
public record Sku(
		Snowflake id,
		Type type,
		Snowflake applicationId,
		String name,
		String slug,
		Flags<Flag> flags) {

	/** <a href="https://docs.discord.com/developers/resources/sku#sku-object-sku-types">SKU Types</a> */
	public enum Type implements Coded {

		@Code(2) DURABLE,
		@Code(3) CONSUMABLE,
		@Code(5) SUBSCRIPTION,
		@Code(6) SUBSCRIPTION_GROUP,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/sku#sku-object-sku-flags">SKU Flags</a> */
	public enum Flag {

		@Bit(2) AVAILABLE,
		@Bit(7) GUILD_SUBSCRIPTION,
		@Bit(8) USER_SUBSCRIPTION

	}

}
