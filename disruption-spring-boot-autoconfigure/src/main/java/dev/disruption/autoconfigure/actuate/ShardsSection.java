package dev.disruption.autoconfigure.actuate;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

import dev.disruption.dispatch.DispatchStatistics;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;

/** The shards of this process, their sessions, and the events that wait. */
final class ShardsSection implements DiscordEndpointSection {

	static final String NAME = "shards";

	private final Gateway gateway;

	private final Dispatcher dispatcher;

	ShardsSection(Gateway gateway, Dispatcher dispatcher) {
		this.gateway = gateway;
		this.dispatcher = dispatcher;
	}

	@Override
	public String name() { return NAME; }

	@Override
	public Shards read() {
		List<ShardStatus> shards = this.gateway.shards();
		return new Shards(shards.isEmpty() ? 0 : shards.get(0).shardCount(), new TreeSet<>(this.gateway.intents()),
				shards.stream().map(this::describe).toList(), this.dispatcher.statistics());
	}

	private Shard describe(ShardStatus shard) {
		return new Shard(shard.shardId(), shard.state().name(), shard.health().name(), text(shard.latency()), text(shard.sessionAge()),
				shard.parkedUntil(), shard.lastError(), this.dispatcher.waiting(shard.shardId()));
	}

	private static @Nullable String text(@Nullable Duration duration) {
		return (duration != null) ? duration.toString() : null;
	}

	Shard restart(int shardId) {
		try {
			this.gateway.restart(shardId);
		}
		catch (IllegalArgumentException ex) {
			throw new InvalidEndpointRequestException(String.valueOf(ex.getMessage()), "no such shard");
		}
		return this.gateway.shards().stream().filter(shard -> shard.shardId() == shardId).map(this::describe).findFirst().orElseThrow();
	}

	/**
	 * The gateway.
	 *
	 * @param count shards over all processes; 0 while it isn't known
	 * @param intents what is asked for
	 * @param shards those of this process
	 * @param events what became of the events so far
	 */
	record Shards(int count, Set<Intent> intents, List<Shard> shards, DispatchStatistics events) {
	}

	/** A shard; durations as ISO 8601 writes them. */
	record Shard(int id, String state, String health, @Nullable String latency, @Nullable String sessionAge, @Nullable Instant parkedUntil,
			@Nullable String lastError, long waitingEvents) {
	}

}
