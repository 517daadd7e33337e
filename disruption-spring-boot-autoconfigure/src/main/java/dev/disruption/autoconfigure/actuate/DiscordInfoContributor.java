package dev.disruption.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;

/** What the endpoint {@code info} tells: versions, shards and intents. */
final class DiscordInfoContributor implements InfoContributor {

	private final @Nullable Gateway gateway;

	DiscordInfoContributor(@Nullable Gateway gateway) { this.gateway = gateway; }

	@Override
	public void contribute(Info.Builder builder) {
		Map<String, Object> discord = new LinkedHashMap<>();
		String version = DiscordRest.class.getPackage().getImplementationVersion();
		discord.put("disruption", (version != null) ? version : "development");
		discord.put("api", DiscordRest.DISCORD.substring(DiscordRest.DISCORD.lastIndexOf('/') + 1));
		if (this.gateway != null) {
			List<ShardStatus> shards = this.gateway.shards();
			discord.put("shards", shards.size());
			discord.put("connectedShards", shards.stream().filter(shard -> shard.state() == ShardState.CONNECTED).count());
			discord.put("intents", new TreeSet<>(this.gateway.intents()));
		}
		builder.withDetail("discord", discord);
	}

}
