package dev.disruption.interaction.condition;

import java.util.HashSet;
import java.util.Set;

import dev.disruption.interaction.annotation.OwnerOnly;
import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.rest.Applications;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link OwnerOnly}; who that is is asked for once. */
public final class OwnerCondition implements Interceptor, Access {

	private final Mono<Set<Snowflake>> owners;

	public OwnerCondition(Applications applications) {
		// an error is not kept: the next interaction asks again
		this.owners = applications.getCurrentApplication().map(OwnerCondition::owners).cacheInvalidateIf(owners -> false);
	}

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		if (Annotations.find(handler, OwnerOnly.class) == null) {
			return null;
		}
		return (context, proceed) -> isOwner(context)
			.flatMap(owner -> owner ? proceed : Mono.error(new InvalidArgumentException("That is only for the owner of this bot.")));
	}

	@Override
	public Mono<Boolean> permits(InteractionHandler handler, InteractionContext context) {
		return (Annotations.find(handler, OwnerOnly.class) == null) ? Mono.just(true) : isOwner(context);
	}

	private Mono<Boolean> isOwner(InteractionContext context) {
		return this.owners.map(owners -> owners.contains(context.user().id()));
	}

	private static Set<Snowflake> owners(Application application) {
		Set<Snowflake> owners = new HashSet<>();
		if (application.owner() != null) {
			owners.add(application.owner().id());
		}
		if (application.team() != null) {
			application.team().members().forEach(member -> owners.add(member.user().id()));
		}
		return owners;
	}

}
