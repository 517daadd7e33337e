package dev.disruption.simulator.world;

import java.time.Duration;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.node.ObjectNode;

/** What the application sells and who has it; see <a href="https://docs.discord.com/developers/resources/entitlement">Entitlement Resource</a>. */
public final class Monetization {

	private static final int APPLICATION_SUBSCRIPTION = 8;

	public static final Thing ENTITLEMENT = Thing.of("Entitlement", 10029, new Structure().required("sku_id", Type.id())
		.required("owner_id", Type.id()).required("owner_type", Type.choice(1, 2)).fixed("deleted", false).fixed("starts_at", null)
		.fixed("ends_at", null).fixed("type", APPLICATION_SUBSCRIPTION).fixed("consumed", false))
		.outsideGuilds().events("ENTITLEMENT_CREATE", "ENTITLEMENT_UPDATE", "ENTITLEMENT_DELETE").completing(Monetization::complete);

	public static final Thing SUBSCRIPTION = Thing.of("Subscription", 10098, new Structure()).outsideGuilds()
		.events("SUBSCRIPTION_CREATE", "SUBSCRIPTION_UPDATE", "SUBSCRIPTION_DELETE");

	private Monetization() {}

	/** A person subscribes for a month. */
	public static ObjectNode subscribe(World world, Person person, String skuId) {
		return world.atomically(() -> {
			ObjectNode entitlement = world.of(ENTITLEMENT).create("", Json.object().put("sku_id", skuId).put("owner_id", person.id())
				.put("owner_type", 2), null);
			ObjectNode subscription = Json.object().put("id", world.ids().next()).put("user_id", person.id()).put("status", 0)
				.put("current_period_start", Json.timestamp(world.now()))
				.put("current_period_end", Json.timestamp(world.now().plus(Duration.ofDays(30)))).putNull("renewal_sku_ids").putNull("canceled_at");
			subscription.putArray("sku_ids").add(skuId);
			subscription.putArray("entitlement_ids").add(entitlement.path("id").asString());
			world.of(SUBSCRIPTION).add("", subscription, null);
			return subscription;
		});
	}

	/** A one-time purchase is used up. */
	public static void consume(World world, String id) {
		ObjectNode before = world.of(ENTITLEMENT).require("", id);
		world.of(ENTITLEMENT).replace("", before, before.deepCopy().put("consumed", true), null);
	}

	private static void complete(Draft draft) {
		ObjectNode entitlement = draft.document();
		String owner = Json.textOf(entitlement, "owner_id", "");
		boolean ofGuild = entitlement.path("owner_type").asInt(2) == 1;
		entitlement.remove(List.of("owner_id", "owner_type"));
		entitlement.put("application_id", draft.world().application().id());
		if (ofGuild) {
			Guild guild = draft.world().guildById(owner);
			if (guild == null) {
				throw Problem.unknown(10004, "Guild");
			}
			entitlement.put("guild_id", owner).put("user_id", guild.owner().id());
		}
		else {
			entitlement.put("user_id", draft.world().requirePerson(owner).id());
		}
	}

}
