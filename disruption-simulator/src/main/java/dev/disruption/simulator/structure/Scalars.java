package dev.disruption.simulator.structure;

import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Types of single values, with Discord's words for what is wrong with them. */
final class Scalars {

	private static final Pattern ID_TEXT = Pattern.compile("[1-9]\\d{0,18}");

	private static final Pattern BITS_TEXT = Pattern.compile("\\d{1,19}");

	private static final Pattern DATA_URI = Pattern.compile("data:(image/(png|jpeg|gif|webp|avif)|audio/(mpeg|mp3|ogg));base64,");

	static final Type TRUTH = (form, path, value) -> {
		if (!value.isBoolean()) {
			form.error(path, "BOOLEAN_TYPE_CONVERT", "Must be either true or false.");
		}
	};

	static final Type ID = asText(value -> isId(value.asString("")), "is not snowflake.");

	static final Type BITS = asText(value -> BITS_TEXT.matcher(value.asString("")).matches(), "is not int.");

	static final Type MOMENT = new Type() {

		@Override
		public void check(Form form, String path, JsonNode value) {
			if (parse(value) == null) {
				form.error(path, "DATE_TIME_TYPE_PARSE", "Could not parse \"" + value.asString("") + "\". Should be ISO8601.");
			}
		}

		@Override
		public JsonNode normal(JsonNode value) {
			Instant moment = parse(value);
			return moment == null ? value : Json.text(Json.timestamp(moment));
		}

	};

	static final Type IMAGE = new Type() {

		@Override
		public void check(Form form, String path, JsonNode value) {
			if (!DATA_URI.matcher(value.asString("")).lookingAt()) {
				form.error(path, "IMAGE_INVALID", "Invalid image");
			}
		}

		@Override
		public JsonNode normal(JsonNode value) {
			CRC32 sum = new CRC32();
			sum.update(value.asString("").getBytes(StandardCharsets.UTF_8));
			return Json.text(String.format(Locale.ROOT, "%032x", sum.getValue()));
		}

	};

	private Scalars() {}

	static Type number(long least, long most) {
		return (form, path, value) -> {
			if (!value.isIntegralNumber() && !(value.isString() && value.stringValue().matches("-?\\d{1,18}"))) {
				form.error(path, "NUMBER_TYPE_COERCE", "Value \"" + value.asString("") + "\" is not int.");
				return;
			}
			bounds(form, path, value.isString() ? Long.parseLong(value.stringValue()) : value.longValue(), least, most, "int");
		};
	}

	static Type decimal(double least, double most) {
		return (form, path, value) -> {
			if (!value.isNumber()) {
				form.error(path, "FLOAT_TYPE_COERCE", "Value \"" + value.asString("") + "\" is not float.");
			}
			else if (value.doubleValue() < least || value.doubleValue() > most) {
				form.error(path, value.doubleValue() < least ? "NUMBER_TYPE_MIN" : "NUMBER_TYPE_MAX",
						"float value should be between " + least + " and " + most + ".");
			}
		};
	}

	static boolean isId(String text) { return ID_TEXT.matcher(text).matches(); }

	private static void bounds(Form form, String path, long number, long least, long most, String kind) {
		if (number < least) {
			form.error(path, "NUMBER_TYPE_MIN", kind + " value should be greater than or equal to " + least + ".");
		}
		else if (number > most) {
			form.error(path, "NUMBER_TYPE_MAX", kind + " value should be less than or equal to " + most + ".");
		}
	}

	private static Type asText(Predicate<JsonNode> fits, String misfit) {
		return new Type() {

			@Override
			public void check(Form form, String path, JsonNode value) {
				if (!value.isString() && !value.isIntegralNumber() || !fits.test(value)) {
					form.error(path, "NUMBER_TYPE_COERCE", "Value \"" + value.asString("") + "\" " + misfit);
				}
			}

			@Override
			public JsonNode normal(JsonNode value) { return Json.text(value.asString()); }

		};
	}

	private static @Nullable Instant parse(JsonNode value) {
		try {
			return value.isString() ? OffsetDateTime.parse(value.stringValue()).toInstant() : null;
		}
		catch (DateTimeException noMoment) {
			return null;
		}
	}

}
