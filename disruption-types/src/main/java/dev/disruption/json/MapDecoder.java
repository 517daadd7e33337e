package dev.disruption.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.ValueDeserializer;

/** Reads an object as a map; an entry that can't be read is left out, the others stay. */
final class MapDecoder extends ValueDeserializer<Map<?, ?>> {

	private final JavaType type;

	private final Damages damages;

	private KeyDeserializer key;

	private ValueDeserializer<Object> value;

	MapDecoder(JavaType type, Damages damages) {
		this.type = type;
		this.damages = damages;
	}

	@Override
	public boolean isCachable() {
		return true;
	}

	@Override
	public void resolve(DeserializationContext context) {
		this.key = context.findKeyDeserializer(this.type.getKeyType(), null);
		this.value = context.findContextualValueDeserializer(this.type.getContentType(), null);
	}

	@Override
	public Map<?, ?> deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.START_OBJECT)) {
			return (Map<?, ?>) context.handleUnexpectedToken(this.type, parser);
		}
		Map<Object, Object> entries = new LinkedHashMap<>();
		for (String name = parser.nextName(); name != null; name = parser.nextName()) {
			parser.nextToken();
			entry(name, entries, parser, context);
		}
		return Collections.unmodifiableMap(entries);
	}

	private void entry(String name, Map<Object, Object> entries, JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_NULL)) {
			return;
		}
		try {
			Object key = this.key.deserializeKey(name, context);
			entries.put(key, this.value.deserialize(parser, context));
		}
		catch (JacksonException ex) {
			Recovery.skip(parser, ex);
			this.damages.report(this.type.getContentType().getRawClass(), "{}", ex.getOriginalMessage());
		}
	}

	@Override
	public Object getAbsentValue(DeserializationContext context) {
		return Map.of();
	}

}
