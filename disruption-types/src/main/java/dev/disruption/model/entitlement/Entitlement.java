package dev.disruption.model.entitlement;

import java.time.Instant;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * The right of a user or guild to something premium.
 *
 * @see <a href="https://docs.discord.com/developers/resources/entitlement#entitlement-object-entitlement-structure">Entitlement Structure</a>
 */
public record Entitlement(
		Snowflake id,
		Snowflake skuId,
		Snowflake applicationId,
		@Nullable Snowflake userId,
		Type type,
		boolean deleted,
		@Nullable Instant startsAt,
		@Nullable Instant endsAt,
		@Nullable Snowflake guildId,
		boolean consumed,
		@Nullable Instant fulfilledAt,
		@Nullable FulfillmentStatus fulfillmentStatus,
		@Nullable Snowflake gifterUserId,
		@Nullable Snowflake parentId) {

	/** <a href="https://docs.discord.com/developers/resources/entitlement#entitlement-object-entitlement-types">Entitlement Types</a> */
	public enum Type implements Coded {

		@Code(1) PURCHASE,
		@Code(2) PREMIUM_SUBSCRIPTION,
		@Code(3) DEVELOPER_GIFT,
		@Code(4) TEST_MODE_PURCHASE,
		@Code(5) FREE_PURCHASE,
		@Code(6) USER_GIFT,
		@Code(7) PREMIUM_PURCHASE,
		@Code(8) APPLICATION_SUBSCRIPTION,
		@Code(10) QUEST_REWARD,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** Who a test entitlement is given to. */
	public enum OwnerType implements Coded {

		@Code(1) GUILD,
		@Code(2) USER,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** Whether what was bought has been handed over. */
	public enum FulfillmentStatus implements Coded {

		@Code(0) UNSPECIFIED,
		@Code(1) FULFILLMENT_NOT_NEEDED,
		@Code(2) FULFILLMENT_NEEDED,
		@Code(3) FULFILLED,
		@Code(4) FULFILLMENT_FAILED,
		@Code(5) UNFULFILLMENT_NEEDED,
		@Code(6) UNFULFILLED,
		@Code(7) UNFULFILLMENT_FAILED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
