package dev.disruption.simulator.rest;

import java.util.Map;

/**
 * What goes out.
 * @param body the text of the body; empty for none
 * @param dropped whether the connection is cut instead of answering
 */
record RestReply(int status, Map<String, String> headers, String body, boolean dropped) {

	static RestReply drop() { return new RestReply(0, Map.of(), "", true); }

}
