package dev.disruption.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.time.Instant;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Function;

import org.jspecify.annotations.Nullable;

/** The compact forms of everything that received records consist of. */
final class CompactValues {

	private static final Map<Class<?>, CompactValue> SCALARS = Map.ofEntries(
			Map.entry(boolean.class, new Truth(false)), Map.entry(Boolean.class, new Truth(true)),
			Map.entry(int.class, scalar("int", 0, (value, to) -> to.signed((Integer) value), from -> (int) from.signed())),
			Map.entry(Integer.class, scalar("int", null, (value, to) -> to.signed((Integer) value), from -> (int) from.signed())),
			Map.entry(long.class, scalar("long", 0L, (value, to) -> to.signed((Long) value), CompactReader::signed)),
			Map.entry(Long.class, scalar("long", null, (value, to) -> to.signed((Long) value), CompactReader::signed)),
			Map.entry(double.class, scalar("double", 0d, (value, to) -> to.fixed(Double.doubleToRawLongBits((Double) value)),
					from -> Double.longBitsToDouble(from.fixed()))),
			Map.entry(Double.class, scalar("double", null, (value, to) -> to.fixed(Double.doubleToRawLongBits((Double) value)),
					from -> Double.longBitsToDouble(from.fixed()))),
			Map.entry(Snowflake.class, scalar("id", null, (value, to) -> to.fixed(((Snowflake) value).value()),
					from -> new Snowflake(from.fixed()))),
			Map.entry(String.class, scalar("text", null, (value, to) -> to.text((String) value), CompactReader::text)),
			Map.entry(Instant.class, scalar("instant", null, (value, to) -> to.instant((Instant) value), CompactReader::instant)));

	private CompactValues() {
	}

	static CompactValue of(Type type, Map<Class<?>, CompactRecord> known) {
		if (type instanceof ParameterizedType generic) {
			return generic(generic, known);
		}
		Class<?> raw = (Class<?>) type;
		CompactValue scalar = SCALARS.get(raw);
		if (scalar != null) {
			return scalar;
		}
		return raw.isEnum() ? new Constant(raw.getEnumConstants()) : CompactRecord.of(raw, known);
	}

	private static CompactValue generic(ParameterizedType type, Map<Class<?>, CompactRecord> known) {
		Type[] arguments = type.getActualTypeArguments();
		if (type.getRawType() == List.class) {
			return new Items(of(arguments[0], known));
		}
		if (type.getRawType() == Map.class) {
			return new Entries(of(arguments[0], known), of(arguments[1], known));
		}
		if (type.getRawType() == Flags.class) {
			return flags((Class<?>) arguments[0]);
		}
		throw new IllegalArgumentException(type + " has no compact form");
	}

	@SuppressWarnings({ "unchecked", "rawtypes" })
	private static CompactValue flags(Class<?> type) {
		Class constants = type;
		return scalar("flags", Flags.none(constants), (value, to) -> to.unsigned(((Flags<?>) value).bits()),
				from -> new Flags(from.unsigned(), constants));
	}

	private static CompactValue scalar(String name, @Nullable Object absent, BiConsumer<Object, CompactWriter> writing,
			Function<CompactReader, Object> reading) {
		return new Scalar(name, absent, writing, reading);
	}

	private record Scalar(String describe, @Nullable Object absent, BiConsumer<Object, CompactWriter> writing,
			Function<CompactReader, Object> reading) implements CompactValue {

		@Override
		public void write(Object value, CompactWriter to) {
			this.writing.accept(value, to);
		}

		@Override
		public Object read(CompactReader from) {
			return this.reading.apply(from);
		}

	}

	/** What is true by being there needs no bytes of its own. */
	private record Truth(boolean nullable) implements CompactValue {

		@Override
		public void write(Object value, CompactWriter to) {
			if (this.nullable) {
				to.unsigned((Boolean) value ? 1 : 0);
			}
		}

		@Override
		public Object read(CompactReader from) {
			return !this.nullable || from.unsigned() == 1;
		}

		@Override
		public @Nullable Object absent() {
			return this.nullable ? null : Boolean.FALSE;
		}

		@Override
		public String describe() {
			return this.nullable ? "Boolean" : "boolean";
		}

	}

	private record Constant(Object[] constants) implements CompactValue {

		@Override
		public void write(Object value, CompactWriter to) {
			to.unsigned(((Enum<?>) value).ordinal());
		}

		@Override
		public Object read(CompactReader from) {
			return this.constants[(int) from.unsigned()];
		}

		@Override
		public @Nullable Object absent() {
			return EnumTable.of(this.constants[0].getClass()).unknown();
		}

		@Override
		public String describe() {
			return Arrays.toString(this.constants);
		}

	}

	private record Items(CompactValue item) implements CompactValue {

		@Override
		public void write(Object value, CompactWriter to) {
			List<?> items = (List<?>) value;
			to.unsigned(items.size());
			for (Object item : items) {
				this.item.write(item, to);
			}
		}

		@Override
		public Object read(CompactReader from) {
			int count = (int) from.unsigned();
			Object[] items = new Object[count];
			for (int i = 0; i < count; i++) {
				items[i] = this.item.read(from);
			}
			return (count == 0) ? List.of() : Collections.unmodifiableList(Arrays.asList(items));
		}

		@Override
		public Object absent() {
			return List.of();
		}

		@Override
		public boolean isAbsent(Object value, @Nullable Object absent) {
			return absent != null && ((List<?>) value).isEmpty();
		}

		@Override
		public String describe() {
			return "[" + this.item.describe() + "]";
		}

	}

	private record Entries(CompactValue key, CompactValue value) implements CompactValue {

		@Override
		public void write(Object value, CompactWriter to) {
			Map<?, ?> entries = (Map<?, ?>) value;
			to.unsigned(entries.size());
			entries.forEach((key, each) -> {
				this.key.write(key, to);
				this.value.write(each, to);
			});
		}

		@Override
		public Object read(CompactReader from) {
			int count = (int) from.unsigned();
			Map<Object, Object> entries = new LinkedHashMap<>();
			for (int i = 0; i < count; i++) {
				Object key = this.key.read(from);
				entries.put(key, this.value.read(from));
			}
			return Collections.unmodifiableMap(entries);
		}

		@Override
		public Object absent() {
			return Map.of();
		}

		@Override
		public String describe() {
			return "{" + this.key.describe() + ":" + this.value.describe() + "}";
		}

	}

}
