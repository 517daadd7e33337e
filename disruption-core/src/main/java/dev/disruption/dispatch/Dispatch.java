package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;

import dev.disruption.event.Event;
import dev.disruption.gateway.RawDispatch;
import org.springframework.core.ResolvableType;
import org.springframework.core.ResolvableTypeProvider;

/**
 * An event together with how it came: for listeners that want to know. {@code Dispatch<MessageCreate>} listens to one event,
 * {@code Dispatch<? extends MessageEvent>} to those of a group.
 *
 * @param <E> the event
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#payload-structure">Payload Structure</a>
 */
public final class Dispatch<E extends Event> implements ResolvableTypeProvider {

	private final E event;

	private final RawDispatch origin;

	private final Instant receivedAt;

	private final Duration waited;

	private final ResolvableType type;

	Dispatch(E event, RawDispatch origin, Instant receivedAt, Duration waited, ResolvableType type) {
		this.event = event;
		this.origin = origin;
		this.receivedAt = receivedAt;
		this.waited = waited;
		this.type = type;
	}

	public E event() { return this.event; }

	/** The shard that received it. */
	public int shardId() { return this.origin.shardId(); }

	/** Its number within the session; -1 if Discord sent none. */
	public long sequence() { return this.origin.sequence(); }

	/** Whether it was missed, and came only when the session was resumed. */
	public boolean replayed() { return this.origin.replayed(); }

	/** When it arrived here, by the clock of this machine. */
	public Instant receivedAt() { return this.receivedAt; }

	/** How long it has waited here for its listeners, however the clock of this machine was set meanwhile. */
	public Duration waited() { return this.waited; }

	/** The whole payload as Discord sent it, with what this version has no names for. Made anew by each call. */
	public String raw() { return new String(this.origin.payload(), StandardCharsets.UTF_8); }

	@Override
	public ResolvableType getResolvableType() { return this.type; }

	@Override
	public String toString() {
		return "Dispatch[" + this.origin + ", receivedAt=" + this.receivedAt + ", event=" + this.event + "]";
	}

}
