package dev.disruption.simulator.rest;

/** Answers the calls of one route, under the world's lock. */
@FunctionalInterface
interface Handler {

	Answer handle(Call call);

}
