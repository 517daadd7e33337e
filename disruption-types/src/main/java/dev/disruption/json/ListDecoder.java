package dev.disruption.json;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Reads an array; an element that can't be read is left out, the others stay. */
final class ListDecoder extends ValueDeserializer<List<?>> {

	private final JavaType type;

	private final Damages damages;

	private ValueDeserializer<Object> element;

	ListDecoder(JavaType type, Damages damages) {
		this.type = type;
		this.damages = damages;
	}

	@Override
	public boolean isCachable() {
		return true;
	}

	@Override
	public void resolve(DeserializationContext context) {
		this.element = context.findContextualValueDeserializer(this.type.getContentType(), null);
	}

	@Override
	public List<?> deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.START_ARRAY)) {
			return (List<?>) context.handleUnexpectedToken(this.type, parser);
		}
		if (parser.nextToken() == JsonToken.END_ARRAY) {
			return List.of();
		}
		List<Object> elements = new ArrayList<>(4);
		do {
			Object value = element(parser, context);
			if (value != null) {
				elements.add(value);
			}
		}
		while (parser.nextToken() != JsonToken.END_ARRAY);
		return Collections.unmodifiableList(elements);
	}

	private @Nullable Object element(JsonParser parser, DeserializationContext context) {
		if (parser.hasToken(JsonToken.VALUE_NULL)) {
			return null;
		}
		try {
			return this.element.deserialize(parser, context);
		}
		catch (JacksonException ex) {
			Recovery.skip(parser, ex);
			this.damages.report(this.type.getContentType().getRawClass(), "[]", ex.getOriginalMessage());
			return null;
		}
	}

	@Override
	public Object getAbsentValue(DeserializationContext context) {
		return List.of();
	}

	@Override
	public Object getNullValue(DeserializationContext context) {
		return List.of();
	}

}
