package dev.disruption.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.actuate.endpoint.Access;
import org.springframework.boot.actuate.endpoint.InvalidEndpointRequestException;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;
import org.springframework.boot.actuate.endpoint.annotation.Selector;
import org.springframework.boot.actuate.endpoint.annotation.WriteOperation;

/**
 * The actuator's endpoint {@code discord}. It only tells, unless {@code management.endpoint.discord.access} is {@code unrestricted}.
 */
@Endpoint(id = "discord", defaultAccess = Access.READ_ONLY)
public final class DiscordEndpoint {

	private final List<DiscordEndpointSection> sections;

	private final @Nullable ShardsSection shards;

	private final @Nullable CommandsSection commands;

	public DiscordEndpoint(List<DiscordEndpointSection> sections) {
		this.sections = List.copyOf(sections);
		this.shards = find(ShardsSection.class);
		this.commands = find(CommandsSection.class);
	}

	private <T> @Nullable T find(Class<T> type) {
		return this.sections.stream().filter(type::isInstance).map(type::cast).findFirst().orElse(null);
	}

	/** Everything. */
	@ReadOperation
	public Map<String, Object> all() {
		Map<String, Object> all = new LinkedHashMap<>();
		this.sections.forEach(section -> all.put(section.name(), section.read()));
		return all;
	}

	/** One part. */
	@ReadOperation
	public @Nullable Object section(@Selector String name) {
		return this.sections.stream().filter(section -> section.name().equals(name)).findFirst().map(DiscordEndpointSection::read).orElse(null);
	}

	/**
	 * Restarts a shard, or registers the commands again.
	 *
	 * @param name {@code shards} or {@code commands}
	 * @param shard the shard's id
	 */
	@WriteOperation
	public Object write(@Selector String name, @Nullable Integer shard) {
		if (name.equals(ShardsSection.NAME) && this.shards != null) {
			return this.shards.restart(requireShard(shard));
		}
		if (name.equals(CommandsSection.NAME) && this.commands != null) {
			return this.commands.register();
		}
		throw new InvalidEndpointRequestException("'" + name + "' can't be written to: only shards and commands can, where there are some",
				"nothing to write to");
	}

	private static int requireShard(@Nullable Integer shard) {
		if (shard == null) {
			throw new InvalidEndpointRequestException("The body has to name the shard to restart, as in {\"shard\": 0}", "no shard is named");
		}
		return shard;
	}

}
