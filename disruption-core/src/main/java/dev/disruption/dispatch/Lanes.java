package dev.disruption.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.function.Consumer;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/**
 * Has the events of one key handled in their order and one at a time, and different keys side by side. A lane exists while it has something
 * to do.
 *
 * <p>Threads serve all lanes, one event each in turn. As long as a lane waits in line, one more thread is on its way to it: where threads
 * are virtual it arrives when a processor is free, be it that the others have nothing left to do or that they block. So there are as many
 * threads as there are processors and blocked listeners, and a burst of events costs few of them.
 */
final class Lanes {

	private static final Log logger = LogFactory.getLog(Lanes.class);

	private final Executor executor;

	private final Consumer<Arrival> handler;

	private final Object lock = new Object();

	private final LaneTable lanes = new LaneTable();

	private @Nullable Lane first;

	private @Nullable Lane last;

	private boolean threadOnItsWay;

	private long alone = Long.MIN_VALUE;

	private CompletableFuture<@Nullable Void> idle = CompletableFuture.completedFuture(null);

	/** @param handler must not throw */
	Lanes(Executor executor, Consumer<Arrival> handler) {
		this.executor = executor;
		this.handler = handler;
	}

	/**
	 * Takes over a batch.
	 *
	 * @param keys of the events; {@link Keys#ALONE} for one that waits for nobody
	 */
	void add(Backlog backlog, @Nullable Arrival[] events, long[] keys, int count) {
		boolean start;
		synchronized (this.lock) {
			if (this.idle.isDone()) {
				this.idle = new CompletableFuture<>();
			}
			for (int i = 0; i < count; i++) {
				Arrival event = events[i];
				if (event != null) {
					add(backlog, event, keys[i]);
				}
			}
			start = needsThread();
		}
		if (start) {
			start();
		}
	}

	private void add(Backlog backlog, Arrival event, long key) {
		if (key == Keys.ALONE) {
			Lane lane = this.lanes.add(this.alone++);
			lane.backlog = backlog;
			lane.add(event);
			lineUpFirst(lane);
			return;
		}
		Lane lane = this.lanes.get(key);
		if (lane == null) {
			lane = this.lanes.add(key);
			lane.backlog = backlog;
			lineUp(lane);
		}
		else if (lane.givenUp) {
			backlog.dropped(event);
			return;
		}
		lane.add(event);
	}

	/** What a thread does until nothing is left to do. */
	private void run() {
		Lane lane = next(null);
		while (lane != null) {
			if (lane.current != null) {
				this.handler.accept(lane.current);
			}
			lane = next(lane);
		}
	}

	private @Nullable Lane next(@Nullable Lane done) {
		Lane next;
		boolean start;
		Runnable relief = null;
		synchronized (this.lock) {
			if (done == null) {
				this.threadOnItsWay = false;
			}
			else {
				relief = finish(done);
			}
			next = takeFirst();
			start = needsThread();
		}
		if (relief != null) {
			relief.run();
		}
		if (start) {
			startAnother();
		}
		return next;
	}

	private @Nullable Runnable finish(Lane lane) {
		Backlog backlog = lane.backlog;
		Arrival event = lane.current;
		if (backlog == null || event == null) {
			throw new IllegalStateException("Lane " + lane.key + " has finished nothing");
		}
		backlog.handled();
		Runnable relief = lane.givenUp ? null : backlog.finished(event);
		lane.current = null;
		lane.givenUp = false;
		if (lane.waiting.isEmpty()) {
			lane.backlog = null;
			lane.suspect = null;
			this.lanes.remove(lane);
			if (this.lanes.size() == 0) {
				this.idle.complete(null);
			}
		}
		else {
			lineUp(lane);
		}
		return relief;
	}

	private void lineUp(Lane lane) {
		if (this.last == null) {
			this.first = lane;
		}
		else {
			this.last.nextInLine = lane;
		}
		this.last = lane;
	}

	private void lineUpFirst(Lane lane) {
		lane.nextInLine = this.first;
		this.first = lane;
		if (this.last == null) {
			this.last = lane;
		}
	}

	private @Nullable Lane takeFirst() {
		Lane lane = this.first;
		if (lane != null) {
			this.first = lane.nextInLine;
			lane.nextInLine = null;
			if (this.first == null) {
				this.last = null;
			}
			lane.current = lane.waiting.poll();
		}
		return lane;
	}

	private boolean needsThread() {
		boolean needed = this.first != null && !this.threadOnItsWay;
		this.threadOnItsWay |= needed;
		return needed;
	}

	private void startAnother() {
		try {
			start();
		}
		catch (RejectedExecutionException ex) {
			logger.warn("The threads of listeners are shut down; the last of them handle what still waits", ex);
		}
	}

	private void start() {
		try {
			this.executor.execute(this::run);
		}
		catch (RejectedExecutionException ex) {
			synchronized (this.lock) {
				this.threadOnItsWay = false;
			}
			throw ex;
		}
	}

	/** Notes what the lanes of a backlog are busy with, for {@link #giveUpStandstills}. */
	void watch(Backlog backlog) {
		synchronized (this.lock) {
			this.lanes.forEach(lane -> lane.suspect = (lane.backlog == backlog) ? lane.current : lane.suspect);
		}
	}

	/**
	 * Drops what waits in the lanes that are still busy with the same event as at the last {@link #watch}, and goes on to do so until that
	 * event is finished.
	 *
	 * @return what the lanes are busy with
	 */
	List<Arrival> giveUpStandstills(Backlog backlog) {
		List<Arrival> busy = new ArrayList<>();
		Runnable relief;
		synchronized (this.lock) {
			this.lanes.forEach(lane -> giveUpStandstill(lane, backlog, busy));
			relief = backlog.relief();
		}
		if (relief != null) {
			relief.run();
		}
		return busy;
	}

	private static void giveUpStandstill(Lane lane, Backlog backlog, List<Arrival> busy) {
		Arrival current = lane.current;
		if (lane.backlog != backlog || lane.givenUp || current == null || current != lane.suspect) {
			return;
		}
		busy.add(current);
		lane.givenUp = true;
		// it may never come back: what it is busy with counts no longer either
		backlog.writeOff(current);
		for (Arrival waiting = lane.waiting.poll(); waiting != null; waiting = lane.waiting.poll()) {
			backlog.dropped(waiting);
		}
	}

	/** Calls back once, as soon as no more than half of what may wait does. */
	void whenRelieved(Backlog backlog, Runnable callback) {
		Runnable relief;
		synchronized (this.lock) {
			backlog.await(callback);
			relief = backlog.relief();
		}
		if (relief != null) {
			relief.run();
		}
	}

	/** Completes when nothing is left to do. */
	CompletableFuture<@Nullable Void> idle() {
		synchronized (this.lock) {
			return this.idle.copy();
		}
	}

}
