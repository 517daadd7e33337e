package dev.disruption.gateway;

/** Where events go. */
@FunctionalInterface
public interface DispatchSink {

	/**
	 * Takes an event over. Called on the shard's I/O thread, in the order of arrival: it must neither block nor decode much. Every event that
	 * is taken over has to be {@linkplain RawDispatch#completed() completed} some time, one that is of no interest at once. An event that
	 * this method throws for counts as completed.
	 */
	void accept(RawDispatch dispatch);

}
