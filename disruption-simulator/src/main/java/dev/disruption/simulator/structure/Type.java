package dev.disruption.simulator.structure;

import java.util.List;
import java.util.regex.Pattern;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import tools.jackson.databind.JsonNode;

/** What a field takes: checks a value, and brings it into the form in which Discord answers it. */
public interface Type {

	/** Notes what is wrong with a value that is neither absent nor null. */
	void check(Form form, String path, JsonNode value);

	/** A valid value as it is answered. */
	default JsonNode normal(JsonNode value) { return value.deepCopy(); }

	/** Text of so many characters (code points). */
	static Type text(int least, int most) { return (form, path, value) -> form.length(path, value, least, most); }

	/** Text that matches as a whole. @param code Discord's name of the error */
	static Type text(Pattern pattern, String code, String message) {
		return (form, path, value) -> {
			if (!value.isString() || !pattern.matcher(value.stringValue()).matches()) {
				form.error(path, code, message);
			}
		};
	}

	/** A whole number. */
	static Type number(long least, long most) { return Scalars.number(least, most); }

	/** A number, whole or not. */
	static Type decimal(double least, double most) { return Scalars.decimal(least, most); }

	static Type truth() { return Scalars.TRUTH; }

	/** An id, sent as text or as a number and answered as text. */
	static Type id() { return Scalars.ID; }

	/** A set of permissions, sent as text or as a number and answered as text. */
	static Type bits() { return Scalars.BITS; }

	/** A moment in ISO 8601, answered with microseconds. */
	static Type moment() { return Scalars.MOMENT; }

	/** An image as data URI, answered as a hash. */
	static Type image() { return Scalars.IMAGE; }

	/** One of some numbers. */
	static Type choice(Integer... values) { return (form, path, value) -> form.oneOf(path, value, List.of(values)); }

	/** One of some words. */
	static Type word(String... words) {
		return (form, path, value) -> {
			if (!List.of(words).contains(value.asString(""))) {
				form.error(path, "BASE_TYPE_CHOICES", "Value must be one of " + List.of(words) + ".");
			}
		};
	}

	/** An array. @param most how many elements at the most */
	static Type list(int most, Type element) { return new ListType(most, element); }

	/** An object of its own. */
	static Type object(Structure structure) { return new ObjectType(structure); }

	/** Any object, answered as it was sent. */
	static Type anyObject() {
		return (form, path, value) -> {
			if (!value.isObject()) {
				form.error(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
			}
		};
	}

	/** Whether a text is an id. */
	static boolean isId(String text) { return Scalars.isId(text); }

	/** The elements of a list. */
	record ListType(int most, Type element) implements Type {

		@Override
		public void check(Form form, String path, JsonNode value) {
			form.size(path, value, this.most);
			int index = 0;
			for (JsonNode part : value) {
				this.element.check(form, path + "." + index++, part);
			}
		}

		@Override
		public JsonNode normal(JsonNode value) { return Json.array(value.valueStream().map(this.element::normal).toList()); }

	}

	/** The fields of an object. */
	record ObjectType(Structure structure) implements Type {

		@Override
		public void check(Form form, String path, JsonNode value) {
			if (value.isObject()) {
				this.structure.check(form, path + ".", value, true);
			}
			else {
				form.error(path, "DICT_TYPE_CONVERT", "Only dictionaries may be used in a DictType");
			}
		}

		@Override
		public JsonNode normal(JsonNode value) { return this.structure.create(value); }

	}

}
