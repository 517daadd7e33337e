package dev.disruption.simulator.rest;

import java.util.List;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Expressions;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Thing;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ObjectNode;

/** Emojis, stickers and sounds; see <a href="https://docs.discord.com/developers/resources/emoji">Emoji Resource</a>. */
final class ExpressionResource {

	private static final String STICKERS = "/guilds/{guild.id}/stickers";

	private final World world;

	ExpressionResource(World world) { this.world = world; }

	List<Route> routes() {
		return Stream.of(
				Collection.of(this.world, Expressions.EMOJI, "/guilds/{guild.id}/emojis", "expression.id").list().get()
					.post(201, Permission.CREATE_GUILD_EXPRESSIONS).when(required("image"))
					.patch().when(own(Expressions.EMOJI)).delete().when(own(Expressions.EMOJI)),
				Collection.of(this.world, Expressions.APPLICATION_EMOJI, "/applications/{application.id}/emojis", "expression.id").list("items")
					.get().post(201).when(required("image")).patch().delete(),
				Collection.of(this.world, Expressions.SOUND, "/guilds/{guild.id}/soundboard-sounds", "expression.id").list("items").get()
					.post(201, Permission.CREATE_GUILD_EXPRESSIONS).when(required("sound"))
					.patch().when(own(Expressions.SOUND)).delete().when(own(Expressions.SOUND)),
				Collection.of(this.world, Expressions.STICKER, STICKERS, "expression.id").list().get()
					.post(201, Permission.CREATE_GUILD_EXPRESSIONS).when(ExpressionResource::hasFile)
					.patch().when(own(Expressions.STICKER)).delete().when(own(Expressions.STICKER))
					.and(Route.get("/stickers/{expression.id}", call -> Answer.ok(sticker(call.parameter("expression.id")))),
							Route.get("/sticker-packs", call -> Answer.ok(Json.object().set("sticker_packs", Json.array(List.of(pack()))))),
							Route.get("/sticker-packs/{pack.id}", call -> Answer.ok(pack(call.parameter("pack.id")))),
							Route.get("/soundboard-default-sounds", call -> Answer.ok(Json.array(List.of(quack()))))))
			.flatMap(collection -> collection.routes().stream()).toList();
	}

	private ObjectNode sticker(String id) {
		ObjectNode sticker = this.world.of(Expressions.STICKER).find(id);
		if (sticker == null) {
			throw Expressions.STICKER.missing();
		}
		return sticker;
	}

	/** Creating needs the file itself, which no later answer shows. */
	private static Guard required(String field) {
		return (call, world) -> new Form().required(field, call.object().path(field)).throwIfInvalid();
	}

	private static void hasFile(Call call, World world) {
		if (call.request().uploads().isEmpty()) {
			new Form().required("file", Json.nothing()).throwIfInvalid();
		}
	}

	/** One's own takes the permission to create expressions, another's the one to manage them. */
	private static Guard own(Thing thing) {
		return (call, world) -> {
			Guild guild = Guard.guild(world, call.parameter("guild.id"));
			ObjectNode expression = world.of(thing).find(guild.id(), call.parameter("expression.id"));
			boolean own = expression != null && world.bot().id().equals(expression.path("user").path("id").asString(""));
			long granted = guild.permissionsOf(world.bot());
			if (!Permission.MANAGE_GUILD_EXPRESSIONS.isIn(granted)) {
				world.rights(world.bot()).require(guild, own ? Permission.CREATE_GUILD_EXPRESSIONS : Permission.MANAGE_GUILD_EXPRESSIONS);
			}
		};
	}

	private static ObjectNode pack(String id) {
		if (!id.equals("1")) {
			throw Problem.unknown(10061, "Sticker Pack");
		}
		return pack();
	}

	private static ObjectNode pack() {
		ObjectNode pack = Json.object().put("id", "1").put("sku_id", "2").put("name", "Lab").put("description", "Stickers of the simulator");
		pack.putArray("stickers").addObject().put("id", "3").put("name", "Flask").put("tags", "flask").put("type", 1).put("format_type", 1)
			.put("description", "It bubbles").put("pack_id", "1").put("sort_value", 1);
		return pack;
	}

	private static ObjectNode quack() {
		return Json.object().put("sound_id", "1").put("name", "quack").put("volume", 1.0).putNull("emoji_id").put("emoji_name", "\uD83E\uDD86")
			.put("available", true);
	}

}
