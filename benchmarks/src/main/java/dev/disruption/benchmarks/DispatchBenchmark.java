package dev.disruption.benchmarks;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.HandlerThreads;
import dev.disruption.event.EventTypes;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.event.UserEvent.TypingStart;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import dev.disruption.time.MonotonicScheduler;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Scheduler;
import tools.jackson.databind.ObjectReader;

/**
 * From the shard's thread to the listener and back, in batches as a busy connection makes them; beside decoding alone, which is part of it.
 * Times are of the clock: the decoding runs beside the next hand-over where there is more than one processor.
 */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class DispatchBenchmark {

	private static final int EVENTS = 10_000;

	/** Where the event is so small that decoding it hardly counts. */
	@Param({ "MESSAGE_CREATE", "TYPING_START" }) public String event = "";

	@Param({ "1", "10000" }) public int guilds = 1;

	private final RawDispatch[] events = new RawDispatch[EVENTS];

	private final Scheduler scheduler = MonotonicScheduler.create("benchmark-timer");

	private final ExecutorService threads = HandlerThreads.create("benchmark-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listeners.class);

	private final EventListeners listeners = new EventListeners(this.context, this.scheduler);

	private final Dispatcher dispatcher = new Dispatcher(DiscordJson.mapper(), this.listeners, this.threads, this.scheduler,
			DispatchSettings.builder().maxEvents(10 * EVENTS).maxBytes(1 << 30).build());

	private ObjectReader reader = DiscordJson.mapper().reader();

	private final AtomicInteger pending = new AtomicInteger();

	private final Semaphore done = new Semaphore(0);

	@Setup
	public void prepare() {
		this.listeners.refresh();
		this.reader = DiscordJson.mapper().readerFor(EventTypes.of(this.event));
		for (int i = 0; i < EVENTS; i++) {
			this.events[i] = event(i);
		}
	}

	private RawDispatch event(int i) {
		String data = new String(this.event.equals("MESSAGE_CREATE") ? Payloads.messageCreate() : Payloads.typingStart(), StandardCharsets.UTF_8)
			.replace("\"guild_id\":\"290926798626357999\"", "\"guild_id\":\"" + (290926798626300000L + (i % this.guilds)) + "\"");
		String head = "{\"t\":\"" + this.event + "\",\"s\":" + i + ",\"op\":0,\"d\":";
		byte[] payload = (head + data + "}").getBytes(StandardCharsets.UTF_8);
		return new RawDispatch(0, i, this.event, 0, false, payload, head.length(), sequence -> completed());
	}

	private void completed() {
		if (this.pending.decrementAndGet() == 0) {
			this.done.release();
		}
	}

	@TearDown
	public void close() {
		this.threads.shutdownNow();
		this.scheduler.dispose();
		this.context.close();
	}

	@Benchmark
	@OperationsPerInvocation(EVENTS)
	public void dispatched() throws InterruptedException {
		this.pending.set(EVENTS);
		for (RawDispatch event : this.events) {
			this.dispatcher.accept(event);
		}
		this.dispatcher.flush(0);
		this.done.acquire();
	}

	@Benchmark
	@OperationsPerInvocation(EVENTS)
	public void decodedAlone(Blackhole sink) {
		for (RawDispatch event : this.events) {
			sink.consume(event.<Object>read(this.reader));
		}
	}

	static class Listeners {

		long length;

		@EventListener
		void on(MessageCreate event) {
			this.length += event.message().content().length() + event.message().author().username().length();
		}

		@EventListener
		void on(TypingStart event) {
			this.length += event.timestamp();
		}

	}

}
