package dev.disruption.interaction.security;

import java.util.Collection;

import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.json.Snowflake;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;
import org.springframework.security.core.GrantedAuthority;

/** The user who caused an interaction, whom Discord has authenticated. The name is the user's id. */
public final class DiscordAuthentication extends AbstractAuthenticationToken {

	private static final long serialVersionUID = 1L;

	private final transient User user;

	private final transient @Nullable Snowflake guildId;

	private final String name;

	DiscordAuthentication(Interaction interaction, Collection<? extends GrantedAuthority> authorities) {
		super(authorities);
		this.user = InteractionContext.user(interaction);
		this.guildId = interaction.guildId();
		this.name = this.user.id().toString();
		setAuthenticated(true);
	}

	@Override
	public User getPrincipal() { return this.user; }

	/** There are none that would be known here. */
	@Override
	public String getCredentials() { return ""; }

	/** The guild where the authorities are good; {@code null} in direct messages. */
	public @Nullable Snowflake getGuildId() { return this.guildId; }

	@Override
	public String getName() { return this.name; }

	@Override
	public boolean equals(@Nullable Object other) {
		return other instanceof DiscordAuthentication that && super.equals(other) && this.name.equals(that.name);
	}

	@Override
	public int hashCode() { return 31 * super.hashCode() + this.name.hashCode(); }

}
