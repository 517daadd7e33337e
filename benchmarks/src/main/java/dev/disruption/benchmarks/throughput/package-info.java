/** What one MESSAGE_CREATE costs from the socket to the listener, beside other clients on the same server. */
@NullMarked
package dev.disruption.benchmarks.throughput;

import org.jspecify.annotations.NullMarked;
