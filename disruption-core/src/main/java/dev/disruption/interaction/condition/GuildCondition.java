package dev.disruption.interaction.condition;

import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.InvalidArgumentException;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link GuildOnly} */
public final class GuildCondition implements Interceptor, Access {

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		return (Annotations.find(handler, GuildOnly.class) == null) ? null
				: (context, proceed) -> (context.interaction().guildId() != null) ? proceed
						: Mono.error(new InvalidArgumentException("That works in servers only."));
	}

	@Override
	public Mono<Boolean> permits(InteractionHandler handler, InteractionContext context) {
		return Mono.just(Annotations.find(handler, GuildOnly.class) == null || context.interaction().guildId() != null);
	}

}
