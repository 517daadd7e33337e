package dev.disruption.dispatch;

/**
 * What a {@link Dispatcher} has done since the start, and what it has before it.
 *
 * @param waiting events that wait or are in work
 * @param waitingBytes their size as JSON
 * @param handled events whose listeners have returned
 * @param failures listeners that threw
 * @param dropped events that were dropped because too many waited
 * @param duplicates events that were delivered before, and not handled again
 * @param unknown events that this version has no record for, or whose record could not be read
 * @param undecodable payloads that are no JSON
 */
public record DispatchStatistics(long waiting, long waitingBytes, long handled, long failures, long dropped, long duplicates, long unknown,
		long undecodable) {
}
