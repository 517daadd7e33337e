package dev.disruption.simulator.journal;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Predicate;
import java.util.function.Supplier;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.time.SimulatorClock;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Sinks;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.databind.node.ObjectNode;

/** Everything that happened, in order. Keeps the latest entries, lets a test wait for one, and tells listeners. */
public final class Journal implements AutoCloseable {

	private static final int MOST_VIOLATIONS = 1000;

	private final ReentrantLock lock = new ReentrantLock();

	private final Condition grown = this.lock.newCondition();

	private final Deque<Entry> entries = new ArrayDeque<>();

	private final List<Violation> violations = new ArrayList<>();

	private final Sinks.Many<Entry> sink = Sinks.many().multicast().directBestEffort();

	private final Scheduler listeners = Schedulers.newSingle("simulator-journal", true);

	private final SimulatorClock clock;

	private final int capacity;

	private long count;

	/** @param capacity how many entries are kept */
	public Journal(SimulatorClock clock, int capacity) {
		this.clock = clock;
		this.capacity = capacity;
	}

	/** Writes an entry down; the document is copied. */
	public void add(Kind kind, String name, ObjectNode document) {
		ObjectNode copy = document.deepCopy();
		this.lock.lock();
		try {
			Entry entry = new Entry(++this.count, this.clock.instant(), kind, name, copy);
			if (this.entries.size() == this.capacity) {
				this.entries.removeFirst();
			}
			this.entries.addLast(entry);
			this.grown.signalAll();
			this.sink.emitNext(entry, Sinks.EmitFailureHandler.FAIL_FAST);
		}
		finally {
			this.lock.unlock();
		}
	}

	/** Notes that the client broke a rule. */
	public void violation(Rule rule, String detail) {
		this.lock.lock();
		try {
			if (this.violations.size() < MOST_VIOLATIONS) {
				this.violations.add(new Violation(rule, detail, this.clock.instant()));
			}
			add(Kind.VIOLATION, rule.name(), Json.object().put("detail", detail).put("rule", rule.description()).put("see", rule.documentation()));
		}
		finally {
			this.lock.unlock();
		}
	}

	/** The rules the client broke, the first 1000 of them. */
	public List<Violation> violations() { return locked(() -> List.copyOf(this.violations)); }

	/** How many entries were ever written; the number of the latest. */
	public long count() { return locked(() -> this.count); }

	/** The entries that are still kept, oldest first. */
	public List<Entry> entries() { return locked(() -> List.copyOf(this.entries)); }

	/** The kept entries with a number greater than the given one, oldest first. */
	public List<Entry> entriesAfter(long number) { return entries().stream().filter(entry -> entry.number() > number).toList(); }

	public List<Entry> entries(Kind kind) { return entries().stream().filter(entry -> entry.kind() == kind).toList(); }

	/** New entries from the subscription on, on a thread of the journal; a listener can take its time. */
	public Flux<Entry> listen() { return this.sink.asFlux().onBackpressureBuffer(this.capacity).publishOn(this.listeners); }

	/**
	 * Blocks until an entry matches, among those kept and those to come.
	 * @throws IllegalStateException if none did within the timeout, which is real time
	 */
	public Entry await(String what, Predicate<Entry> wanted, Duration timeout) { return awaitAfter(0, what, wanted, timeout); }

	/**
	 * Blocks until an entry with a number greater than the given one matches.
	 * @throws IllegalStateException if none did within the timeout, which is real time
	 */
	public Entry awaitAfter(long number, String what, Predicate<Entry> wanted, Duration timeout) {
		return await(what, () -> entriesAfter(number).stream().filter(wanted).findFirst().orElse(null), timeout);
	}

	/**
	 * Blocks until the probe finds something; it is asked again after each new entry.
	 * @throws IllegalStateException if it found nothing within the timeout, which is real time
	 */
	public <T> T await(String what, Supplier<? extends @Nullable T> probe, Duration timeout) {
		long left = timeout.toNanos();
		while (true) {
			long seen = count();
			// the probe may take other locks, so it runs without the journal's
			T found = probe.get();
			if (found != null) {
				return found;
			}
			left = awaitGrowth(seen, left);
			if (left <= 0) {
				throw new IllegalStateException("Waited " + timeout + " in vain for " + what + ". The latest entries: " + latest());
			}
		}
	}

	/** Ends the listeners' streams once they have heard of every entry. */
	@Override
	public void close() {
		this.lock.lock();
		try {
			this.sink.tryEmitComplete();
		}
		finally {
			this.lock.unlock();
		}
		this.listeners.disposeGracefully().subscribe();
	}

	private long awaitGrowth(long seen, long nanos) {
		this.lock.lock();
		try {
			long left = nanos;
			while (this.count == seen && left > 0) {
				left = this.grown.awaitNanos(left);
			}
			return this.count > seen ? Math.max(left, 1) : left;
		}
		catch (InterruptedException interrupted) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while waiting for the journal", interrupted);
		}
		finally {
			this.lock.unlock();
		}
	}

	private String latest() {
		List<Entry> all = entries();
		return all.subList(Math.max(0, all.size() - 10), all.size()).stream().map(entry -> entry.kind() + " " + entry.name()).toList().toString();
	}

	private <T> T locked(Supplier<T> reading) {
		this.lock.lock();
		try {
			return reading.get();
		}
		finally {
			this.lock.unlock();
		}
	}

}
