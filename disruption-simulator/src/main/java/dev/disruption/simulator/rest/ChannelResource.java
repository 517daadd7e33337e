package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.World;

/** See <a href="https://docs.discord.com/developers/resources/channel">Channel Resource</a>. */
final class ChannelResource {

	private final World world;

	ChannelResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get("/channels/{channel.id}", this::channel),
				Route.post("/channels/{channel.id}/typing", this::typing));
	}

	private Answer channel(Call call) { return Answer.ok(this.world.document(find(call))); }

	private Answer typing(Call call) {
		this.world.type(this.world.bot(), find(call));
		return Answer.noContent();
	}

	private Channel find(Call call) { return this.world.requireChannel(call.parameter("channel.id")); }

}
