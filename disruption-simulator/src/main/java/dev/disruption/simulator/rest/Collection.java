package dev.disruption.simulator.rest;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiFunction;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Store;
import dev.disruption.simulator.world.Thing;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The endpoints of one kind of thing: a list, a thing of the list, and ways to make, change and delete them, all of them answered by the
 * store. The first parameter of the path is the scope of the things, the guild in nearly all cases.
 */
final class Collection {

	private final List<Route> routes = new ArrayList<>();

	private final World world;

	private final Thing thing;

	private final String path;

	private final String parameter;

	private BiFunction<Call, ObjectNode, JsonNode> shown = (call, document) -> document;

	private Collection(World world, Thing thing, String path, String parameter) {
		this.world = world;
		this.thing = thing;
		this.path = path;
		this.parameter = parameter;
	}

	/** @param path of the list: {@code /guilds/{guild.id}/roles}
	 * @param parameter of one of them: {@code role.id} */
	static Collection of(World world, Thing thing, String path, String parameter) { return new Collection(world, thing, path, parameter); }

	/** How a thing is answered, if it is not as it is kept. */
	Collection shown(BiFunction<Call, ObjectNode, JsonNode> answer) { this.shown = answer; return this; }

	Collection list(Permission... needed) {
		return add(Route.get(this.path, call -> Answer.ok(Json.array(store().in(scope(call)).stream()
			.map(document -> this.shown.apply(call, document)).toList()))), needed);
	}

	/** The list as the only field of an object. */
	Collection list(String field) {
		return add(Route.get(this.path, call -> Answer.ok(Json.object().set(field, Json.array(store().in(scope(call)).stream()
			.map(document -> this.shown.apply(call, document)).toList())))));
	}

	Collection get(Permission... needed) {
		return add(Route.get(one(), call -> Answer.ok(this.shown.apply(call, store().require(scope(call), id(call))))), needed);
	}

	/** @param status of the answer, 200 or 201 */
	Collection post(int status, Permission... needed) {
		return add(Route.post(this.path, call -> new Answer(status, this.shown.apply(call, store().create(scope(call), call.object(), call.by(
				this.world))))), needed);
	}

	Collection patch(Permission... needed) {
		return add(Route.patch(one(), call -> Answer.ok(this.shown.apply(call, store().edit(scope(call), id(call), call.object(), call.by(
				this.world))))), needed);
	}

	Collection delete(Permission... needed) {
		return add(Route.delete(one(), call -> {
			store().delete(scope(call), id(call), call.by(this.world));
			return Answer.noContent();
		}), needed);
	}

	/** One more check for the route that was named last. */
	Collection when(Guard guard) {
		this.routes.add(this.routes.remove(this.routes.size() - 1).when(guard));
		return this;
	}

	/** What else there is for these things. */
	Collection and(Route... others) {
		this.routes.addAll(List.of(others));
		return this;
	}

	List<Route> routes() { return List.copyOf(this.routes); }

	private Collection add(Route route, Permission... needed) {
		this.routes.add(needed.length == 0 ? route : route.needs(needed));
		return this;
	}

	private Store store() { return this.world.of(this.thing); }

	private String one() { return this.path + "/{" + this.parameter + "}"; }

	private String id(Call call) { return call.parameter(this.parameter); }

	/** Things of the application have the scope of nothing. */
	private static String scope(Call call) {
		String guildId = call.parameters().get("guild.id");
		return guildId == null ? "" : guildId;
	}

}
