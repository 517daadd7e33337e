package dev.disruption.simulator.gateway;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * The numbers that Discord keeps to itself or tells its clients.
 * @param heartbeatInterval how often a client has to send a heartbeat; half as long again is tolerated
 * @param maxConcurrency how many shards may identify within the window
 * @param identifyWindow the window of {@code max_concurrency}
 * @param sessionStarts how many times the bot may identify within 24 hours
 * @param sessionLifetime how long a session outlives its connection
 * @param replayCapacity how many events of a session are kept for RESUME
 * @param shards how many shards are recommended
 * @param voiceEndpoint where clients find a voice server: host and port; null for the simulator's own address, where there is none
 */
public record GatewaySettings(Duration heartbeatInterval, int maxConcurrency, Duration identifyWindow, int sessionStarts,
		Duration sessionLifetime, int replayCapacity, int shards, @Nullable String voiceEndpoint) {

	public static final GatewaySettings STANDARD = new GatewaySettings(Duration.ofMillis(41250), 1, Duration.ofSeconds(5), 1000,
			Duration.ofMinutes(3), 1000, 1, null);

	public GatewaySettings withHeartbeatInterval(Duration interval) {
		return new GatewaySettings(interval, this.maxConcurrency, this.identifyWindow, this.sessionStarts, this.sessionLifetime,
				this.replayCapacity, this.shards, this.voiceEndpoint);
	}

	public GatewaySettings withMaxConcurrency(int concurrency, Duration window) {
		return new GatewaySettings(this.heartbeatInterval, concurrency, window, this.sessionStarts, this.sessionLifetime,
				this.replayCapacity, this.shards, this.voiceEndpoint);
	}

	public GatewaySettings withSessionStarts(int starts) {
		return new GatewaySettings(this.heartbeatInterval, this.maxConcurrency, this.identifyWindow, starts, this.sessionLifetime,
				this.replayCapacity, this.shards, this.voiceEndpoint);
	}

	public GatewaySettings withSessions(Duration lifetime, int replay) {
		return new GatewaySettings(this.heartbeatInterval, this.maxConcurrency, this.identifyWindow, this.sessionStarts, lifetime, replay,
				this.shards, this.voiceEndpoint);
	}

	public GatewaySettings withShards(int recommended) {
		return new GatewaySettings(this.heartbeatInterval, this.maxConcurrency, this.identifyWindow, this.sessionStarts,
				this.sessionLifetime, this.replayCapacity, recommended, this.voiceEndpoint);
	}

	/** @param endpoint host and port, without a scheme */
	public GatewaySettings withVoiceEndpoint(String endpoint) {
		return new GatewaySettings(this.heartbeatInterval, this.maxConcurrency, this.identifyWindow, this.sessionStarts, this.sessionLifetime,
				this.replayCapacity, this.shards, endpoint);
	}

}
