package dev.disruption.gateway;

import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;

import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

/**
 * Who has which shard in this JVM. Two connections of one shard would deliver everything twice, and cost an identify that the second could
 * have saved by going on with the session of the first: so the second waits.
 */
final class ShardLeases {

	/** Static, as contexts that follow each other, or stand side by side in tests, share nothing else. */
	static final ShardLeases OF_THIS_JVM = new ShardLeases();

	private final Map<Key, Queue<Lease>> held = new HashMap<>();

	Lease lease(Key key) {
		return new Lease(key);
	}

	/**
	 * Names a shard.
	 *
	 * @param gateway address of the gateway
	 * @param bot fingerprint of its token
	 */
	record Key(String gateway, String bot, int shardId, int shardCount) {
	}

	private enum State {

		NEW, WAITING, HELD, RELEASED

	}

	final class Lease {

		private final Key key;

		private final Sinks.Empty<Void> granted = Sinks.empty();

		private State state = State.NEW;

		private Lease(Key key) {
			this.key = key;
		}

		/** Whether the shard is this one's at once; if not it waits for {@link #granted}. To be called once. */
		boolean acquire() {
			synchronized (ShardLeases.this.held) {
				if (this.state == State.RELEASED) {
					return false;
				}
				Queue<Lease> others = ShardLeases.this.held.get(this.key);
				if (others != null) {
					this.state = State.WAITING;
					others.add(this);
					return false;
				}
				this.state = State.HELD;
				ShardLeases.this.held.put(this.key, new ArrayDeque<>());
			}
			this.granted.tryEmitEmpty();
			return true;
		}

		/** Completes when the shard is this one's; never if it is released before. */
		Mono<Void> granted() {
			return this.granted.asMono();
		}

		/** Gives the shard up, or no longer waits for it; a second call does nothing. */
		void release() {
			Lease next = null;
			synchronized (ShardLeases.this.held) {
				Queue<Lease> others = ShardLeases.this.held.get(this.key);
				if (others != null && this.state == State.WAITING) {
					others.remove(this);
				}
				if (others != null && this.state == State.HELD) {
					next = others.poll();
				}
				if (next != null) {
					next.state = State.HELD;
				}
				else if (this.state == State.HELD) {
					ShardLeases.this.held.remove(this.key);
				}
				this.state = State.RELEASED;
			}
			if (next != null) {
				next.granted.tryEmitEmpty();
			}
		}

	}

}
