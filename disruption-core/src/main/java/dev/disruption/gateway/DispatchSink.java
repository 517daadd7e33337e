package dev.disruption.gateway;

/** Where events go. */
@FunctionalInterface
public interface DispatchSink {

	/** Takes an event over. Called on the shard's I/O thread, in the order of arrival: it must neither block nor decode much. */
	void accept(RawDispatch dispatch);

}
