package dev.disruption.autoconfigure;

import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.health.contributor.CompositeHealthContributor;
import org.springframework.boot.health.contributor.HealthContributor;
import org.springframework.boot.health.contributor.HealthContributors;

/** The health of the bot: a component for its requests, and one for each shard if it has a gateway. */
final class DiscordHealthContributor implements CompositeHealthContributor {

	private static final String REST = "rest";

	private final RestHealthIndicator rest;

	private final @Nullable ShardsHealthContributor shards;

	DiscordHealthContributor(RestHealthIndicator rest, @Nullable ShardsHealthContributor shards) {
		this.rest = rest;
		this.shards = shards;
	}

	@Override
	public @Nullable HealthContributor getContributor(String name) {
		if (name.equals(REST)) {
			return this.rest;
		}
		return (this.shards != null) ? this.shards.getContributor(name) : null;
	}

	@Override
	public Stream<HealthContributors.Entry> stream() {
		Stream<HealthContributors.Entry> rest = Stream.of(new HealthContributors.Entry(REST, this.rest));
		return (this.shards != null) ? Stream.concat(rest, this.shards.stream()) : rest;
	}

}
