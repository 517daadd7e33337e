package dev.disruption.interaction.security;

import java.security.Principal;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.CallScope;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.GrantedAuthority;
import org.springframework.security.core.context.ReactiveSecurityContextHolder;
import org.springframework.security.core.context.SecurityContext;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.util.function.SingletonSupplier;
import reactor.core.publisher.Mono;

/**
 * Has methods called as the user who caused the interaction: on the thread that calls them, and in the context of what they return. A
 * parameter of the type {@code Principal} or {@code Authentication} takes the user.
 */
public final class SecurityContexts implements Interceptor, CallScope, ArgumentResolver {

	private final List<DiscordAuthorities> authorities = new ArrayList<>();

	/** @param more what is granted besides what Discord grants */
	public SecurityContexts(List<DiscordAuthorities> more) {
		this.authorities.add(DiscordAuthorities.builtIn());
		this.authorities.addAll(more);
	}

	@Override
	public Around bind(InteractionHandler handler) {
		return (context, proceed) -> proceed
			.contextWrite(ReactiveSecurityContextHolder.withSecurityContext(Mono.fromSupplier(() -> securityContext(context))));
	}

	@Override
	public Runnable open(InteractionContext context) {
		Supplier<SecurityContext> before = SecurityContextHolder.getDeferredContext();
		// most methods never ask for it
		SecurityContextHolder.setDeferredContext(SingletonSupplier.of(() -> securityContext(context)));
		return () -> SecurityContextHolder.setDeferredContext(before);
	}

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		Class<?> type = parameter.type().toClass();
		boolean user = Principal.class.isAssignableFrom(type) && type.isAssignableFrom(DiscordAuthentication.class);
		return user ? this::authentication : null;
	}

	private SecurityContext securityContext(InteractionContext context) {
		return new SecurityContextImpl(authentication(context));
	}

	DiscordAuthentication authentication(InteractionContext context) {
		Set<GrantedAuthority> granted = new LinkedHashSet<>();
		this.authorities.forEach(some -> granted.addAll(some.of(context.interaction())));
		return new DiscordAuthentication(context.interaction(), granted);
	}

}
