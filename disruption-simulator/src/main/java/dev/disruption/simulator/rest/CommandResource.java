package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.command.Commands;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/interactions/application-commands#endpoints">Application Commands</a>. */
final class CommandResource {

	private static final String GLOBAL = "/applications/{application.id}/commands";

	private static final String GUILD = "/applications/{application.id}/guilds/{guild.id}/commands";

	private final World world;

	private final Commands commands;

	CommandResource(World world, Commands commands) {
		this.world = world;
		this.commands = commands;
	}

	List<Route> routes() {
		return List.of(
				Route.get(GLOBAL, this::list),
				Route.post(GLOBAL, this::upsert),
				Route.put(GLOBAL, this::overwrite),
				Route.get(GLOBAL + "/{command.id}", this::command),
				Route.patch(GLOBAL + "/{command.id}", this::edit),
				Route.delete(GLOBAL + "/{command.id}", this::delete),
				Route.get(GUILD, this::list),
				Route.post(GUILD, this::upsert),
				Route.put(GUILD, this::overwrite),
				Route.get(GUILD + "/{command.id}", this::command),
				Route.patch(GUILD + "/{command.id}", this::edit),
				Route.delete(GUILD + "/{command.id}", this::delete),
				Route.get(GUILD + "/permissions", call -> Answer.ok(Json.array(this.commands.permissions(call.parameter("guild.id"))))),
				Route.get(GUILD + "/{command.id}/permissions", call -> Answer.ok(this.commands.permissions(call.parameter("guild.id"), call.parameter(
						"command.id")))),
				Route.put(GUILD + "/{command.id}/permissions", this::permit).forUsers());
	}

	private Answer permit(Call call) {
		return Answer.ok(this.commands.permit(call.parameter("guild.id"), call.parameter("command.id"), call.object()));
	}

	private Answer list(Call call) {
		List<ObjectNode> listed = this.commands.list(scope(call));
		if (!call.isTrue("with_localizations")) {
			listed.forEach(command -> command.remove(List.of("name_localizations", "description_localizations")));
		}
		return Answer.ok(Json.array(listed));
	}

	private Answer command(Call call) { return Answer.ok(this.commands.require(scope(call), call.parameter("command.id"))); }

	private Answer upsert(Call call) {
		Commands.Registered registered = this.commands.upsert(scope(call), call.object());
		return registered.created() ? Answer.created(registered.command()) : Answer.ok(registered.command());
	}

	private Answer overwrite(Call call) { return Answer.ok(Json.array(this.commands.overwrite(scope(call), call.list()))); }

	private Answer edit(Call call) { return Answer.ok(this.commands.edit(scope(call), call.parameter("command.id"), call.object())); }

	private Answer delete(Call call) {
		this.commands.delete(scope(call), call.parameter("command.id"));
		return Answer.noContent();
	}

	private @Nullable String scope(Call call) {
		if (!call.parameter("application.id").equals(this.world.application().id())) {
			throw Problem.of(403, 20012, "You are not authorized to perform this action on this application");
		}
		String guildId = call.parameters().get("guild.id");
		return guildId == null ? null : this.world.requireGuild(guildId).id();
	}

}
