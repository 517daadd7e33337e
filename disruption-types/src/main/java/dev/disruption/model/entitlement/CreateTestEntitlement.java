package dev.disruption.model.entitlement;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/entitlement#create-test-entitlement-json-params">Create Test Entitlement</a>. */
public final class CreateTestEntitlement extends Body<CreateTestEntitlement> {

	public CreateTestEntitlement skuId(Snowflake skuId) { return set("sku_id", skuId); }

	/** A guild or a user. */
	public CreateTestEntitlement ownerId(Snowflake ownerId) { return set("owner_id", ownerId); }

	public CreateTestEntitlement ownerType(Entitlement.OwnerType ownerType) { return set("owner_type", ownerType); }

}
