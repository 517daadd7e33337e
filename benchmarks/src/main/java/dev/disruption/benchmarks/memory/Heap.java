package dev.disruption.benchmarks.memory;

import java.lang.management.ManagementFactory;

/** What the heap holds that can't be collected. */
public final class Heap {

	private static final int COLLECTIONS = 6;

	private Heap() {
	}

	/** The smallest figure of several collections, in bytes. */
	public static long used() {
		long least = Long.MAX_VALUE;
		for (int i = 0; i < COLLECTIONS; i++) {
			System.gc();
			least = Math.min(least, ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed());
		}
		return least;
	}

}
