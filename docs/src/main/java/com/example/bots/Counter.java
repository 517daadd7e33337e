package com.example.bots;

import java.util.concurrent.atomic.AtomicInteger;

/** Counts for all bots. */
class Counter {

	private final AtomicInteger count = new AtomicInteger();

	int next() { return this.count.incrementAndGet(); }

}
