package dev.disruption.model.subscription;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/subscription#query-string-params">List SKU Subscriptions</a>. */
public final class ListSkuSubscriptions extends Body<ListSkuSubscriptions> {

	/** Subscriptions with a lower id. */
	public ListSkuSubscriptions before(Snowflake before) { return set("before", before); }

	/** Subscriptions with a higher id. */
	public ListSkuSubscriptions after(Snowflake after) { return set("after", after); }

	/** 1 to 100 subscriptions, by default 50. */
	public ListSkuSubscriptions limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

	/** Required unless a bearer token says who asks. */
	public ListSkuSubscriptions userId(Snowflake userId) { return set("user_id", userId); }

}
