package dev.disruption.rest;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.TreeSet;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;

import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * Lets each call wait until Discord will take it: the queues and timers around {@link Bucket} and {@link SlidingWindow}, which have
 * the arithmetic.
 *
 * <p>A call waits in the lane of its bucket, then for the limit over all routes, then it is sent. Lanes go by the hash that responses name;
 * a route that has no hash yet has a lane of its own, in which one call at a time finds out.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
final class RateLimiter implements Disposable {

	/** The key in a Reactor context of the {@link Duration} that a call may wait. */
	static final String MAX_WAIT = RateLimiter.class.getName() + ".maxWait";

	private static final long SECOND = Duration.ofSeconds(1).toNanos();

	private static final long SHORTEST_RETRY = Duration.ofMillis(100).toNanos();

	private final Scheduler scheduler;

	private final long origin;

	private final @Nullable Duration maxWait;

	private final Lanes lanes = new Lanes();

	private final Refusals refusals = new Refusals();

	private final SlidingWindow global;

	private final TreeSet<Permit> globalQueue = new TreeSet<>();

	private final Alarm globalAlarm = new Alarm();

	private final Outbox outbox = new Outbox();

	private long sequence;

	/** whether any call has ever limited its wait */
	private boolean impatient;

	private volatile boolean disposed;

	/**
	 * @param globalLimit requests in any second
	 * @param maxWait how long a call may wait, unless its context says otherwise; {@code null} for as long as it takes
	 */
	RateLimiter(Scheduler scheduler, int globalLimit, @Nullable Duration maxWait) {
		this.scheduler = scheduler;
		this.origin = MonotonicScheduler.nanos(scheduler);
		this.global = new SlidingWindow(globalLimit, SECOND);
		this.maxWait = maxWait;
	}

	synchronized Call newCall(Route route) {
		return new Call(route, this.sequence++, now());
	}

	/** Nanoseconds since the limiter was made. */
	long now() {
		return MonotonicScheduler.nanos(this.scheduler) - this.origin;
	}

	/** How many buckets are remembered. */
	synchronized int lanes() {
		return this.lanes.all().size();
	}

	/** Leave to send one attempt. Whoever gets it tells how it ended: {@link #answered}, {@link #failed} or {@link #unanswered}. */
	Mono<Permit> acquire(Call call) {
		return Mono.create(sink -> enqueue(call, sink));
	}

	/** A response that is no error. */
	void answered(Permit permit, RateLimitHeaders headers) {
		decide(now -> finish(permit, headers, null, now));
	}

	/** No response, and none to come: the attempt failed or was cancelled. */
	void unanswered(Permit permit) {
		decide(now -> finish(permit, null, null, now));
	}

	/** A response that is an error, which may concern more calls than this one. */
	void failed(Permit permit, DiscordException error) {
		decide(now -> {
			if (error instanceof DiscordException.Blocked ban) {
				this.refusals.ban(now + ErrorMapping.pause(ban).toNanos());
				refuseWaiting(now);
			}
			if (error instanceof DiscordException.Unauthorized && permit.route().authenticated()) {
				this.refusals.refuseToken(now);
				refuseWaiting(now);
			}
			finish(permit, error.limits(), error, now);
		});
	}

	@Override
	public void dispose() {
		decide(now -> {
			this.disposed = true;
			this.refusals.close();
			refuseWaiting(now);
			this.lanes.all().forEach(lane -> lane.alarm.clear());
			this.globalAlarm.clear();
		});
	}

	/** What is decided under the lock is carried out after it. */
	private void decide(LongConsumer decision) {
		synchronized (this) {
			decision.accept(now());
		}
		this.outbox.send();
	}

	@Override
	public boolean isDisposed() {
		return this.disposed;
	}

	private void enqueue(Call call, MonoSink<Permit> sink) {
		Duration patience = sink.contextView().getOrDefault(MAX_WAIT, this.maxWait);
		decide(now -> {
			Permit permit = new Permit(call, sink, (patience != null) ? now + patience.toNanos() : Alarm.NEVER);
			this.impatient |= patience != null;
			this.lanes.sweep(now);
			if (!refused(permit, now)) {
				if (call.route().callback()) {
					grant(permit, now);
				}
				else {
					add(permit, this.lanes.of(call.route()), now);
				}
			}
			sink.onCancel(() -> cancel(permit));
		});
	}

	private void add(Permit permit, Lane lane, long now) {
		permit.state = Permit.State.WAITING;
		permit.lane = lane;
		lane.queue.add(permit);
		drain(lane, now);
	}

	/** Moves on all calls of the lane that need not wait in it any more. */
	private void drain(Lane lane, long now) {
		lane.usedAt = now;
		long wake = Alarm.NEVER;
		Iterator<Permit> waiting = lane.queue.iterator();
		while (waiting.hasNext()) {
			Permit permit = waiting.next();
			long bucketWait = lane.bucket.delay(now);
			long wait = Math.max(bucketWait, this.lanes.blocked(permit.route(), now));
			if (wait == 0) {
				waiting.remove();
				lane.take(permit);
				passLane(permit, now);
			}
			else if (hopeless(permit, wait, now)) {
				waiting.remove();
			}
			else {
				wake = Math.min(wake, (bucketWait > 0) ? bucketWait : wait);
				if (bucketWait > 0 && !this.impatient) {
					break;
				}
			}
		}
		long wait = wake;
		lane.alarm.set((wait != Alarm.NEVER) ? now + wait : Alarm.NEVER, () -> schedule(wait, at -> {
			lane.alarm.clear();
			drain(lane, at);
		}));
		drainGlobally(now);
	}

	private void passLane(Permit permit, long now) {
		if (permit.route().interaction()) {
			grant(permit, now);
		}
		else {
			permit.state = Permit.State.COUNTED;
			this.globalQueue.add(permit);
		}
	}

	/** Sends all calls that the limit over all routes admits. */
	private void drainGlobally(long now) {
		List<Permit> overtaken = new ArrayList<>();
		long wait = this.global.delay(now);
		while (wait == 0 && !this.globalQueue.isEmpty()) {
			Permit permit = this.globalQueue.pollFirst();
			// its bucket may have been found exhausted while it waited here
			if (Math.max(permit.lane().bucket.blocked(now), this.lanes.blocked(permit.route(), now)) > 0) {
				overtaken.add(permit);
			}
			else {
				this.global.take(now);
				grant(permit, now);
			}
			wait = this.global.delay(now);
		}
		refuseHopeless(wait, now);
		long wake = wait;
		this.globalAlarm.set(this.globalQueue.isEmpty() ? Alarm.NEVER : now + wait, () -> schedule(wake, at -> {
			this.globalAlarm.clear();
			drainGlobally(at);
		}));
		overtaken.forEach(permit -> {
			permit.lane().giveBack(permit);
			add(permit, permit.lane(), now);
		});
	}

	private void refuseHopeless(long wait, long now) {
		if (this.impatient) {
			this.globalQueue.removeIf(permit -> {
				boolean hopeless = hopeless(permit, wait, now);
				if (hopeless) {
					permit.lane().giveBack(permit);
				}
				return hopeless;
			});
		}
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

	private void refuse(Permit permit, DiscordException error) {
		permit.state = Permit.State.DONE;
		this.outbox.add(() -> permit.sink.error(error));
	}

	private void cancel(Permit permit) {
		decide(now -> {
			if (permit.state == Permit.State.WAITING) {
				permit.lane().queue.remove(permit);
			}
			else if (permit.state != Permit.State.DONE && permit.lane != null) {
				this.globalQueue.remove(permit);
				permit.lane.giveBack(permit);
				drain(permit.lane, now);
			}
			permit.state = Permit.State.DONE;
		});
	}

	private void finish(Permit permit, @Nullable RateLimitHeaders headers, @Nullable DiscordException error, long now) {
		if (permit.state != Permit.State.GRANTED) {
			return;
		}
		permit.state = Permit.State.DONE;
		permit.call.addOnTheWire(now - permit.sentAt);
		Lane lane = permit.lane;
		if (lane == null) {
			return;
		}
		lane.finish(permit);
		Lane named = this.lanes.learn(permit.route(), lane, (headers != null) ? headers.bucket() : null);
		if (headers != null && headers.describeWindow() && !isShared(error)) {
			named.bucket.learn(now, now - permit.sentAt, headers);
		}
		else if (headers != null && error == null) {
			named.bucket.learnUnlimited();
		}
		if (error instanceof DiscordException.RateLimited limited) {
			block(permit, named, limited, now);
		}
		drain(named, now);
		drain(lane, now);
	}

	/** Whether somebody else's limit was hit, beside which the figures for the bucket are wrong. */
	private static boolean isShared(@Nullable DiscordException error) {
		return error instanceof DiscordException.RateLimited limited && limited.scope() == RateLimitScope.SHARED;
	}

	private void block(Permit permit, Lane lane, DiscordException.RateLimited error, long now) {
		Duration retryAfter = error.retryAfter();
		long wait = (retryAfter != null) ? retryAfter.toNanos() : SECOND << Math.min(permit.call.limited(), 5);
		long until = now + Math.max(wait, SHORTEST_RETRY);
		RateLimitHeaders headers = error.limits();
		if (error.scope() == RateLimitScope.GLOBAL && !permit.route().interaction()) {
			this.global.block(until);
		}
		else if (isShared(error) || (headers != null && headers.remaining() > 0)) {
			this.lanes.block(permit.route(), until);
		}
		else {
			lane.bucket.block(until);
		}
	}

	private void refuseWaiting(long now) {
		this.lanes.all().forEach(lane -> lane.queue.removeIf(permit -> refused(permit, now)));
		this.globalQueue.removeIf(permit -> {
			boolean refused = refused(permit, now);
			if (refused) {
				permit.lane().giveBack(permit);
			}
			return refused;
		});
	}

	private boolean refused(Permit permit, long now) {
		DiscordException refusal = this.refusals.of(permit.route(), now);
		if (refusal != null) {
			refuse(permit, refusal);
		}
		return refusal != null;
	}

	private Disposable schedule(long delay, LongConsumer task) {
		return this.scheduler.schedule(() -> decide(task), delay, TimeUnit.NANOSECONDS);
	}

}
