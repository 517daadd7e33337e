package dev.disruption.dispatch;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.gateway.RawDispatch;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/** Makes the record of an event out of its bytes. */
final class EventDecoder {

	private static final Log logger = LogFactory.getLog(EventDecoder.class);

	/** Up to so many bytes are decoded in a few microseconds. */
	private static final int SMALL = 8 * 1024;

	private final JsonMapper mapper;

	private final Map<Class<?>, ObjectReader> readers = new ConcurrentHashMap<>();

	EventDecoder(JsonMapper mapper) {
		this.mapper = mapper;
	}

	/**
	 * The event; {@link Event.Unknown} where there is no record for it, or where the record could not be read, and {@link Event.Undecodable}
	 * where it is no JSON.
	 */
	Event decode(RawDispatch dispatch) {
		Class<? extends Event> type = EventTypes.of(dispatch.name());
		Event event = (type != null && dispatch.dataOffset() >= 0) ? typed(dispatch, type) : null;
		return (event != null) ? event : untyped(dispatch);
	}

	/**
	 * The event, where decoding it at once costs less than having another processor fetch its bytes; {@code null} where it would take long, as
	 * with the first of its type, and where it fails, which is told when it is decoded again.
	 */
	@Nullable
	Event quick(RawDispatch dispatch) {
		boolean small = dispatch.payload().length <= SMALL && dispatch.dataOffset() >= 0;
		Class<? extends Event> type = small ? EventTypes.of(dispatch.name()) : null;
		ObjectReader reader = (type != null) ? this.readers.get(type) : null;
		try {
			return (reader != null) ? dispatch.<Event>read(reader) : null;
		}
		catch (RuntimeException ex) {
			return null;
		}
	}

	private @Nullable Event typed(RawDispatch dispatch, Class<? extends Event> type) {
		try {
			return dispatch.read(reader(type));
		}
		catch (JacksonException ex) {
			logger.warn(dispatch + " could not be read as " + type.getSimpleName() + ", and is delivered without its type: "
					+ ex.getOriginalMessage());
			return null;
		}
	}

	private Event untyped(RawDispatch dispatch) {
		try {
			return new Event.Unknown(dispatch.name(), tree(dispatch));
		}
		catch (JacksonException ex) {
			String name = dispatch.name().isEmpty() ? null : dispatch.name();
			return new Event.Undecodable(name, new String(dispatch.payload(), StandardCharsets.UTF_8), ex.getOriginalMessage());
		}
	}

	private JsonNode tree(RawDispatch dispatch) {
		if (dispatch.dataOffset() >= 0) {
			return dispatch.read(reader(JsonNode.class));
		}
		// without data, or broken: then this says how
		this.mapper.readTree(dispatch.payload());
		return this.mapper.nullNode();
	}

	/** Configured as a dispatch wants it, which would otherwise make a reader for each event. */
	private ObjectReader reader(Class<?> type) {
		ObjectReader known = this.readers.get(type);
		return (known != null) ? known : this.readers.computeIfAbsent(type,
				key -> this.mapper.readerFor(key).without(DeserializationFeature.FAIL_ON_TRAILING_TOKENS));
	}

}
