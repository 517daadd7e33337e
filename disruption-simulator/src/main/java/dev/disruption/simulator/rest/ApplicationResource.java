package dev.disruption.simulator.rest;

import java.util.List;
import java.util.Locale;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Monetization;
import dev.disruption.simulator.world.Store;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The application, what it sells, and its role connections; see <a href="https://docs.discord.com/developers/resources/application">Application Resource</a>. */
final class ApplicationResource {

	private static final String APPLICATION = "/applications/{application.id}";

	private static final String ENTITLEMENTS = APPLICATION + "/entitlements";

	private static final String SUBSCRIPTIONS = "/skus/{sku.id}/subscriptions";

	private static final Structure METADATA = new Structure().required("type", Type.choice(1, 2, 3, 4, 5, 6, 7, 8))
		.required("key", Type.text(1, 50)).required("name", Type.text(1, 100)).optional("name_localizations", Type.anyObject())
		.required("description", Type.text(1, 200)).optional("description_localizations", Type.anyObject());

	/** What the one who authorized the application learns of it. */
	private static final List<String> AUTHORIZED = List.of("id", "name", "icon", "description", "type", "bot", "bot_public",
			"bot_require_code_grant", "verify_key", "flags", "flags_new", "tags");

	private static final int MOST_METADATA = 5;

	private final World world;

	private ArrayNode metadata = Json.array();

	ApplicationResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/applications/@me", call -> Answer.ok(document())),
				Route.patch("/applications/@me", this::edit),
				Route.get(APPLICATION, call -> Answer.ok(document())),
				Route.patch(APPLICATION, this::edit),
				Route.get("/oauth2/applications/@me", call -> Answer.ok(document())),
				Route.get("/oauth2/@me", this::authorization).forUsers(),
				Route.get("/oauth2/keys", call -> Answer.ok(Json.object().set("keys", Json.array()))).forAnyone(),
				Route.get(APPLICATION + "/role-connections/metadata", call -> Answer.ok(this.metadata)),
				Route.put(APPLICATION + "/role-connections/metadata", this::putMetadata),
				Route.get(ENTITLEMENTS, this::entitlements),
				Route.post(ENTITLEMENTS, call -> Answer.ok(store().create("", call.object(), null))),
				Route.get(ENTITLEMENTS + "/{entitlement.id}", call -> Answer.ok(store().require("", call.parameter("entitlement.id")))),
				Route.delete(ENTITLEMENTS + "/{entitlement.id}", call -> {
					store().delete("", call.parameter("entitlement.id"), null);
					return Answer.noContent();
				}),
				Route.post(ENTITLEMENTS + "/{entitlement.id}/consume", call -> {
					Monetization.consume(this.world, call.parameter("entitlement.id"));
					return Answer.noContent();
				}),
				Route.get(APPLICATION + "/skus", call -> Answer.ok(Json.array())),
				Route.get(SUBSCRIPTIONS, this::subscriptions),
				Route.get(SUBSCRIPTIONS + "/{subscription.id}", call -> Answer.ok(this.world.of(Monetization.SUBSCRIPTION).require("", call.parameter(
						"subscription.id")))));
	}

	private ObjectNode document() { return this.world.application().document(this.world.guild().owner(), this.world.guilds().size()); }

	private Answer edit(Call call) {
		this.world.application().edit(call.object());
		return Answer.ok(document());
	}

	private Answer authorization(Call call) {
		ObjectNode answer = Json.object().put("expires", Json.timestamp(this.world.clock().instant().plusSeconds(604800)));
		ObjectNode application = answer.putObject("application");
		document().forEachEntry((field, value) -> {
			if (AUTHORIZED.contains(field)) {
				application.set(field, value);
			}
		});
		answer.set("scopes", Json.texts(List.of("bot")));
		answer.set("user", this.world.bot().document());
		return Answer.ok(answer);
	}

	private Answer putMetadata(Call call) {
		List<JsonNode> items = call.list();
		Form form = new Form();
		if (items.size() > MOST_METADATA) {
			form.error("", "BASE_TYPE_MAX_LENGTH", "Must be " + MOST_METADATA + " or fewer in length.");
		}
		for (int index = 0; index < items.size(); index++) {
			METADATA.check(form, index + ".", items.get(index), true);
		}
		form.throwIfInvalid();
		this.metadata = Json.array(items.stream().map(METADATA::create).toList());
		return Answer.ok(this.metadata);
	}

	private Answer entitlements(Call call) {
		String user = call.query("user_id");
		String guild = call.query("guild_id");
		String skus = call.query("sku_ids");
		List<ObjectNode> fitting = store().in("").stream().filter(one -> user == null || user.equals(Json.textOf(one, "user_id")))
			.filter(one -> guild == null || guild.equals(Json.textOf(one, "guild_id")))
			.filter(one -> skus == null || List.of(skus.toLowerCase(Locale.ROOT).split(",")).contains(Json.textOf(one, "sku_id"))).toList();
		return Answer.ok(Json.array(call.page(fitting, "id", 100, 100)));
	}

	private Answer subscriptions(Call call) {
		new Form().required("user_id", call.query("user_id") == null ? Json.nothing() : Json.text(String.valueOf(call.query("user_id"))))
			.throwIfInvalid();
		List<ObjectNode> fitting = this.world.of(Monetization.SUBSCRIPTION).in("").stream()
			.filter(one -> String.valueOf(call.query("user_id")).equals(Json.textOf(one, "user_id")))
			.filter(one -> Json.textsOf(one, "sku_ids").contains(call.parameter("sku.id"))).toList();
		return Answer.ok(Json.array(call.page(fitting, "id", 50, 100)));
	}

	/** @throws Problem 20012 for another application than the bot's */
	static void isOwn(Call call, World world) {
		String id = call.parameters().get("application.id");
		if (id != null && call.route().template().startsWith("/applications/") && !id.equals(world.application().id())) {
			throw Problem.of(403, 20012, "You are not authorized to perform this action on this application");
		}
	}

	private Store store() { return this.world.of(Monetization.ENTITLEMENT); }

}
