package dev.disruption.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.exc.InputCoercionException;
import tools.jackson.databind.DatabindException;

/** Goes on after a value that could not be read: a decoder refuses a value at its first token, and the rest of it is skipped from there. */
final class Recovery {

	private Recovery() {
	}

	/** @throws JacksonException the failure itself, where the JSON is broken and not just a value in it */
	static void skip(JsonParser parser, JacksonException failure) {
		if (!(failure instanceof DatabindException) && !(failure instanceof InputCoercionException)) {
			throw failure;
		}
		parser.skipChildren();
	}

}
