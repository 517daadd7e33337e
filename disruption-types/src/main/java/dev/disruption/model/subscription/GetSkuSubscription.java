package dev.disruption.model.subscription;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/subscription#get-sku-subscription">Get SKU Subscription</a>. */
public final class GetSkuSubscription extends Body<GetSkuSubscription> {

	public GetSkuSubscription userId(Snowflake userId) { return set("user_id", userId); }

}
