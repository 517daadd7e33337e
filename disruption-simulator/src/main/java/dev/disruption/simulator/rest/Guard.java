package dev.disruption.simulator.rest;

import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;

/** Something that is asked before a route's handler. */
@FunctionalInterface
interface Guard {

	/** @throws Problem if the call is refused */
	void check(Call call, World world);

	/** What every call of the bot has to pass: the application is its own, guild and channel exist, and it sees them. */
	static Guard sight() {
		return (call, world) -> {
			ApplicationResource.isOwn(call, world);
			String guildId = call.parameters().get("guild.id");
			if (guildId != null) {
				guild(world, guildId);
			}
			String channelId = call.parameters().get("channel.id");
			if (channelId != null) {
				world.rights(world.bot()).see(world.requireChannel(channelId));
			}
		};
	}

	/** All of these in the channel that the path names, or else in its guild. */
	static Guard permissions(Permission... permissions) {
		return (call, world) -> {
			String channelId = call.parameters().get("channel.id");
			if (channelId != null) {
				require(world, world.requireChannel(channelId), permissions);
			}
			else {
				world.rights(world.bot()).require(guild(world, call.parameter("guild.id")), permissions);
			}
		};
	}

	/** @throws Problem 50013 if the bot lacks one of them in a guild's channel */
	static void require(World world, Channel channel, Permission... permissions) {
		world.rights(world.bot()).require(channel, permissions);
	}

	/** @throws Problem 10004 if there is no such guild, or the bot is not in it */
	static Guild guild(World world, String id) { return world.rights(world.bot()).guild(id); }

}
