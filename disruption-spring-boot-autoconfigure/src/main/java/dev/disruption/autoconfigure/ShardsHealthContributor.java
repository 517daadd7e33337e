package dev.disruption.autoconfigure;

import java.util.stream.Stream;

import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardStatus;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.Health;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;

/** The health of the gateway: a component for each shard. */
final class ShardsHealthContributor implements CompositeHealthContributor {

	private static final String PREFIX = "shard-";

	private static final Status DEGRADED = new Status("DEGRADED");

	private final Gateway gateway;

	ShardsHealthContributor(Gateway gateway) {
		this.gateway = gateway;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		return this.gateway.shards()
			.stream()
			.filter(shard -> name.equals(PREFIX + shard.shardId()))
			.map(shard -> indicator(shard.shardId()))
			.findFirst()
			.orElse(null);
	}

	@Override
	public Stream<HealthContributors.Entry> stream() {
		return this.gateway.shards().stream().map(shard -> new HealthContributors.Entry(PREFIX + shard.shardId(), indicator(shard.shardId())));
	}

	private HealthIndicator indicator(int shardId) {
		return () -> this.gateway.shards()
			.stream()
			.filter(shard -> shard.shardId() == shardId)
			.map(ShardsHealthContributor::health)
			.findFirst()
			.orElseGet(() -> Health.down().build());
	}

	private static Health health(ShardStatus shard) {
		Health.Builder health = switch (shard.health()) {
			case UP -> Health.up();
			case DEGRADED -> Health.status(DEGRADED);
			case DOWN -> Health.down();
		};
		health.withDetail("state", shard.state());
		if (shard.latency() != null) {
			health.withDetail("latency", shard.latency().toMillis() + " ms");
		}
		if (shard.sessionAge() != null) {
			health.withDetail("sessionAge", shard.sessionAge());
		}
		if (shard.parkedUntil() != null) {
			health.withDetail("parkedUntil", shard.parkedUntil());
		}
		if (shard.lastError() != null) {
			health.withDetail("lastError", shard.lastError());
		}
		return health.build();
	}

}
