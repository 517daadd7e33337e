package com.example.gateway;

import dev.disruption.gateway.GatewayCommands;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.gateway.UpdateVoiceState;
import dev.disruption.model.guild.GuildMember;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class Members {

	private final GatewayCommands gateway;

	Members(GatewayCommands gateway) {
		this.gateway = gateway;
	}

	// tag::members[]
	Mono<Long> countBots(Snowflake guildId) {
		return this.gateway.requestGuildMembers(RequestGuildMembers.all(guildId))
			.filter(member -> member.user() != null && member.user().bot())
			.count();
	}

	Flux<GuildMember> find(Snowflake guildId, String beginning) {
		return this.gateway.requestGuildMembers(RequestGuildMembers.named(guildId, beginning, 10));
	}

	Mono<GuildMember> member(Snowflake guildId, Snowflake userId) {
		return this.gateway.requestGuildMember(guildId, userId);
	}
	// end::members[]

	// tag::voice[]
	Mono<Void> join(Snowflake guildId, Snowflake channelId) {
		return this.gateway.updateVoiceState(new UpdateVoiceState().guildId(guildId).channelId(channelId).selfDeaf(true));
	}

	Mono<Void> leave(Snowflake guildId) {
		return this.gateway.updateVoiceState(new UpdateVoiceState().guildId(guildId));
	}
	// end::voice[]

}
