package dev.disruption.benchmarks.cached;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.management.OperatingSystemMXBean;
import dev.disruption.benchmarks.cached.Mix.Sample;
import dev.disruption.benchmarks.memory.Population;
import dev.disruption.cache.CachePolicy;
import dev.disruption.cache.CacheSettings;
import dev.disruption.cache.CacheUpdater;
import dev.disruption.cache.DiscordCache;
import dev.disruption.cache.MemoryStateStore;
import dev.disruption.dispatch.DispatchSettings;
import dev.disruption.dispatch.Dispatcher;
import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.EventMemory;
import dev.disruption.dispatch.HandlerThreads;
import dev.disruption.event.Event;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.Intent;
import dev.disruption.time.MonotonicScheduler;
import org.springframework.context.annotation.AnnotationConfigApplicationContext;
import org.springframework.context.event.EventListener;
import reactor.core.scheduler.Scheduler;

import static java.lang.management.ManagementFactory.getPlatformMXBean;

/**
 * What an event costs from the shard's hand to a listener that hears of everything: without a cache, with what is kept by default, and with
 * everything kept. Each in a process of its own, in turn, by the CPU time of the whole process.
 */
public final class CachedDispatch {

	private static final int EVENTS = 100_000;

	private static final int BATCH = 1_000;

	private final Scheduler scheduler = MonotonicScheduler.create("benchmark-timer");

	private final ExecutorService threads = HandlerThreads.create("benchmark-");

	private final AnnotationConfigApplicationContext context = new AnnotationConfigApplicationContext(Listener.class);

	private final EventListeners listeners = new EventListeners(this.context, this.scheduler);

	private final AtomicInteger pending = new AtomicInteger();

	private final Semaphore done = new Semaphore(0);

	private final Dispatcher dispatcher;

	private long sequence;

	private CachedDispatch(EventMemory memory) {
		this.dispatcher = new Dispatcher(DiscordJson.mapper(), this.listeners, this.threads, this.scheduler,
				DispatchSettings.builder().maxEvents(10 * EVENTS).maxBytes(1 << 30).build(), memory);
		this.listeners.refresh();
	}

	/** @param arguments how often each is measured, 5 by default; or what one process measures, and for how many rounds */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		if (arguments.length == 2) {
			measure(arguments[0], Integer.parseInt(arguments[1]));
			return;
		}
		int repetitions = (arguments.length == 1) ? Integer.parseInt(arguments[0]) : 5;
		Map<String, List<Double>> figures = new LinkedHashMap<>();
		for (int i = 0; i < repetitions; i++) {
			for (String cache : List.of("off", "default", "everything")) {
				figures.computeIfAbsent(cache, name -> new ArrayList<>()).add(fork(cache));
			}
		}
		System.out.println("# Java " + Runtime.version());
		double without = median(figures.getOrDefault("off", List.of()));
		figures.forEach((cache, each) -> System.out.printf(Locale.ROOT,
				"%-12s %5.2f us an event, %4.2f times as much; throughput %+.0f %%   %s%n", cache, median(each), median(each) / without,
				100 * (without / median(each) - 1), each));
	}

	private static double median(List<Double> figures) { return figures.stream().sorted().toList().get(figures.size() / 2); }

	private static double fork(String cache) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xms1g", "-Xmx1g"));
		command.addAll(Arrays.asList(System.getProperty("cached.jvm", "").split(" ")));
		command.removeIf(String::isEmpty);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), CachedDispatch.class.getName(), cache, "5"));
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("RESULT ")) {
					return Double.parseDouble(line.substring("RESULT ".length()));
				}
				System.out.println(cache + ": " + line);
			}
		}
		throw new IllegalStateException("The process with the cache " + cache + " told nothing");
	}

	private static void measure(String cache, int rounds) throws InterruptedException {
		Mix mix = new Mix(new Population(0.05));
		CachedDispatch measured = new CachedDispatch(memory(cache));
		measured.dispatch(mix.guilds());
		List<Sample> samples = new ArrayList<>();
		for (int i = 0; i < EVENTS; i++) {
			samples.add(mix.next(i));
		}
		OperatingSystemMXBean system = getPlatformMXBean(OperatingSystemMXBean.class);
		for (int i = 0; i < rounds; i++) {
			measured.dispatch(samples);
		}
		long before = system.getProcessCpuTime();
		for (int i = 0; i < rounds; i++) {
			measured.dispatch(samples);
		}
		double used = system.getProcessCpuTime() - before;
		System.out.printf(Locale.ROOT, "RESULT %.3f%n", used / TimeUnit.MICROSECONDS.toNanos(1) / rounds / EVENTS);
		Runtime.getRuntime().halt(0);
	}

	private static EventMemory memory(String cache) {
		if (cache.equals("off")) {
			return EventMemory.NONE;
		}
		CacheSettings.Builder settings = CacheSettings.builder();
		CacheSettings built = (cache.equals("everything") ? settings.everything(CachePolicy.all()) : settings).build();
		Scheduler clock = MonotonicScheduler.create("benchmark-clock");
		MemoryStateStore store = new MemoryStateStore(built, clock, () -> EnumSet.allOf(Intent.class));
		return new CacheUpdater(new DiscordCache(built, store, clock), clock);
	}

	private void dispatch(List<Sample> samples) throws InterruptedException {
		for (int from = 0; from < samples.size(); from += BATCH) {
			List<Sample> batch = samples.subList(from, Math.min(samples.size(), from + BATCH));
			this.pending.set(batch.size());
			for (Sample sample : batch) {
				this.dispatcher.accept(new RawDispatch(0, this.sequence++, sample.name(), MonotonicScheduler.nanos(this.scheduler), false,
						sample.payload(), sample.dataOffset(), number -> completed()));
			}
			this.dispatcher.flush(0);
			this.done.acquire();
		}
	}

	private void completed() {
		if (this.pending.decrementAndGet() == 0) {
			this.done.release();
		}
	}

	static class Listener {

		volatile Object last = "";

		@EventListener
		void on(Event event) { this.last = event; }

	}

}
