package dev.disruption.availability;

import dev.disruption.gateway.RawDispatch;
import reactor.core.Disposable;
import reactor.core.Disposables;

/** What learns of guilds from the events that they come and go with, a moment after these were received. */
public interface GuildMemory {

	/** Learns nothing. */
	GuildMemory NONE = new GuildMemory() {

		@Override
		public boolean wants(String name) {
			return false;
		}

		@Override
		public Disposable whenLearnt(RawDispatch dispatch, Runnable callback) {
			return Disposables.disposed();
		}

	};

	/** Whether it learns from events of this name. */
	boolean wants(String name);

	/**
	 * Calls back, on any thread, when everything has been learnt that an event says; never, if the event is dropped. Called before it is
	 * handed over.
	 *
	 * @return to be disposed of by who isn't interested any more
	 */
	Disposable whenLearnt(RawDispatch dispatch, Runnable callback);

}
