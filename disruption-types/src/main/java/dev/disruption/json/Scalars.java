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

	/** A number of 19 digits always fits into an unsigned long, one of 20 doesn't. */
	private static final int SURELY_64_BITS = 19;

	private static final Reading TEXT = Scalars::text;

	private static final Reading TRUTH = Scalars::truth;

	private static final Reading SNOWFLAKE = Scalars::snowflake;

	private static final Map<Class<?>, Reading> READINGS = Map.ofEntries(Map.entry(String.class, TEXT),
			Map.entry(boolean.class, TRUTH), Map.entry(Boolean.class, TRUTH), Map.entry(int.class, Scalars::integer),
			Map.entry(Integer.class, Scalars::integer), Map.entry(long.class, Scalars::longInteger), Map.entry(Long.class, Scalars::longInteger),
			Map.entry(double.class, Scalars::decimal), Map.entry(Double.class, Scalars::decimal), Map.entry(Snowflake.class, SNOWFLAKE),
			Map.entry(Instant.class, Scalars::instant));

	private Scalars() {
	}

	/** How values of the type are read, if they are a single token; {@code null} otherwise. */
	static @Nullable Reading reading(JavaType type) {
		Class<?> raw = type.getRawClass();
		if (raw == Flags.class) {
			return flagsReading(none(type));
		}
		return raw.isEnum() ? enumReading(raw) : READINGS.get(raw);
	}

	/** What the reading answers, the frequent ones without a virtual call. */
	static @Nullable Object read(Reading reading, JsonParser parser) {
		if (reading == TEXT) {
			return text(parser);
		}
		if (reading == SNOWFLAKE) {
			return snowflake(parser);
		}
		return (reading == TRUTH) ? truth(parser) : reading.read(parser);
	}

	/** A decoder for a type whose values are a single token; {@code null} for others. */
	static @Nullable ValueDeserializer<?> decoder(JavaType type) {
		Reading reading = reading(type);
		return (reading != null) ? new ScalarDecoder(type, reading) : null;
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static Flags<?> none(JavaType type) {
		return Flags.none((Class) type.containedType(0).getRawClass());
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
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return null;
		}
		return Timestamps.parse(parser.getStringCharacters(), parser.getStringOffset(), parser.getStringLength());
	}

	private static @Nullable Object snowflake(JsonParser parser) {
		if (parser.hasToken(JsonToken.VALUE_NUMBER_INT)) {
			return new Snowflake(parser.getLongValue());
		}
		if (!parser.hasToken(JsonToken.VALUE_STRING)) {
			return null;
		}
		int length = parser.getStringLength();
		if (length == 0 || length > SURELY_64_BITS) {
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

	private static Reading flagsReading(Flags<?> none) {
		return parser -> switch (parser.currentToken()) {
			case VALUE_NUMBER_INT -> flags(parser.getLongValue(), none);
			case VALUE_STRING -> unsigned(parser.getString(), bits -> flags(bits, none));
			default -> null;
		};
	}

	private static Flags<?> flags(long bits, Flags<?> none) {
		return (bits == 0) ? none : new Flags<>(bits, none.type());
	}

	/** Reads the token that the parser stands on; {@code null} where it has the wrong shape. */
	@FunctionalInterface
	interface Reading {

		@Nullable
		Object read(JsonParser parser);
	}

	private static final class ScalarDecoder extends ValueDeserializer<Object> {

		private final JavaType type;

		private final Reading reading;

		ScalarDecoder(JavaType type, Reading reading) {
			this.type = type;
			this.reading = reading;
		}

		@Override
		public Object deserialize(JsonParser parser, DeserializationContext context) {
			Object value = this.reading.read(parser);
			return (value != null) ? value : context.handleUnexpectedToken(this.type, parser);
		}

		@Override
		public @Nullable Object getAbsentValue(DeserializationContext context) {
			return this.type.hasRawClass(Flags.class) ? none(this.type) : null;
		}

	}

}
