package dev.disruption.model.entitlement;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/entitlement">The entitlements of the user that a bearer token belongs to</a>. */
public final class GetCurrentUserApplicationEntitlements extends Body<GetCurrentUserApplicationEntitlements> {

	public GetCurrentUserApplicationEntitlements skuIds(List<Snowflake> skuIds) { return set("sku_ids", commas(skuIds)); }

	public GetCurrentUserApplicationEntitlements excludeConsumed(boolean excludeConsumed) { return set("exclude_consumed", excludeConsumed); }

}
