package dev.disruption.rest;

import java.time.Duration;
import java.util.List;
import java.util.LongSummaryStatistics;
import java.util.concurrent.TimeUnit;
import java.util.function.LongConsumer;
import java.util.random.RandomGenerator;

import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import reactor.core.Disposable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;
import reactor.core.scheduler.Scheduler;

/**
 * Lets each call of one identity wait until Discord will take it: {@link Queues} and timers around
 * {@link Bucket}, {@link Pace} and {@link SlidingWindow}, which have the arithmetic.
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

	private final Scheduler scheduler;

	private final Egress egress;

	private final Settings settings;

	private final Refusals refusals;

	private final Lanes lanes = new Lanes();

	private final Penalties penalties;

	private final Queues queues;

	private final News news = new News();

	private final Alarm newsAlarm = new Alarm();

	private final Outbox outbox = new Outbox();

	private long sequence;

	private volatile boolean disposed;

	/** @param egress shared by all that send from this address */
	RateLimiter(Scheduler scheduler, Egress egress, Settings settings) {
		this.scheduler = scheduler;
		this.egress = egress;
		this.settings = settings;
		this.refusals = new Refusals(egress);
		this.penalties = new Penalties(this.lanes, settings.random());
		this.queues = new Queues(this.lanes, this.refusals, new Gate(new SlidingWindow(settings.globalLimit(), SECOND)),
				new Gate(egress.anonymous()), settings.identified(), this::schedule, this.outbox);
		egress.join(this);
	}

	synchronized Call newCall(Route route) {
		return new Call(route, this.sequence++, now());
	}

	/** Nanoseconds, of the same origin for all that share the address. */
	long now() {
		return MonotonicScheduler.nanos(this.scheduler) - this.egress.origin();
	}

	/** How many buckets are remembered. */
	synchronized int lanes() {
		return this.lanes.count();
	}

	synchronized RestStatus status() {
		long now = now();
		LongSummaryStatistics since = this.queues.waiting().mapToLong(permit -> permit.queuedAt).summaryStatistics();
		Duration longest = Duration.ofNanos((since.getCount() > 0) ? now - since.getMin() : 0);
		return new RestStatus(this.refusals.tokenRefused(), duration(this.egress.ban(now)), duration(this.egress.circuit(now)),
				this.egress.invalidRequests(now), (int) since.getCount(), longest);
	}

	synchronized List<BucketStatus> buckets() {
		return this.lanes.statuses(now());
	}

	private static @Nullable Duration duration(long nanos) {
		return (nanos > 0) ? Duration.ofNanos(nanos) : null;
	}

	/** Leave to send one attempt. Whoever gets it tells how it ended: {@link #answered}, {@link #failed} or {@link #unanswered}. */
	Mono<Permit> acquire(Call call) {
		return Mono.create(sink -> enqueue(call, sink));
	}

	/** A response that is no error. */
	void answered(Permit permit, RateLimitHeaders headers) {
		decide(now -> {
			acceptToken(permit, now);
			finish(permit, headers, null, now);
		});
	}

	/** No response, and none to come: the attempt failed or was cancelled. */
	void unanswered(Permit permit) {
		decide(now -> finish(permit, null, null, now));
	}

	/** A response that is an error, which may concern more calls than this one. */
	void failed(Permit permit, DiscordException error) {
		decide(now -> {
			boolean tokenRefused = this.settings.bot() && error instanceof DiscordException.Unauthorized && permit.route().authenticated();
			if (tokenRefused) {
				this.refusals.refuseToken(now);
			}
			else if (error.code() != 0) {
				// only Discord itself has codes, and knows whom it gives them to
				acceptToken(permit, now);
			}
			if (this.egress.learn(error, now)) {
				this.egress.limiters().forEach(other -> this.outbox.add(other::reconsider));
			}
			if (tokenRefused) {
				this.queues.refuseWaiting(now);
			}
			else if (this.egress.bury(permit.route(), error, now) && permit.lane != null) {
				this.queues.refuseWaiting(permit.lane, now);
			}
			finish(permit, error.limits(), error, now);
			tell(now);
		});
	}

	/** Something has happened that concerns all who send from this address. */
	private void reconsider() {
		decide(now -> {
			this.queues.refuseWaiting(now);
			tell(now);
		});
	}

	@Override
	public void dispose() {
		decide(now -> {
			this.disposed = true;
			this.refusals.close();
			this.queues.refuseWaiting(now);
			this.queues.clearAlarms();
			this.newsAlarm.clear();
			this.egress.leave(this, now);
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
		Duration patience = sink.contextView().getOrDefault(MAX_WAIT, this.settings.maxWait());
		decide(now -> {
			Permit permit = new Permit(call, sink, now, (patience != null) ? now + patience.toNanos() : Alarm.NEVER);
			this.lanes.sweep(now);
			DiscordException refusal = this.refusals.ofNew(call.route(), now);
			if (refusal != null) {
				this.queues.refuse(permit, refusal);
			}
			else {
				this.queues.add(permit, now);
			}
			sink.onCancel(() -> decide(later -> this.queues.cancel(permit, later)));
		});
	}

	private void finish(Permit permit, @Nullable RateLimitHeaders headers, @Nullable DiscordException error, long now) {
		if (permit.state != Permit.State.GRANTED) {
			return;
		}
		permit.state = Permit.State.DONE;
		long roundTrip = now - permit.sentAt;
		permit.call.spend(roundTrip);
		Lane lane = permit.lane;
		if (lane == null) {
			return;
		}
		lane.finish(permit, headers != null && !(error instanceof DiscordException.RateLimited), now);
		Lane named = (headers != null) ? this.lanes.learn(permit.route(), lane, headers.bucket(), now) : lane;
		named.learn(headers, error, roundTrip, now);
		if (error instanceof DiscordException.RateLimited limited) {
			this.penalties.impose(permit, named, limited, this.queues.gate(permit.route()), now);
		}
		this.queues.drain(named, now);
		this.queues.drain(lane, now);
		this.queues.drainFamily(lane, now);
	}

	private void acceptToken(Permit permit, long now) {
		if (this.refusals.tokenRefused() && permit.route().authenticated()) {
			this.refusals.acceptToken();
			tell(now);
		}
	}

	private void tell(long now) {
		this.news.of(this.egress, this.refusals, now)
			.forEach(event -> this.outbox.add(() -> this.settings.listener().onRestEvent(event)));
		long ban = this.egress.ban(now);
		long circuit = this.egress.circuit(now);
		long wait = (ban > 0 && circuit > 0) ? Math.min(ban, circuit) : Math.max(ban, circuit);
		this.newsAlarm.set((wait > 0 && !this.disposed) ? now + wait : Alarm.NEVER, () -> schedule(wait, at -> {
			this.newsAlarm.clear();
			tell(at);
		}));
	}

	private Disposable schedule(long delay, LongConsumer task) {
		return this.scheduler.schedule(() -> decide(task), delay, TimeUnit.NANOSECONDS);
	}

	/**
	 * How one identity sends.
	 *
	 * @param identified whether it has a token
	 * @param bot whether that is a bot's, which works until it is reset; others expire as a matter of course
	 * @param globalLimit requests in any second
	 * @param maxWait how long a call may wait, unless its context says otherwise; {@code null} for as long as it takes
	 * @param random spreads what was limited
	 * @param listener is told what concerns all calls
	 */
	record Settings(boolean identified, boolean bot, int globalLimit, @Nullable Duration maxWait, RandomGenerator random,
			RestListener listener) {

	}

}
