package com.example.commands;

import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;

import dev.disruption.interaction.annotation.Cooldown;
import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.interaction.security.DiscordAuthorities;
import dev.disruption.json.Snowflake;
import dev.disruption.model.permission.Permission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import reactor.core.publisher.Mono;

@Configuration
class ConditionExamples {

	// tag::conditions[]
	@SlashCommand(description = "Wake everybody", defaultMemberPermissions = Permission.MENTION_EVERYONE)
	@GuildOnly
	@RequirePermissions(value = Permission.MENTION_EVERYONE, bot = Permission.MENTION_EVERYONE)
	@Cooldown(value = "10m", uses = 2, per = Cooldown.Scope.GUILD)
	String wake() {
		return "Good morning!";
	}
	// end::conditions[]

	// tag::interceptor[]
	@Bean
	Interceptor nightIsForSleeping() {
		return handler -> handler.path().equals("wake") ? (context, proceed) -> isNight()
				? Mono.error(new InvalidArgumentException("Hush, it is night.")) : proceed : null;
	}
	// end::interceptor[]

	private static boolean isNight() {
		return LocalTime.now(ZoneOffset.UTC).isAfter(LocalTime.MAX);
	}

	// tag::security[]
	@SlashCommand(description = "Ban somebody")
	@PreAuthorize("hasAuthority('PERMISSION_BAN_MEMBERS') or hasRole('MODERATOR')")
	public String ban() {
		return "Gone.";
	}

	@Bean
	DiscordAuthorities moderators() {
		Snowflake role = Snowflake.of(41771983423143936L);
		return interaction -> interaction.member() != null && interaction.member().roles().contains(role)
				? List.of(new SimpleGrantedAuthority("ROLE_MODERATOR")) : List.of();
	}
	// end::security[]

}
