package dev.disruption.json;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.util.TokenBuffer;

/** Reads an object as the record that its {@link DiscriminatedBy discriminator} names; one of a kind unknown here is kept whole. */
final class UnionDecoder extends ValueDeserializer<Object> {

	private final Class<?> union;

	private final String discriminator;

	/** by number, or by text */
	private final Map<Object, ValueDeserializer<Object>> kinds = new HashMap<>();

	private @Nullable ValueDeserializer<Object> unknown;

	UnionDecoder(Class<?> union) {
		this.union = union;
		this.discriminator = union.getAnnotation(DiscriminatedBy.class).value();
	}

	@Override
	public boolean isCachable() {
		return true;
	}

	@Override
	public void resolve(DeserializationContext context) {
		addKinds(this.union, context);
		if (this.unknown == null) {
			throw new IllegalStateException(this.union + " needs a record with one component, a @JsonValue, that keeps an unknown kind whole");
		}
	}

	private void addKinds(Class<?> sealed, DeserializationContext context) {
		for (Class<?> kind : sealed.getPermittedSubclasses()) {
			if (kind.isSealed()) {
				addKinds(kind, context);
				continue;
			}
			ValueDeserializer<Object> decoder = context.findNonContextualValueDeserializer(context.constructType(kind));
			Code code = kind.getAnnotation(Code.class);
			if (code != null) {
				Arrays.stream(code.value()).forEach(value -> this.kinds.put(value, decoder));
			}
			else if (RecordShape.keepsWhole(kind)) {
				this.unknown = decoder;
			}
			else {
				this.kinds.put(SnakeCase.of(kind.getSimpleName()).toUpperCase(Locale.ROOT), decoder);
			}
		}
	}

	/** @param kind the number or text that names the kind, or the constant that stands for the number */
	ValueDeserializer<Object> ofKind(@Nullable Object kind) {
		ValueDeserializer<Object> known = this.kinds.get((kind instanceof Coded coded) ? coded.code() : kind);
		return (known != null) ? known : Objects.requireNonNull(this.unknown);
	}

	@Override
	public Object deserialize(JsonParser parser, DeserializationContext context) {
		if (!parser.hasToken(JsonToken.START_OBJECT)) {
			return context.handleUnexpectedToken(this.union, parser);
		}
		TokenBuffer whole = context.bufferAsCopyOfValue(parser);
		try (JsonParser copy = whole.asParserOnFirstToken(context)) {
			return ofKind(kind(whole, context)).deserialize(copy, context);
		}
	}

	private @Nullable Object kind(TokenBuffer whole, DeserializationContext context) {
		try (JsonParser parser = whole.asParserOnFirstToken(context)) {
			for (String name = parser.nextName(); name != null; name = parser.nextName()) {
				JsonToken token = parser.nextToken();
				if (name.equals(this.discriminator) && token.isScalarValue()) {
					return (token == JsonToken.VALUE_NUMBER_INT) ? (Object) parser.getIntValue() : parser.getValueAsString();
				}
				parser.skipChildren();
			}
			return null;
		}
	}

}
