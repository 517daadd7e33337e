package dev.disruption.gateway;

import java.util.Arrays;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/** The presence that each shard is to have: a new session begins without one, so it is said again with every IDENTIFY. */
final class PresenceMemory {

	private final Map<Integer, byte[]> shards = new ConcurrentHashMap<>();

	private volatile byte @Nullable [] all;

	/** Of every shard, whatever it had of its own. */
	void remember(byte[] command) {
		this.all = command;
		this.shards.clear();
	}

	void remember(int shardId, byte[] command) {
		this.shards.put(shardId, command);
	}

	/** The command that would set the presence again. */
	byte @Nullable [] of(int shardId) {
		byte[] own = this.shards.get(shardId);
		return own == null ? this.all : own;
	}

	/** Discord doesn't take this one. */
	void forget(byte[] command) {
		this.shards.values().removeIf(presence -> Arrays.equals(presence, command));
		if (Arrays.equals(this.all, command)) {
			this.all = null;
		}
	}

}
