package dev.disruption.gateway;

import reactor.core.scheduler.Scheduler;
import reactor.netty.http.client.HttpClient;
import tools.jackson.databind.json.JsonMapper;

/** What all shards of a run share. */
record Wiring(Generation generation, GatewaySettings settings, GatewayAddress address, IdentifyGate identifies, ConnectSlots slots,
		SessionKeeper keeper, DispatchSink sink, Listeners listeners, PresenceMemory presences, Scheduler scheduler, HttpClient client,
		JsonMapper mapper) {
}
