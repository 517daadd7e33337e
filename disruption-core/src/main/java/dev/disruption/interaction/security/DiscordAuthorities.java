package dev.disruption.interaction.security;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;

import dev.disruption.json.Flags;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Permission;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.authority.SimpleGrantedAuthority;

/**
 * What a user may do, as authorities. Beans of this type add to what the built-in one grants: {@code PERMISSION_BAN_MEMBERS} for each
 * permission that the user has in the channel, administrators having all, and {@code ROLE_41771983423143936} for each role, by its id.
 */
@FunctionalInterface
public interface DiscordAuthorities {

	/** What the names of permissions are preceded by. */
	String PERMISSION_PREFIX = "PERMISSION_";

	/** What the ids of roles are preceded by. */
	String ROLE_PREFIX = "ROLE_";

	Collection<? extends GrantedAuthority> of(Interaction interaction);

	/** The permissions and roles that Discord knows of; none outside of guilds. */
	static DiscordAuthorities builtIn() {
		return interaction -> {
			List<GrantedAuthority> authorities = new ArrayList<>();
			GuildMember member = interaction.member();
			if (member != null) {
				Flags<Permission> permissions = (member.permissions() != null) ? member.permissions() : Flags.none(Permission.class);
				Arrays.stream(Permission.values())
					.filter(permission -> permissions.contains(Permission.ADMINISTRATOR) || permissions.contains(permission))
					.forEach(permission -> authorities.add(new SimpleGrantedAuthority(PERMISSION_PREFIX + permission)));
				member.roles().forEach(role -> authorities.add(new SimpleGrantedAuthority(ROLE_PREFIX + role)));
			}
			return authorities;
		};
	}

}
