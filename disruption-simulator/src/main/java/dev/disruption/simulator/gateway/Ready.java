package dev.disruption.simulator.gateway;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Application;
import dev.disruption.simulator.world.Guild;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** The first event of a session; see <a href="https://docs.discord.com/developers/events/gateway-events#ready">Ready</a>. */
final class Ready {

	private Ready() {}

	static ObjectNode document(Gateway gateway, Session session, int version, List<Guild> guilds, int @Nullable [] shard) {
		Application application = gateway.world().application();
		ObjectNode ready = Json.object().put("v", version).put("session_id", session.id()).put("session_type", "normal")
			.put("resume_gateway_url", gateway.resumeUrl());
		ObjectNode user = application.bot().document().put("verified", true).put("mfa_enabled", true).put("flags", 0);
		user.putNull("email");
		ready.set("user", user);
		ready.putObject("user_settings");
		ArrayNode stubs = ready.putArray("guilds");
		guilds.forEach(guild -> stubs.addObject().put("id", guild.id()).put("unavailable", true));
		List.of("private_channels", "presences", "relationships", "guild_join_requests", "geo_ordered_rtc_regions", "_trace")
			.forEach(ready::putArray);
		ready.putObject("application").put("id", application.id()).put("flags", application.flags());
		if (shard != null) {
			ready.putArray("shard").add(shard[0]).add(shard[1]);
		}
		return ready;
	}

}
