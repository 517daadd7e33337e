package dev.disruption.simulator.fault;

/**
 * What goes wrong with the next calls of a route.
 * @param route method and documented path
 * @param times how many calls in a row
 */
public record CallFault(String route, int times, CallEffect effect) {

	/** As a line for people. */
	@Override
	public String toString() { return this.route + (this.times > 1 ? " " + this.times + " times" : "") + ": " + this.effect; }

}
