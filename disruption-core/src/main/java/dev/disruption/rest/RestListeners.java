package dev.disruption.rest;

import java.util.List;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** Logs what happens, and tells every listener, whatever the others throw. */
final class RestListeners implements RestListener {

	private static final Log log = LogFactory.getLog(RestListeners.class);

	private final List<RestListener> listeners;

	RestListeners(List<RestListener> listeners) {
		this.listeners = List.copyOf(listeners);
	}

	@Override
	public void onRestEvent(RestEvent event) {
		boolean good = event instanceof RestEvent.TokenAccepted || event instanceof RestEvent.CloudflareUnblocked
				|| event instanceof RestEvent.CircuitClosed;
		if (good) {
			log.info(event.description());
		}
		else {
			log.warn(event.description());
		}
		for (RestListener listener : this.listeners) {
			try {
				listener.onRestEvent(event);
			}
			catch (RuntimeException ex) {
				log.error("The REST listener " + listener.getClass().getName() + " failed", ex);
			}
		}
	}

}
