package dev.disruption.gateway;

import java.util.Collection;
import java.util.HashSet;
import java.util.Set;

import dev.disruption.event.Event;
import dev.disruption.json.Snowflake;
import reactor.core.publisher.FluxSink;

/**
 * A request that is answered by one event for each guild.
 *
 * @param <E> the event
 */
final class GuildsRequest<E extends Event> extends Request<E> {

	private final Set<Snowflake> missing;

	private boolean answering;

	GuildsRequest(Class<E> answer, GatewayCommand command, Collection<Snowflake> guildIds, FluxSink<E> sink) {
		super(answer, command, sink);
		this.missing = new HashSet<>(guildIds);
	}

	@Override
	boolean accepts(E event) {
		Snowflake guildId = event.guildId();
		boolean awaited = guildId != null && this.missing.remove(guildId);
		this.answering |= awaited;
		return awaited;
	}

	@Override
	boolean isAnswered() {
		return this.missing.isEmpty();
	}

	@Override
	boolean isBeingAnswered() {
		return this.answering;
	}

}
