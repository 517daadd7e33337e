package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.MonoSink;

/** Commands of the application that wait for a session, or for Discord's limits. */
final class Outbox {

	/** The documented limit of a client (gateway-events#presence-update). */
	static final int PRESENCES = 5;

	static final long PRESENCE_WINDOW = TimeUnit.SECONDS.toNanos(20) + SendLimiter.MARGIN;

	private final int capacity;

	private final Map<CommandKind, Map<Object, QueuedCommand>> waiting = new EnumMap<>(CommandKind.class);

	private final SlidingLog presences = new SlidingLog(PRESENCES, PRESENCE_WINDOW);

	Outbox(int capacity) {
		this.capacity = capacity;
	}

	/** Queues a command, in the place of one that it makes obsolete. Answers whether there was room for it. */
	boolean add(QueuedCommand command) {
		Map<Object, QueuedCommand> queue = queue(command.kind());
		QueuedCommand obsolete = queue.get(command.subject());
		if (obsolete == null && size() >= this.capacity) {
			command.fail(new GatewayCommandException.TooMany(command.opcode(), this.capacity));
			return false;
		}
		if (obsolete != null) {
			command.replaces(obsolete);
		}
		queue.put(command.subject(), command);
		return true;
	}

	/**
	 * Sends as many as may be sent, the urgent ones first.
	 *
	 * @param line takes a command and answers whether it takes another
	 * @return nanoseconds until it's the turn of the next one, 0 if none waits
	 */
	long send(SendLimiter limiter, long now, Predicate<QueuedCommand> line) {
		while (true) {
			QueuedCommand next = next(now);
			long delay = next == null ? 0 : limiter.commandDelay(now);
			if (next == null || delay > 0) {
				return next == null ? presenceDelay(now) : delay;
			}
			limiter.record(now);
			if (next.kind() == CommandKind.PRESENCE) {
				this.presences.record(now);
			}
			queue(next.kind()).remove(next.subject());
			if (!line.test(next)) {
				return 0;
			}
		}
	}

	private @Nullable QueuedCommand next(long now) {
		for (CommandKind kind : CommandKind.values()) {
			Map<Object, QueuedCommand> queue = queue(kind);
			if (!queue.isEmpty() && (kind != CommandKind.PRESENCE || this.presences.delay(now) == 0)) {
				return queue.values().iterator().next();
			}
		}
		return null;
	}

	private long presenceDelay(long now) {
		return queue(CommandKind.PRESENCE).isEmpty() ? 0 : this.presences.delay(now);
	}

	/** A presence went out by other means, which is as good as sending the one that waits. */
	void presenceSaid(long now) {
		this.presences.record(now);
		removeIf(command -> command.kind() == CommandKind.PRESENCE, QueuedCommand::succeed);
	}

	/** Takes back what was handed to a connection and never got onto it: to be sent first on the next one, but only once more. */
	void takeBack(QueuedCommand command, Throwable cause) {
		QueuedCommand newer = queue(command.kind()).get(command.subject());
		if (newer != null) {
			newer.replaces(command);
		}
		else if (command.wasReturned() || !command.kind().isRepeatable()) {
			command.fail(new GatewayCommandException.NotSent(command.opcode(), cause));
		}
		else {
			command.returned();
			insertBehindReturned(command);
		}
	}

	private void insertBehindReturned(QueuedCommand command) {
		Map<Object, QueuedCommand> queue = queue(command.kind());
		List<QueuedCommand> order = new ArrayList<>(queue.values());
		int place = (int) order.stream().takeWhile(QueuedCommand::wasReturned).count();
		order.add(place, command);
		queue.clear();
		order.forEach(each -> queue.put(each.subject(), each));
	}

	void remove(QueuedCommand command, MonoSink<Void> sink) {
		QueuedCommand queued = queue(command.kind()).get(command.subject());
		if (queued != null && queued.forget(sink)) {
			queue(command.kind()).remove(command.subject());
		}
	}

	/** The presence outlives a session, everything else was said to the one that is lost. */
	void failAllButPresence(Function<QueuedCommand, Throwable> cause) {
		removeIf(command -> command.kind() != CommandKind.PRESENCE, command -> command.fail(cause.apply(command)));
	}

	void failReturned(Function<QueuedCommand, Throwable> cause) {
		removeIf(QueuedCommand::wasReturned, command -> command.fail(cause.apply(command)));
	}

	void failAll(Throwable cause) {
		removeIf(command -> true, command -> command.fail(cause));
	}

	int size() {
		return this.waiting.values().stream().mapToInt(Map::size).sum();
	}

	private void removeIf(Predicate<QueuedCommand> condition, Consumer<QueuedCommand> end) {
		// who is told may well send something else
		List<QueuedCommand> removed = this.waiting.values().stream().flatMap(queue -> queue.values().stream()).filter(condition).toList();
		removed.forEach(command -> queue(command.kind()).remove(command.subject(), command));
		removed.forEach(end);
	}

	private Map<Object, QueuedCommand> queue(CommandKind kind) {
		return this.waiting.computeIfAbsent(kind, key -> new LinkedHashMap<>());
	}

}
