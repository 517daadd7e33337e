package dev.disruption.json;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/** What stands in JSON for the constants of one enum: a number where they carry a {@link Code}, their lower-case name otherwise. */
final class EnumTable {

	private static final Object NONE = new Object();

	private static final ClassValue<EnumTable> TABLES = new ClassValue<>() {
		@Override
		protected EnumTable computeValue(Class<?> type) {
			return new EnumTable(type);
		}
	};

	private final Map<Integer, Enum<?>> byCode = new HashMap<>();

	private final Map<String, Enum<?>> byText = new HashMap<>();

	/** The constants of the codes below 64, which are nearly all. */
	private final Object[] small = new Object[64];

	private final int[] codes;

	private final String[] texts;

	private final long[] masks;

	private @Nullable Enum<?> unknown;

	private EnumTable(Class<?> type) {
		Enum<?>[] constants = (Enum<?>[]) type.getEnumConstants();
		this.codes = new int[constants.length];
		this.texts = new String[constants.length];
		this.masks = new long[constants.length];
		for (Enum<?> constant : constants) {
			add(constant);
		}
		for (int code = 0; code < this.small.length; code++) {
			Enum<?> constant = this.byCode.getOrDefault(code, this.unknown);
			this.small[code] = (constant != null) ? constant : NONE;
		}
	}

	static EnumTable of(Class<?> enumType) {
		return TABLES.get(enumType.isEnum() ? enumType : enumType.getSuperclass());
	}

	private void add(Enum<?> constant) {
		int index = constant.ordinal();
		this.codes[index] = -1;
		this.texts[index] = constant.name().toLowerCase(Locale.ROOT);
		if (constant.name().equals("UNKNOWN")) {
			this.unknown = constant;
			return;
		}
		try {
			var field = constant.getDeclaringClass().getField(constant.name());
			Code code = field.getAnnotation(Code.class);
			Bit bit = field.getAnnotation(Bit.class);
			JsonProperty text = field.getAnnotation(JsonProperty.class);
			if (code != null) {
				this.codes[index] = code.value()[0];
				this.byCode.put(this.codes[index], constant);
			}
			if (bit != null) {
				this.masks[index] = 1L << bit.value();
			}
			if (text != null) {
				this.texts[index] = text.value();
			}
		}
		catch (NoSuchFieldException ex) {
			throw new IllegalStateException("An enum constant is always a field of its enum: " + constant, ex);
		}
		this.byText.put(this.texts[index], constant);
	}

	boolean numeric() {
		return !this.byCode.isEmpty();
	}

	int code(Enum<?> constant) {
		return this.codes[constant.ordinal()];
	}

	String text(Enum<?> constant) {
		return this.texts[constant.ordinal()];
	}

	long mask(Enum<?> constant) {
		return this.masks[constant.ordinal()];
	}

	@Nullable
	Enum<?> byCode(int code) {
		if (code < 0 || code >= this.small.length) {
			return this.byCode.getOrDefault(code, this.unknown);
		}
		return (this.small[code] instanceof Enum<?> constant) ? constant : null;
	}

	@Nullable
	Enum<?> byText(String text) {
		return this.byText.getOrDefault(text, this.unknown);
	}

	@Nullable
	Enum<?> unknown() {
		return this.unknown;
	}

}
