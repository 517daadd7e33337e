package dev.disruption.gateway;

import java.util.concurrent.Executor;

import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Hands the events of one shard to those who want them. Used on the shard's thread only. */
final class Delivery {

	private static final Log log = LogFactory.getLog(Delivery.class);

	private final int shardId;

	private final Wiring wiring;

	private final Incoming incoming;

	private final Executor thread;

	private boolean flushing;

	/** @param incoming where the payload is that was received last */
	Delivery(int shardId, Wiring wiring, Incoming incoming, Executor thread) {
		this.shardId = shardId;
		this.wiring = wiring;
		this.incoming = incoming;
		this.thread = thread;
	}

	void deliver(boolean replayed, Progress progress) {
		String name = this.incoming.name();
		boolean wanted = this.wiring.sink().wants(name);
		Takeover takeover = this.wiring.generation().takeover();
		if (!wanted && !this.wiring.listeners().wants(name) && takeover == null) {
			return;
		}
		RawDispatch dispatch = this.incoming.dispatch(this.shardId, now(), replayed, progress);
		if (takeover == null) {
			handOver(dispatch, wanted);
			if (wanted) {
				flushLater();
			}
		}
		else {
			takeover.pass(this.wiring.generation(), dispatch, () -> handOverAlone(() -> handOver(dispatch, wanted)));
		}
	}

	private void handOver(RawDispatch dispatch, boolean wanted) {
		this.wiring.listeners().received(dispatch);
		if (!wanted) {
			dispatch.completed();
			return;
		}
		try {
			this.wiring.sink().accept(dispatch);
		}
		catch (RuntimeException ex) {
			refused(dispatch, ex);
		}
	}

	void deliverUndecodable(Progress progress) {
		RawDispatch dispatch = this.incoming.undecodable(this.shardId, now(), progress);
		Takeover takeover = this.wiring.generation().takeover();
		if (takeover == null) {
			handOverUndecodable(dispatch);
			flushLater();
		}
		else if (takeover.speaks(this.wiring.generation())) {
			takeover.exclusively(() -> handOverAlone(() -> handOverUndecodable(dispatch)));
		}
		else {
			dispatch.completed();
		}
	}

	private void handOverUndecodable(RawDispatch dispatch) {
		try {
			this.wiring.sink().undecodable(dispatch);
		}
		catch (RuntimeException ex) {
			refused(dispatch, ex);
		}
	}

	/** While shards are replaced nothing is collected: a shard of another generation may be next, with the same number or the same guild. */
	private void handOverAlone(Runnable work) {
		flushSink();
		work.run();
		flushSink();
	}

	private void refused(RawDispatch dispatch, RuntimeException cause) {
		dispatch.completed();
		log.error("Shard " + this.shardId + " could not hand over " + dispatch, cause);
	}

	/** When everything that is here to be read was read. */
	private void flushLater() {
		if (!this.flushing) {
			this.flushing = true;
			this.thread.execute(this::flush);
		}
	}

	void flush() {
		this.flushing = false;
		Takeover takeover = this.wiring.generation().takeover();
		if (takeover == null) {
			flushSink();
		}
		else {
			takeover.exclusively(this::flushSink);
		}
	}

	private void flushSink() {
		try {
			this.wiring.sink().flush(this.shardId);
		}
		catch (RuntimeException ex) {
			log.error("Shard " + this.shardId + " could not hand over what it had collected", ex);
		}
	}

	private long now() {
		return MonotonicScheduler.nanos(this.wiring.scheduler());
	}

}
