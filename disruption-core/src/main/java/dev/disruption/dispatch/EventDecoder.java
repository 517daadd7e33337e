package dev.disruption.dispatch;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Makes the record of an event out of its bytes. */
final class EventDecoder {

	private static final Log logger = LogFactory.getLog(EventDecoder.class);

	private final JsonMapper mapper;

	private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

	EventDecoder(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/** The typed event; {@link Event.Unknown} where there is no record for it, or where the record could not be read. */
	Event decode(String name, byte[] json, int offset, int length) {
		Class<? extends Event> type = EventTypes.of(name);
		if (type != null) {
			try {
				return this.readers.computeIfAbsent(type, this.mapper::readerFor).readValue(json, offset, length);
			}
			catch (JacksonException ex) {
				logger.warn(name + " could not be read as " + type.getSimpleName() + " and is delivered as Event.Unknown: " + ex.getOriginalMessage());
			}
		}
		return new Event.Unknown(name, this.mapper.readTree(json, offset, length));
	}

}
