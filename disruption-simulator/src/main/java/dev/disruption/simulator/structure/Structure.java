package dev.disruption.simulator.structure;

import java.util.LinkedHashMap;
import java.util.Map;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The fields of one of the API's structures. A client writes those that have a type, the others are Discord's own. Null stands for the
 * default of a field, or for null if it has none; fields that are not described are ignored, as Discord ignores them.
 */
public final class Structure {

	private final Map<String, Field> fields = new LinkedHashMap<>();

	/** A field that has to be there when the thing is created. */
	public Structure required(String name, Type type) { return add(name, new Field(type, true, null)); }

	/** A field that is left out until somebody writes it. */
	public Structure optional(String name, Type type) { return add(name, new Field(type, false, null)); }

	/** A field that a client may write. @param absent what it is otherwise; null for JSON's null */
	public Structure optional(String name, Type type, @Nullable Object absent) {
		return add(name, new Field(type, false, Json.of(absent)));
	}

	/** A field that no client writes. @param value what it is at first; null for JSON's null */
	public Structure fixed(String name, @Nullable Object value) { return add(name, new Field(null, false, Json.of(value))); }

	/** Whether a client writes this field. */
	public boolean writes(String name) {
		Field field = this.fields.get(name);
		return field != null && field.type() != null;
	}

	/** @throws dev.disruption.simulator.problem.Problem 50035 if anything is wrong with the body of a request */
	public void check(JsonNode body, boolean creates) {
		Form form = new Form();
		check(form, "", body, creates);
		form.throwIfInvalid();
	}

	/** @param prefix where the object stands, with a dot at its end; empty for the whole body
	 * @param creates whether required fields have to be there */
	public void check(Form form, String prefix, JsonNode body, boolean creates) {
		this.fields.forEach((name, field) -> {
			JsonNode value = body.path(name);
			if (field.type() == null || value.isMissingNode() || value.isNull() && !field.required()) {
				if (field.required() && creates) {
					form.required(prefix + name, value);
				}
				return;
			}
			if (value.isNull()) {
				form.required(prefix + name, value);
				return;
			}
			field.type().check(form, prefix + name, value);
		});
	}

	/** A new document of a valid body, with the defaults of what it leaves out. */
	public ObjectNode create(JsonNode body) {
		ObjectNode document = Json.object();
		this.fields.forEach((name, field) -> {
			JsonNode value = field.value(body.path(name));
			if (value != null) {
				document.set(name, value);
			}
		});
		return document;
	}

	/** Changes the fields that a valid body has. */
	public void merge(ObjectNode document, JsonNode changes) {
		this.fields.forEach((name, field) -> {
			if (field.type() != null && changes.has(name)) {
				JsonNode value = field.value(changes.path(name));
				document.set(name, value == null ? Json.nothing() : value);
			}
		});
	}

	private Structure add(String name, Field field) {
		this.fields.put(name, field);
		return this;
	}

	/** @param type null if no client writes it
	 * @param absent null if it is left out */
	private record Field(@Nullable Type type, boolean required, @Nullable JsonNode absent) {

		@Nullable
		JsonNode value(JsonNode written) {
			if (this.type != null && Json.isPresent(written)) {
				return this.type.normal(written);
			}
			return this.absent == null ? null : this.absent.deepCopy();
		}

	}

}
