package com.example.cache;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.EntityType;
import dev.disruption.client.DiscordClient;
import dev.disruption.event.ChannelEvent.ChannelUpdate;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.GuildMember;
import org.jspecify.annotations.Nullable;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class Knowledge {

	private final DiscordCache cache;

	private final DiscordClient discord;

	private final Map<Snowflake, String> settings = new ConcurrentHashMap<>();

	private volatile @Nullable String renamed;

	Knowledge(DiscordCache cache, DiscordClient discord) {
		this.cache = cache;
		this.discord = discord;
		followDeletions();
	}

	// tag::reading[]
	List<Channel> voiceChannels(Snowflake guildId) {
		return this.cache.channels(guildId).ofType(Channel.Type.GUILD_VOICE).toList();
	}

	long moderators(Snowflake guildId, Snowflake roleId) {
		return this.cache.members(guildId).withRole(roleId).stream().filter(member -> !member.pending()).count();
	}
	// end::reading[]

	// tag::previous[]
	@EventListener
	void on(ChannelUpdate event) {
		if (event.previous() != null) {
			this.renamed = event.previous().name() + " is now " + event.channel().name();
		}
	}
	// end::previous[]

	@Nullable
	String renamed() {
		return this.renamed;
	}

	// tag::asking[]
	Mono<String> name(Snowflake guildId, Snowflake userId) {
		return this.discord.member(guildId, userId).get().mapNotNull(GuildMember::displayName);
	}
	// end::asking[]

	// tag::depending[]
	private void followDeletions() {
		this.cache.dependsOn(EntityType.CHANNELS, gone -> this.settings.remove(gone.id()));
	}
	// end::depending[]

	Map<Snowflake, String> settings() {
		return this.settings;
	}

}
