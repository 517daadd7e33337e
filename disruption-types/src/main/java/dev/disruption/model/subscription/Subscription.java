package dev.disruption.model.subscription;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A recurring payment for an application's SKU.
 *
 * @see <a href="https://docs.discord.com/developers/resources/subscription#subscription-object">Subscription Object</a>
 */
public record Subscription(
		Snowflake id,
		Snowflake userId,
		List<Snowflake> skuIds,
		List<Snowflake> entitlementIds,
		List<Snowflake> renewalSkuIds,
		Instant currentPeriodStart,
		Instant currentPeriodEnd,
		Status status,
		@Nullable Instant canceledAt,
		@Nullable String country) {

	/** <a href="https://docs.discord.com/developers/resources/subscription#subscription-statuses">Subscription Statuses</a> */
	public enum Status implements Coded {

		@Code(0) ACTIVE,
		@Code(1) INACTIVE,
		@Code(2) ENDING,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
