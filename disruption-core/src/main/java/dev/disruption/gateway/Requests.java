package dev.disruption.gateway;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CancellationException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Function;
import java.util.function.Predicate;

import dev.disruption.event.ConnectionEvent.RateLimited;
import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.FluxSink;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/**
 * The requests under way, and the way of the answers to them. A look at an event's name is all that happens on an I/O thread, everything
 * else on one worker.
 */
final class Requests implements GatewayListener {

	private static final Log log = LogFactory.getLog(Requests.class);

	private static final double SHORTEST_RETRY = 0.1;

	private static final double LONGEST_RETRY = 3_600;

	private final Function<GatewayCommand, Mono<Void>> gateway;

	private final Scheduler scheduler;

	private final JsonMapper mapper;

	private final Duration answerTimeout;

	private final FullLists fullLists = new FullLists();

	private final Scheduler.Worker worker = Schedulers.parallel().createWorker();

	private final List<Request<?>> underWay = new ArrayList<>();

	private final LongAdder stray = new LongAdder();

	/** For the I/O threads. */
	private volatile boolean idle = true;

	/** @param gateway sends a command */
	Requests(Function<GatewayCommand, Mono<Void>> gateway, Scheduler scheduler, JsonMapper mapper, Duration answerTimeout) {
		this.gateway = gateway;
		this.scheduler = scheduler;
		this.mapper = mapper;
		this.answerTimeout = answerTimeout;
	}

	/** The lists that were asked for lately; only for use on the worker. */
	FullLists fullLists() {
		return this.fullLists;
	}

	/** Rate limits that were told of requests that nobody here has made. */
	long stray() {
		return this.stray.sum();
	}

	/** Asks, and completes when everything was answered. @param shardId of the shard that is asked */
	<E extends Event> Flux<E> ask(int shardId, Function<FluxSink<E>, Request<E>> request) {
		return Flux.create(sink -> this.worker.schedule(() -> begin(shardId, request.apply(sink))));
	}

	private void begin(int shardId, Request<?> request) {
		String nonce = request.nonce();
		if (nonce != null && this.underWay.stream().anyMatch(other -> nonce.equals(other.nonce()))) {
			request.sink().error(new IllegalArgumentException("A request with the nonce '" + nonce + "' is under way: choose another, or none"));
			return;
		}
		request.shardId(shardId);
		this.underWay.add(request);
		this.idle = false;
		request.sink().onDispose(() -> this.worker.schedule(() -> end(request)));
		sendWhenDue(request);
	}

	private void sendWhenDue(Request<?> request) {
		long now = now();
		long delay = request.delay(now);
		if (delay > 0) {
			later(request, delay, () -> sendWhenDue(request));
			return;
		}
		request.sending(now);
		send(request);
	}

	private void send(Request<?> request) {
		request.sending(this.gateway.apply(request.command())
			.subscribe(null, error -> this.worker.schedule(() -> fail(request, error)), () -> this.worker.schedule(() -> sent(request))));
	}

	private void sent(Request<?> request) {
		if (this.underWay.contains(request)) {
			// the waiting for the send limit doesn't count
			request.sending(now());
			request.sent(true);
			awaitAnswer(request);
		}
	}

	private void awaitAnswer(Request<?> request) {
		int opcode = request.command().opcode();
		later(request, this.answerTimeout.toNanos(),
				() -> fail(request, new GatewayCommandException.Unanswered(opcode, this.answerTimeout)));
	}

	private void later(Request<?> request, long delay, Runnable task) {
		request.timer(this.scheduler.schedule(() -> this.worker.schedule(() -> {
			if (this.underWay.contains(request)) {
				task.run();
			}
		}), delay, TimeUnit.NANOSECONDS));
	}

	@Override
	public Set<String> events() {
		return Set.of("GUILD_MEMBERS_CHUNK", "SOUNDBOARD_SOUNDS", "CHANNEL_INFO", "RATE_LIMITED");
	}

	@Override
	public void received(RawDispatch dispatch) {
		if (dispatch.name().equals("RATE_LIMITED")) {
			this.worker.schedule(() -> limit(dispatch));
		}
		else if (!this.idle) {
			this.worker.schedule(() -> answer(dispatch));
		}
	}

	private void limit(RawDispatch dispatch) {
		RateLimited limited = read(dispatch, RateLimited.class);
		if (limited != null) {
			limit(limited);
		}
	}

	private void answer(RawDispatch dispatch) {
		List<Request<?>> candidates = matching(request -> EventTypes.of(dispatch.name()) == request.answer());
		Event event = candidates.isEmpty() ? null : read(dispatch, candidates.get(0).answer());
		for (Request<?> candidate : candidates) {
			if (event != null && answer(candidate, event)) {
				return;
			}
		}
	}

	private <E extends Event> boolean answer(Request<E> request, Event event) {
		E answer = request.answer().cast(event);
		if (!request.accepts(answer)) {
			return false;
		}
		request.sink().next(answer);
		if (request.isAnswered()) {
			end(request);
			request.sink().complete();
		}
		else if (request.isSent()) {
			awaitAnswer(request);
		}
		return true;
	}

	private void limit(RateLimited limited) {
		double seconds = Math.min(LONGEST_RETRY, Math.max(SHORTEST_RETRY, limited.retryAfter()));
		long delay = (long) Math.ceil(seconds * TimeUnit.SECONDS.toNanos(1));
		RateLimited.@Nullable Meta meta = limited.meta();
		if (meta != null && meta.guildId() != null && limited.opcode() == RequestGuildMembers.OPCODE) {
			this.fullLists.block(meta.guildId(), now() + delay);
		}
		String nonce = meta == null ? null : meta.nonce();
		List<Request<?>> refused = matching(request -> nonce != null && nonce.equals(request.nonce()) && !request.isBeingAnswered());
		if (refused.isEmpty()) {
			this.stray.increment();
			log.debug("Discord limited a request that isn't under way: " + limited);
		}
		for (Request<?> request : refused) {
			request.sent(false);
			later(request, delay, () -> sendWhenDue(request));
		}
	}

	private <T> @Nullable T read(RawDispatch dispatch, Class<T> type) {
		try {
			return dispatch.read(this.mapper.readerFor(type));
		}
		catch (JacksonException | IllegalStateException ex) {
			log.warn(dispatch + " can't be read, which may leave a request unanswered: " + ex.getMessage());
			return null;
		}
	}

	@Override
	public void stateChanged(ShardStatus status, ShardState previous) {
		this.worker.schedule(() -> {
			List<Request<?>> waiting = matching(request -> request.shardId() == status.shardId() && request.isSent());
			if (status.state().isOver()) {
				failShard(status.shardId(), new CancellationException("Shard " + status.shardId() + " was stopped before it was answered"));
			}
			else if (status.state() == ShardState.CONNECTED) {
				waiting.forEach(this::goOn);
			}
			else if (previous == ShardState.CONNECTED) {
				// what comes meanwhile will be replayed
				waiting.forEach(request -> request.timer(() -> {}));
			}
		});
	}

	/** Everything that was missed has been replayed: what has no answer yet may never have arrived. */
	private void goOn(Request<?> request) {
		awaitAnswer(request);
		if (request.mayRepeat()) {
			send(request);
		}
	}

	@Override
	public void refused(int shardId, int opcode) {
		this.worker.schedule(() -> matching(request -> request.shardId() == shardId && request.isSent() && !request.isBeingAnswered()
				&& request.command().opcode() == opcode)
			.forEach(request -> fail(request, new GatewayCommandException.Refused(opcode))));
	}

	@Override
	public void sessionLost(int shardId) {
		this.worker.schedule(() -> matching(request -> request.shardId() == shardId && request.isSent())
			.forEach(request -> fail(request, new GatewayCommandException.SessionLost(request.command().opcode()))));
	}

	@Override
	public void failed(int shardId, GatewayException cause) {
		this.worker.schedule(() -> failShard(shardId, cause));
	}

	private void failShard(int shardId, Throwable cause) {
		matching(request -> request.shardId() == shardId).forEach(request -> fail(request, cause));
	}

	private void fail(Request<?> request, Throwable cause) {
		if (end(request)) {
			request.sink().error(cause);
		}
	}

	/** Whether it was under way. */
	private boolean end(Request<?> request) {
		boolean ended = this.underWay.remove(request);
		this.idle = this.underWay.isEmpty();
		request.end();
		return ended;
	}

	/** A copy: who is told may begin another. */
	private List<Request<?>> matching(Predicate<Request<?>> condition) {
		return this.underWay.stream().filter(condition).toList();
	}

	/** Runs something where the requests live. */
	void execute(Runnable task) {
		this.worker.schedule(task);
	}

	/** Runs something where the requests live. @param delay nanoseconds */
	void execute(long delay, Runnable task) {
		this.scheduler.schedule(() -> this.worker.schedule(task), delay, TimeUnit.NANOSECONDS);
	}

	/** Nanoseconds of the gateway's scheduler. */
	long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

}
