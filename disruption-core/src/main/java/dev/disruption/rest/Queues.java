package dev.disruption.rest;

import java.time.Duration;
import java.util.Iterator;
import java.util.List;
import java.util.function.LongConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;

/**
 * The calls that wait, first in the lane of their bucket and then for the limit over all routes; who is next, and when to look again.
 * Guarded by the {@link RateLimiter}.
 */
final class Queues {

	private final Lanes lanes;

	private final Refusals refusals;

	private final Gate own;

	private final Gate anonymous;

	private final boolean identified;

	private final Timer timer;

	private final Outbox outbox;

	/** whether any call has ever limited its wait */
	private boolean impatient;

	/**
	 * @param own the limit of the identity over all routes
	 * @param anonymous the limit of what goes without a token
	 * @param identified whether there is a token
	 */
	Queues(Lanes lanes, Refusals refusals, Gate own, Gate anonymous, boolean identified, Timer timer, Outbox outbox) {
		this.lanes = lanes;
		this.refusals = refusals;
		this.own = own;
		this.anonymous = anonymous;
		this.identified = identified;
		this.timer = timer;
		this.outbox = outbox;
	}

	void add(Permit permit, long now) {
		this.impatient |= permit.deadline != Alarm.NEVER;
		if (permit.route().callback()) {
			grant(permit, now);
		}
		else {
			add(permit, this.lanes.of(permit.route(), now), now);
		}
	}

	private void add(Permit permit, Lane lane, long now) {
		permit.state = Permit.State.WAITING;
		permit.lane = lane;
		lane.queue.add(permit);
		drain(lane, now);
	}

	/** Whose limit over all routes applies: nobody's to interactions, the address's to what goes without a token. */
	@Nullable
	Gate gate(Route route) {
		if (route.interaction()) {
			return null;
		}
		return (this.identified && route.authenticated()) ? this.own : this.anonymous;
	}

	/** Moves on all calls of the lane that need not wait in it any more. */
	void drain(Lane lane, long now) {
		lane.usedAt = now;
		long wake = Alarm.NEVER;
		boolean gone = false;
		Iterator<Permit> waiting = lane.queue.iterator();
		while (waiting.hasNext()) {
			Permit permit = waiting.next();
			Pace apart = this.lanes.apart(permit.route());
			long apartWait = (apart != null) ? apart.delay(now) : 0;
			long laneWait = lane.delay(permit, apartWait, now);
			long wait = Math.max(laneWait, apartWait);
			if (wait == 0) {
				waiting.remove();
				gone |= !pass(permit, lane, apart, now);
			}
			else if (hopeless(permit, wait, now)) {
				waiting.remove();
				gone = true;
			}
			else {
				wake = Math.min(wake, (laneWait > 0) ? laneWait : wait);
				if (laneWait > 0 && !this.impatient) {
					break;
				}
			}
		}
		set(lane, wake, now);
		if (gone) {
			drainFamily(lane, now);
		}
		drain(this.own, now);
		drain(this.anonymous, now);
	}

	/** Whatever else waits in the family may have waited for a call of this lane. */
	void drainFamily(Lane lane, long now) {
		List.copyOf(lane.family.lanes).stream().filter(other -> other != lane && !other.queue.isEmpty()).forEach(other -> drain(other, now));
	}

	private void set(Lane lane, long wait, long now) {
		boolean never = wait == Bucket.UNTIL_RESPONSE;
		lane.alarm.set(never ? Alarm.NEVER : now + wait, () -> this.timer.schedule(wait, at -> {
			lane.alarm.clear();
			drain(lane, at);
		}));
	}

	/** Whether the call goes on its way, and isn't refused. */
	private boolean pass(Permit permit, Lane lane, @Nullable Pace apart, long now) {
		DiscordException refusal = this.refusals.ofNext(permit.route(), now);
		if (refusal != null) {
			refuse(permit, refusal);
			return false;
		}
		lane.take(permit, apart, now);
		Gate gate = gate(permit.route());
		if (gate == null) {
			grant(permit, now);
		}
		else {
			permit.state = Permit.State.COUNTED;
			gate.queue.add(permit);
		}
		return true;
	}

	/** Sends all calls that the limit over all routes admits. */
	private void drain(Gate gate, long now) {
		List<Permit> overtaken = gate.drain(now, permit -> paused(permit, now), permit -> grant(permit, now));
		long wait = gate.queue.isEmpty() ? 0 : gate.delay(now);
		List<Permit> refused = this.impatient ? removeIf(gate, permit -> hopeless(permit, wait, now)) : List.of();
		gate.alarm.set(gate.queue.isEmpty() ? Alarm.NEVER : now + wait, () -> this.timer.schedule(wait, at -> {
			gate.alarm.clear();
			drain(gate, at);
		}));
		overtaken.forEach(permit -> {
			permit.lane().giveBack(permit);
			add(permit, permit.lane(), now);
		});
		refused.forEach(permit -> {
			drain(permit.lane(), now);
			drainFamily(permit.lane(), now);
		});
	}

	/** Whether a call was found limited after it has passed its lane. */
	private boolean paused(Permit permit, long now) {
		Pace apart = this.lanes.apart(permit.route());
		return permit.lane().paused(now) > 0 || apart != null && apart.paused(now) > 0;
	}

	/** Takes out a call that nobody waits for any more, wherever it is. */
	void cancel(Permit permit, long now) {
		Permit.State before = permit.state;
		permit.state = Permit.State.DONE;
		Lane lane = permit.lane;
		if (before == Permit.State.DONE || lane == null) {
			return;
		}
		if (before == Permit.State.WAITING) {
			lane.queue.remove(permit);
		}
		else {
			this.own.queue.remove(permit);
			this.anonymous.queue.remove(permit);
			lane.giveBack(permit);
			drain(lane, now);
		}
		drainFamily(lane, now);
	}

	/** Refuses whatever waits and should not. */
	void refuseWaiting(long now) {
		removeIf(this.own, permit -> refused(permit, now));
		removeIf(this.anonymous, permit -> refused(permit, now));
		List<Lane> all = this.lanes.all().toList();
		all.forEach(lane -> lane.queue.removeIf(permit -> refused(permit, now)));
		all.forEach(lane -> drain(lane, now));
	}

	void refuseWaiting(Lane lane, long now) {
		lane.queue.removeIf(permit -> refused(permit, now));
	}

	private boolean refused(Permit permit, long now) {
		DiscordException refusal = this.refusals.ofWaiting(permit.route(), now);
		if (refusal != null) {
			refuse(permit, refusal);
		}
		return refusal != null;
	}

	private static List<Permit> removeIf(Gate gate, Predicate<Permit> gone) {
		List<Permit> removed = gate.queue.stream().filter(gone).toList();
		removed.forEach(permit -> {
			gate.queue.remove(permit);
			permit.lane().giveBack(permit);
		});
		return removed;
	}

	/** Refuses a call that is known to wait longer than it may. */
	private boolean hopeless(Permit permit, long wait, long now) {
		if (wait == Bucket.UNTIL_RESPONSE || now + wait <= permit.deadline) {
			return false;
		}
		refuse(permit, ErrorMapping.impatient(permit.route(), Duration.ofNanos(wait)));
		return true;
	}

	private void grant(Permit permit, long now) {
		permit.state = Permit.State.GRANTED;
		permit.sentAt = now;
		this.outbox.add(() -> permit.sink.success(permit));
	}

	void refuse(Permit permit, DiscordException error) {
		permit.state = Permit.State.DONE;
		this.outbox.add(() -> permit.sink.error(error));
	}

	/** All calls that wait. */
	Stream<Permit> waiting() {
		return Stream.concat(this.lanes.all().flatMap(lane -> lane.queue.stream()),
				Stream.concat(this.own.queue.stream(), this.anonymous.queue.stream()));
	}

	void clearAlarms() {
		this.lanes.all().forEach(lane -> lane.alarm.clear());
		this.own.alarm.clear();
		this.anonymous.alarm.clear();
	}

	/** Has something done later, under the same guard. */
	@FunctionalInterface
	interface Timer {

		/** @param delay nanoseconds */
		Disposable schedule(long delay, LongConsumer task);

	}

}
