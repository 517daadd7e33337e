package dev.disruption.json;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;

/** What stands in JSON for the components of a record, the setters of a body and the kinds of a union. */
public final class Members {

	private static final ClassValue<Map<String, Member>> MEMBERS = new ClassValue<>() {
		@Override
		protected Map<String, Member> computeValue(Class<?> type) {
			Map<String, Member> members = new LinkedHashMap<>();
			add(type, new RecordComponent[0], members);
			return members;
		}
	};

	private Members() {
	}

	/** One member of a JSON object, and the components that lead to it. */
	record Member(Type type, RecordComponent[] path) {

		Object valueIn(Object value) {
			Object found = value;
			for (RecordComponent component : this.path) {
				found = get(component, found);
			}
			return found;
		}

		private static Object get(RecordComponent component, Object value) {
			try {
				component.getAccessor().setAccessible(true);
				return component.getAccessor().invoke(value);
			}
			catch (ReflectiveOperationException ex) {
				throw new IllegalStateException(component.toString(), ex);
			}
		}

	}

	static Map<String, Member> ofRecord(Class<?> type) {
		return MEMBERS.get(type);
	}

	private static void add(Class<?> type, RecordComponent[] path, Map<String, Member> members) {
		for (RecordComponent component : type.getRecordComponents()) {
			if (component.isAnnotationPresent(Remembered.class)) {
				continue;
			}
			RecordComponent[] here = Stream.concat(Arrays.stream(path), Stream.of(component)).toArray(RecordComponent[]::new);
			if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				add(component.getType(), here, members);
			}
			else {
				JsonProperty name = component.getAccessor().getAnnotation(JsonProperty.class);
				members.put((name != null) ? name.value() : SnakeCase.of(component.getName()), new Member(component.getGenericType(), here));
			}
		}
	}

	public static Map<String, Type> ofBody(Class<?> type) {
		Map<String, Type> members = new LinkedHashMap<>();
		BodyTests.setters(type).forEach(setter -> members.put(SnakeCase.of(setter.getName()), setter.getGenericParameterTypes()[0]));
		return members;
	}

	/** The records of a union with their codes, by number or by name; without the one that keeps the unknown. */
	static Map<Object, Class<?>> kinds(Class<?> union) {
		Map<Object, Class<?>> kinds = new LinkedHashMap<>();
		for (Class<?> kind : union.getPermittedSubclasses()) {
			Code code = kind.getAnnotation(Code.class);
			if (kind.isSealed()) {
				kinds.putAll(kinds(kind));
			}
			else if (code != null) {
				Arrays.stream(code.value()).forEach(value -> kinds.put(value, kind));
			}
			else if (!isWhole(kind)) {
				kinds.put(SnakeCase.of(kind.getSimpleName()).toUpperCase(java.util.Locale.ROOT), kind);
			}
		}
		return kinds;
	}

	/** Whether the record has one component that is the JSON value itself. */
	static boolean isWhole(Class<?> type) {
		return type.isRecord() && type.getRecordComponents().length == 1
				&& type.getRecordComponents()[0].getAccessor().isAnnotationPresent(JsonValue.class);
	}

	public static Class<?> raw(Type type) {
		return (type instanceof ParameterizedType parameterized) ? (Class<?>) parameterized.getRawType() : (Class<?>) type;
	}

	public static Type argument(Type type, int index) {
		Type argument = ((ParameterizedType) type).getActualTypeArguments()[index];
		return (argument instanceof java.lang.reflect.WildcardType wildcard) ? wildcard.getUpperBounds()[0] : argument;
	}

}
