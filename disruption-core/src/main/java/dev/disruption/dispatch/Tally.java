package dev.disruption.dispatch;

import java.util.concurrent.atomic.LongAdder;

/** What became of the events of all shards, since the start. Counted by any thread, read by any. */
final class Tally {

	final LongAdder failures = new LongAdder();

	final LongAdder unknown = new LongAdder();

	final LongAdder undecodable = new LongAdder();

	final LongAdder duplicates = new LongAdder();

}
