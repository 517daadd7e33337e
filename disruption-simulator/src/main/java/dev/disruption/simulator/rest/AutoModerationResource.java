package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.world.AutoModeration;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;

/** See <a href="https://docs.discord.com/developers/resources/auto-moderation">Auto Moderation</a>. */
final class AutoModerationResource {

	private final World world;

	AutoModerationResource(World world) { this.world = world; }

	List<Route> routes() {
		return Collection.of(this.world, AutoModeration.THING, "/guilds/{guild.id}/auto-moderation/rules",
				"rule.id").list(Permission.MANAGE_GUILD)
			.get(Permission.MANAGE_GUILD).post(200, Permission.MANAGE_GUILD).patch(Permission.MANAGE_GUILD).delete(Permission.MANAGE_GUILD)
			.routes();
	}

}
