package dev.disruption.simulator.gateway;

import java.util.List;

import dev.disruption.simulator.fault.Fault;

/**
 * How a client came in.
 * @param uri what it asked for, with its query
 * @param resume whether that is the resume_gateway_url
 * @param faults what goes wrong with the connection
 */
record Entrance(String uri, boolean resume, List<Fault> faults) {
}
