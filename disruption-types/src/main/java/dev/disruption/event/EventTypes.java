package dev.disruption.event;

import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/** The events that have a record, read off the sealed tree of {@link Event}. */
public final class EventTypes {

	private static final Map<String, Class<? extends Event>> TYPES = leaves(Event.class)
		.filter(type -> type != Event.Unknown.class && type != Event.Undecodable.class)
		.collect(Collectors.toUnmodifiableMap(EventTypes::name, type -> type));

	private EventTypes() {
	}

	/** The record for an event of the gateway, or {@code null} where {@link Event.Unknown} stands for it. */
	public static @Nullable Class<? extends Event> of(String name) {
		return TYPES.get(name);
	}

	/** The gateway's name of an event: {@code MESSAGE_CREATE} for {@code MessageCreate}. */
	public static String name(Class<? extends Event> type) {
		return type.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_").toUpperCase(java.util.Locale.ROOT);
	}

	/** All names for which there is a record. */
	public static Set<String> names() {
		return TYPES.keySet();
	}

	/** All events that have a record. */
	public static Stream<Class<? extends Event>> types() {
		return TYPES.values().stream();
	}

	/** The intents that bring an event, one of them being enough; empty for an event that is always sent. */
	public static Set<Intent> intents(Class<? extends Event> type) {
		RequiresIntent intents = type.getAnnotation(RequiresIntent.class);
		return (intents != null) ? Set.of(intents.value()) : Set.of();
	}

	@SuppressWarnings("unchecked")
	private static Stream<Class<? extends Event>> leaves(Class<?> type) {
		return type.isSealed() ? Arrays.stream(type.getPermittedSubclasses()).flatMap(EventTypes::leaves)
				: Stream.of((Class<? extends Event>) type);
	}

}
