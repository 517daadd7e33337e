package dev.disruption.dispatch;

import java.util.List;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.DispatchSink.Pressure;
import dev.disruption.gateway.RawDispatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.scheduler.Scheduler;

/**
 * Where the events of one shard come in. It keeps what waits within its bounds: by dropping what can be done without, by holding back the
 * shard, and by giving up events that wait for a listener which doesn't come back while others do.
 */
final class Intake {

	private static final Log logger = LogFactory.getLog(Dispatcher.class);

	private static final long STANDSTILL = 30;

	/** Discord keeps a session for a few minutes: after that much patience nothing is saved by more of it. */
	private static final int PATIENCE = 4;

	private final DispatchSettings settings;

	private final Backlog backlog;

	private final EventDecoder decoder;

	private final Lanes lanes;

	private final Routes routes;

	private final SeenEvents seen;

	private final Tally tally;

	private final Scheduler scheduler;

	private volatile boolean watching;

	Intake(int shardId, DispatchSettings settings, EventDecoder decoder, EventMemory memory, Lanes lanes, Tally tally, Scheduler scheduler) {
		this.settings = settings;
		this.backlog = new Backlog(shardId, settings);
		this.decoder = decoder;
		this.lanes = lanes;
		this.routes = new Routes(settings.ordering(), memory);
		this.seen = new SeenEvents(settings.deduplicate());
		this.tally = tally;
		this.scheduler = scheduler;
	}

	Backlog backlog() {
		return this.backlog;
	}

	void accept(RawDispatch event) {
		if (this.backlog.isNearlyFull() && isRefused(event)) {
			this.backlog.refused(new Arrival(event));
		}
		else if (this.seen.contains(event)) {
			this.tally.duplicates.increment();
			event.completed();
		}
		else if (this.backlog.collect(new Arrival(event, this.decoder.quick(event)), this.routes.of(event))) {
			flush();
		}
	}

	private boolean isRefused(RawDispatch event) {
		return this.settings.droppable().contains(event.name())
				|| this.settings.overflow() == Overflow.DROP_NEWEST && this.backlog.isFull();
	}

	void flush() {
		this.backlog.handOver(this.lanes);
		if (!this.watching && !this.backlog.isHalfEmpty()) {
			this.watching = true;
			watch(1);
		}
	}

	Pressure pressure() {
		return this.backlog.isFull() ? switch (this.settings.overflow()) {
			case DISCONNECT_AND_RESUME -> Pressure.DISCONNECT;
			case BLOCK -> Pressure.PAUSE;
			case DROP_NEWEST -> Pressure.NONE;
		} : Pressure.NONE;
	}

	void whenRelieved(Runnable callback) {
		this.lanes.whenRelieved(this.backlog, callback);
	}

	private void watch(int round) {
		this.lanes.watch(this.backlog);
		long progress = this.backlog.progress();
		this.scheduler.schedule(() -> look(round, progress), STANDSTILL, TimeUnit.SECONDS);
	}

	private void look(int round, long progressBefore) {
		if (this.backlog.isHalfEmpty()) {
			this.watching = false;
			return;
		}
		boolean othersGoOn = this.backlog.progress() != progressBefore;
		if (this.backlog.isNearlyFull() && (othersGoOn || round >= PATIENCE)) {
			report(this.lanes.giveUpStandstills(this.backlog));
		}
		watch(othersGoOn ? 1 : round + 1);
	}

	private void report(List<Arrival> standstills) {
		if (!standstills.isEmpty()) {
			logger.error("Listeners have been busy for more than " + STANDSTILL + " s with " + standstills
					+ ". What waits behind these events is dropped until they return, to make room for others");
		}
	}

}
