package dev.disruption.dispatch;

import java.util.Collection;
import java.util.Set;

/**
 * How a {@link Dispatcher} treats events.
 *
 * @param ordering which of them are handled one after the other
 * @param maxEvents how many of a shard may wait or be in work
 * @param maxBytes how large these may be together, as JSON
 * @param overflow what happens beyond that
 * @param droppable names of events that are dropped when three quarters of that are reached, as in {@code TYPING_START}
 * @param deduplicate how many messages, interactions and audit log entries of a shard are remembered, so that none that Discord sends twice
 * is handled twice; 0 for none
 */
public record DispatchSettings(Ordering ordering, int maxEvents, long maxBytes, Overflow overflow, Set<String> droppable, int deduplicate) {

	/** @throws IllegalArgumentException if a number is out of range */
	public DispatchSettings {
		droppable = Set.copyOf(droppable);
		atLeast(1, maxEvents, "maxEvents", "how many events may wait");
		atLeast(1, maxBytes, "maxBytes", "how many bytes of events may wait");
		atLeast(0, deduplicate, "deduplicate", "how many events to remember, or 0 for none");
	}

	private static void atLeast(long least, long value, String name, String meaning) {
		if (value < least) {
			throw new IllegalArgumentException(name + " is " + value + ", but has to be " + least + " or more: " + meaning);
		}
	}

	public static Builder builder() {
		return new Builder();
	}

	/** Collects {@link DispatchSettings}. */
	public static final class Builder {

		private Ordering ordering = Ordering.GUILD;

		private int maxEvents = 10_000;

		private long maxBytes = 64 * 1024 * 1024;

		private Overflow overflow = Overflow.DISCONNECT_AND_RESUME;

		private Set<String> droppable = Set.of("TYPING_START", "PRESENCE_UPDATE");

		private int deduplicate;

		private Builder() {
		}

		/** {@link Ordering#GUILD} by default. */
		public Builder ordering(Ordering ordering) { this.ordering = ordering; return this; }

		/** 10,000 for each shard by default. */
		public Builder maxEvents(int maxEvents) { this.maxEvents = maxEvents; return this; }

		/** 64 MiB for each shard by default. */
		public Builder maxBytes(long maxBytes) { this.maxBytes = maxBytes; return this; }

		/** {@link Overflow#DISCONNECT_AND_RESUME} by default. */
		public Builder overflow(Overflow overflow) { this.overflow = overflow; return this; }

		/** {@code TYPING_START} and {@code PRESENCE_UPDATE} by default. */
		public Builder droppable(Collection<String> names) { this.droppable = Set.copyOf(names); return this; }

		/** 0 by default: none. */
		public Builder deduplicate(int events) { this.deduplicate = events; return this; }

		/** @throws IllegalArgumentException if a number is out of range */
		public DispatchSettings build() {
			return new DispatchSettings(this.ordering, this.maxEvents, this.maxBytes, this.overflow, this.droppable, this.deduplicate);
		}

	}

}
