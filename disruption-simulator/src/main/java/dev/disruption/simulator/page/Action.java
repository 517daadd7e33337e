package dev.disruption.simulator.page;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Something that a person at the page does. */
@FunctionalInterface
interface Action {

	/**
	 * Does what the first document says and adds to the second what the page needs to know.
	 * @throws IllegalArgumentException with the reason in words, if it can't be done
	 */
	void perform(JsonNode action, ObjectNode answer);

}
