package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * What goes out.
 * @param body the text of the body; empty for none
 * @param delivery how it gets there
 * @param delay how long after the request
 * @param bytesPerSecond of a body that is sent slowly
 */
record RestReply(int status, Map<String, String> headers, String body, Delivery delivery, Duration delay, int bytesPerSecond) {

	/** How a reply gets to the client, if it does. */
	enum Delivery { WHOLE, HALF, SLOWLY, DROPPED, NEVER }

	RestReply(int status, Map<String, String> headers, String body) { this(status, headers, body, Delivery.WHOLE, Duration.ZERO, 0); }

	RestReply by(Delivery other) { return new RestReply(this.status, this.headers, this.body, other, this.delay, this.bytesPerSecond); }

	RestReply after(Duration wait) { return new RestReply(this.status, this.headers, this.body, this.delivery, wait, this.bytesPerSecond); }

	RestReply slowly(int bytes) { return new RestReply(this.status, this.headers, this.body, Delivery.SLOWLY, this.delay, bytes); }

	RestReply with(String text) { return new RestReply(this.status, this.headers, text, this.delivery, this.delay, this.bytesPerSecond); }

	/** @param changes headers to set, and with null those to leave out */
	RestReply with(Map<String, @Nullable String> changes) {
		Map<String, String> all = new LinkedHashMap<>(this.headers);
		changes.forEach((name, value) -> {
			all.keySet().removeIf(name::equalsIgnoreCase);
			if (value != null) {
				all.put(name, value);
			}
		});
		return new RestReply(this.status, all, this.body, this.delivery, this.delay, this.bytesPerSecond);
	}

}
