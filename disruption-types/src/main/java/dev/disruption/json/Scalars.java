package dev.disruption.json;

import java.time.Instant;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** Decoders of the values that stand in one JSON token; what they can't read they refuse at that token. */
final class Scalars {

	private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(Map.entry(String.class, Scalars::text),
			Map.entry(boolean.class, Scalars::truth), Map.entry(Boolean.class, Scalars::truth), Map.entry(int.class, Scalars::integer),
			Map.entry(Integer.class, Scalars::integer), Map.entry(long.class, Scalars::longInteger), Map.entry(Long.class, Scalars::longInteger),
			Map.entry(double.class, Scalars::decimal), Map.entry(Double.class, Scalars::decimal), Map.entry(Snowflake.class, Scalars::snowflake),
			Map.entry(Instant.class, Scalars::instant));

	private Scalars() {
	}

	/** A decoder for a type whose values are a single token, or {@code null}. */
	static @Nullable ValueDeserializer<?> decoder(JavaType type) {
		Class<?> raw = type.getRawClass();
		Reading reading = READINGS.get(raw);
		if (reading != null) {
			return new ScalarDecoder(raw, reading);
		}
		if (raw == Flags.class) {
			return new FlagsDecoder<>(type.containedType(0));
		}
		return raw.isEnum() ? new ScalarDecoder(raw, enumReading(raw)) : null;
	}

	private static @Nullable Object text(JsonParser parser) {
		return parser.currentToken().isScalarValue() ? parser.getString() : null;
	}

	private static @Nullable Object truth(JsonParser parser) {
		return parser.currentToken().isBoolean() ? parser.getBooleanValue() : null;
	}

	private static @Nullable Object integer(JsonParser parser) {
		return parser.currentToken().isNumeric() ? parser.getIntValue() : null;
	}

	private static @Nullable Object longInteger(JsonParser parser) {
		return parser.currentToken().isNumeric() ? parser.getLongValue() : null;
	}

	private static @Nullable Object decimal(JsonParser parser) {
		return parser.currentToken().isNumeric() ? parser.getDoubleValue() : null;
	}

	private static @Nullable Object instant(JsonParser parser) {
		return parser.hasToken(JsonToken.VALUE_STRING) ? Timestamps.parse(parser.getString()) : null;
	}

	private static @Nullable Object snowflake(JsonParser parser) {
		if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
			return new Snowflake(parser.getLongValue());
		}
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return null;
		}
		int length = parser.getStringLength();
		if (length == 0 || length > 18) {
			return unsigned(parser.getString(), Snowflake::new);
		}
		char[] digits = parser.getStringCharacters();
		long value = 0;
		for (int i = parser.getStringOffset(), end = i + length; i < end; i++) {
			int digit = digits[i] - '0';
			if (digit < 0 || digit > 9) {
				return null;
			}
			value = value * 10 + digit;
		}
		return new Snowflake(value);
	}

	private static @Nullable Object unsigned(String text, java.util.function.LongFunction<Object> factory) {
		try {
			return factory.apply(Long.parseUnsignedLong(text));
		}
		catch (NumberFormatException ex) {
			return null;
		}
	}

	private static Reading enumReading(Class<?> type) {
		EnumTable table = EnumTable.of(type);
		if (table.numeric()) {
			return parser -> parser.hasToken(JsonToken.VALUE_NUMBER_INT) ? table.byCode(parser.getIntValue()) : null;
		}
		return parser -> parser.hasToken(JsonToken.VALUE_STRING) ? table.byText(parser.getString()) : null;
	}

	/** Reads the token that the parser stands on; {@code null} where it has the wrong shape. */
	@FunctionalInterface
	private interface Reading {

		@Nullable
		Object read(JsonParser parser);
	}

	private static final class ScalarDecoder extends ValueDeserializer<Object> {

		private final Class<?> type;

		private final Reading reading;

		ScalarDecoder(Class<?> type, Reading reading) {
			this.type = type;
			this.reading = reading;
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) {
			Object value = this.reading.read(parser);
			return (value != null) ? value : context.handleUnexpectedToken(this.type, parser);
		}

	}

	private static final class FlagsDecoder<E extends Enum<E>> extends ValueDeserializer<Flags<E>> {

		private final Class<E> flag;

		private final Flags<E> none;

		@SuppressWarnings("unchecked")
		FlagsDecoder(JavaType flag) {
			this.flag = (Class<E>) flag.getRawClass();
			this.none = Flags.none(this.flag);
		}

		@Override
		@SuppressWarnings("unchecked")
		public Flags<E> deserialize(JsonParser parser, DeserializationContext context) {
			Object value = switch (parser.currentToken()) {
				case VALUE_NUMBER_INT -> of(parser.getLongValue());
				case VALUE_STRING -> unsigned(parser.getString(), this::of);
				default -> null;
			};
			return (Flags<E>) ((value != null) ? value : context.handleUnexpectedToken(Flags.class, parser));
		}

		private Flags<E> of(long bits) {
			return (bits == 0) ? this.none : new Flags<>(bits, this.flag);
		}

		@Override
		public Object getAbsentValue(DeserializationContext context) {
			return this.none;
		}

	}

}
