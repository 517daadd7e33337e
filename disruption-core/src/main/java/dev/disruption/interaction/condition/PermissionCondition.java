package dev.disruption.interaction.condition;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.json.Flags;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;

/** {@link RequirePermissions} */
public final class PermissionCondition implements Interceptor, Access {

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		RequirePermissions required = Annotations.find(handler, RequirePermissions.class);
		if (required == null) {
			return null;
		}
		return (context, proceed) -> {
			List<Permission> missing = missing(required.value(), context.permissions());
			if (!missing.isEmpty()) {
				return Mono.error(new InvalidArgumentException("For that you need the permission " + words(missing) + " here."));
			}
			missing = missing(required.bot(), context.interaction().appPermissions());
			return missing.isEmpty() ? proceed
					: Mono.error(new InvalidArgumentException("I can't do that: I lack the permission " + words(missing) + " here."));
		};
	}

	/** What the bot lacks is no fault of the user's. */
	@Override
	public Mono<Boolean> permits(InteractionHandler handler, InteractionContext context) {
		RequirePermissions required = Annotations.find(handler, RequirePermissions.class);
		return Mono.just(required == null || missing(required.value(), context.permissions()).isEmpty());
	}

	private static List<Permission> missing(Permission[] required, Flags<Permission> there) {
		return there.contains(Permission.ADMINISTRATOR) ? List.of()
				: Arrays.stream(required).filter(permission -> !there.contains(permission)).toList();
	}

	private static String words(List<Permission> permissions) {
		return permissions.stream()
			.map(permission -> "**" + permission.name().toLowerCase(Locale.ROOT).replace('_', ' ') + "**")
			.collect(Collectors.joining(", "));
	}

}
