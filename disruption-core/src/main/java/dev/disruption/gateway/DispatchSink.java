package dev.disruption.gateway;

/** Where events go. All of it but {@link #whenRelieved} is called on the shard's I/O thread, and must neither block nor decode much. */
@FunctionalInterface
public interface DispatchSink {

	/**
	 * Takes an event over, in the order of arrival. Every event that is taken over has to be {@linkplain RawDispatch#completed() completed}
	 * some time, one that is of no interest at once. An event that this method throws for counts as completed.
	 */
	void accept(RawDispatch dispatch);

	/** Whether events of this name are of interest. One that isn't costs nothing more than this question. */
	default boolean wants(String name) {
		return true;
	}

	/** Takes over a payload that is no JSON, or that breaks off; to be completed like any other. Its name may be empty. */
	default void undecodable(RawDispatch dispatch) {
		dispatch.completed();
	}

	/** All events that have arrived so far were handed over: what was collected until then should be on its way. */
	default void flush(int shardId) {
	}

	/** Whether the events of a shard pile up. Those that are on their way already are handed over all the same. */
	default Pressure pressure(int shardId) {
		return Pressure.NONE;
	}

	/** Calls back once, on any thread, as soon as the events of a shard don't pile up any more. */
	default void whenRelieved(int shardId, Runnable callback) {
		callback.run();
	}

	/** What should become of a connection whose events pile up. */
	enum Pressure {

		/** It may go on. */
		NONE,

		/** No more should be read until there is relief. */
		PAUSE,

		/** The same for at most half a heartbeat interval; then the session should be left, and resumed when there is relief. */
		DISCONNECT

	}

}
