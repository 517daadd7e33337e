package dev.disruption.simulator.journal;

import java.time.Instant;

import tools.jackson.databind.node.ObjectNode;

/**
 * One thing that happened.
 * @param number counts from 1, without gaps
 * @param at the simulator's time
 * @param kind what it is about
 * @param name what exactly: an event name, a route, a rule
 * @param document the details; treat it as read-only. The bot's token is never in it.
 */
public record Entry(long number, Instant at, Kind kind, String name, ObjectNode document) {
}
