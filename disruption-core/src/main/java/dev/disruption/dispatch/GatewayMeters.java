package dev.disruption.dispatch;

import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.ToDoubleFunction;

import dev.disruption.dispatch.GatewayMeter.Tag;
import dev.disruption.gateway.DisconnectCause;
import dev.disruption.gateway.GatewayListener;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.FunctionCounter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.MeterBinder;

/** Measures what {@link GatewayMeter} lists. */
public final class GatewayMeters implements GatewayListener, MeterBinder {

	private final Dispatcher dispatcher;

	private final List<MeterRegistry> registries = new CopyOnWriteArrayList<>();

	private final Set<Integer> connected = ConcurrentHashMap.newKeySet();

	public GatewayMeters(Dispatcher dispatcher) {
		this.dispatcher = dispatcher;
	}

	@Override
	public void bindTo(MeterRegistry registry) {
		this.registries.add(registry);
		Gauge.builder(GatewayMeter.CONNECTED.getName(), this.connected, Set::size).register(registry);
		Gauge.builder(GatewayMeter.WAITING.getName(), this.dispatcher, source -> source.statistics().waiting()).register(registry);
		Gauge.builder(GatewayMeter.WAITING_BYTES.getName(), this.dispatcher, source -> source.statistics().waitingBytes())
			.baseUnit("bytes")
			.register(registry);
		FunctionCounter.builder(GatewayMeter.FAILURES.getName(), this.dispatcher, source -> source.statistics().failures()).register(registry);
		outcome(registry, "handled", DispatchStatistics::handled);
		outcome(registry, "dropped", DispatchStatistics::dropped);
		outcome(registry, "duplicate", DispatchStatistics::duplicates);
		outcome(registry, "unknown", DispatchStatistics::unknown);
		outcome(registry, "undecodable", DispatchStatistics::undecodable);
	}

	private void outcome(MeterRegistry registry, String outcome, ToDoubleFunction<DispatchStatistics> count) {
		FunctionCounter.builder(GatewayMeter.EVENTS.getName(), this.dispatcher, source -> count.applyAsDouble(source.statistics()))
			.tag(Tag.OUTCOME.asString(), outcome)
			.register(registry);
	}

	@Override
	public void stateChanged(ShardStatus status, ShardState previous) {
		if (status.state() == ShardState.CONNECTED) {
			this.connected.add(status.shardId());
		}
		else {
			this.connected.remove(status.shardId());
		}
	}

	@Override
	public void disconnected(int shardId, DisconnectCause cause, String reason) {
		for (MeterRegistry registry : this.registries) {
			Counter.builder(GatewayMeter.DISCONNECTS.getName())
				.tag(Tag.SHARD.asString(), String.valueOf(shardId))
				.tag(Tag.CAUSE.asString(), cause.name().toLowerCase(Locale.ROOT))
				.register(registry)
				.increment();
		}
	}

	@Override
	public void ignored(int shardId, int opcode) {
		for (MeterRegistry registry : this.registries) {
			Counter.builder(GatewayMeter.IGNORED.getName()).tag(Tag.SHARD.asString(), String.valueOf(shardId)).register(registry).increment();
		}
	}

	@Override
	public void heartbeatSent(int shardId, Duration lateness) {
		record(GatewayMeter.LATENESS, shardId, lateness);
	}

	@Override
	public void heartbeatAcknowledged(int shardId, Duration latency) {
		record(GatewayMeter.LATENCY, shardId, latency);
	}

	private void record(GatewayMeter meter, int shardId, Duration duration) {
		for (MeterRegistry registry : this.registries) {
			Timer.builder(meter.getName()).tag(Tag.SHARD.asString(), String.valueOf(shardId)).register(registry).record(duration);
		}
	}

}
