package dev.disruption.model.entitlement;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/entitlement#list-entitlements-query-string-params">List Entitlements</a>. */
public final class ListEntitlements extends Body<ListEntitlements> {

	public ListEntitlements userId(Snowflake userId) { return set("user_id", userId); }

	public ListEntitlements skuIds(List<Snowflake> skuIds) { return set("sku_ids", commas(skuIds)); }

	/** Entitlements with a lower id. */
	public ListEntitlements before(Snowflake before) { return set("before", before); }

	/** Entitlements with a higher id. */
	public ListEntitlements after(Snowflake after) { return set("after", after); }

	/** 1 to 100 entitlements, by default 100. */
	public ListEntitlements limit(@Limit(min = 1, max = 100) int limit) { return set("limit", limit); }

	public ListEntitlements guildId(Snowflake guildId) { return set("guild_id", guildId); }

	/** By default those that ended are included. */
	public ListEntitlements excludeEnded(boolean excludeEnded) { return set("exclude_ended", excludeEnded); }

	/** By default those that were deleted are left out. */
	public ListEntitlements excludeDeleted(boolean excludeDeleted) { return set("exclude_deleted", excludeDeleted); }

	/** Whether to leave out what has not begun, has ended, or was deleted. */
	public ListEntitlements onlyActive(boolean onlyActive) { return set("only_active", onlyActive); }

}
