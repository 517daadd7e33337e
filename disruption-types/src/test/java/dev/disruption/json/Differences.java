package dev.disruption.json;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;

import tools.jackson.databind.JsonNode;

/** Where two values differ that were read from a payload and from the same payload with a damage, by the path in JSON. */
final class Differences {

	private final List<Object> damaged;

	private final Map<List<Object>, Object[]> found = new LinkedHashMap<>();

	private Differences(List<Object> damaged) {
		this.damaged = damaged;
	}

	/** For each path the value before and after. */
	static Map<List<Object>, Object[]> between(Object before, Object after, List<Object> damaged) {
		Differences differences = new Differences(damaged);
		differences.compare(before, after, List.of());
		return differences.found;
	}

	private void compare(Object before, Object after, List<Object> path) {
		if (Objects.equals(before, after)) {
			return;
		}
		if (before instanceof List<?> one && after instanceof List<?> other) {
			list(one, other, path);
		}
		else if (before instanceof Map<?, ?> one && after instanceof Map<?, ?> other) {
			TreeSet<String> keys = new TreeSet<>();
			one.keySet().forEach(key -> keys.add(key.toString()));
			other.keySet().forEach(key -> keys.add(key.toString()));
			keys.forEach(key -> compare(find(one, key), find(other, key), Damage.with(path, key)));
		}
		else if (isObject(before) && after != null && before.getClass() == after.getClass()) {
			Members.ofRecord(before.getClass())
				.forEach((name, member) -> compare(member.valueIn(before), member.valueIn(after), Damage.with(path, name)));
		}
		else {
			this.found.put(path, new Object[] { before, after });
		}
	}

	private static Object find(Map<?, ?> map, String key) {
		return map.entrySet().stream().filter(entry -> entry.getKey().toString().equals(key)).map(Map.Entry::getValue).findFirst().orElse(null);
	}

	private static boolean isObject(Object value) {
		return value != null && value.getClass().isRecord() && !(value instanceof Snowflake) && !(value instanceof Flags)
				&& !Members.isWhole(value.getClass());
	}

	/** An element that can't be read is left out: the others have to be the same. */
	private void list(List<?> before, List<?> after, List<Object> path) {
		List<Object> one = new ArrayList<>(before);
		boolean here = this.damaged.size() > path.size() && this.damaged.subList(0, path.size()).equals(path);
		if (after.size() == before.size() - 1 && here && this.damaged.get(path.size()) instanceof Integer index) {
			this.found.put(Damage.with(path, index), new Object[] { one.remove((int) index), null });
		}
		if (one.size() != after.size()) {
			this.found.put(path, new Object[] { before, after });
			return;
		}
		for (int i = 0; i < one.size(); i++) {
			compare(one.get(i), after.get(i), Damage.with(path, i));
		}
	}

	/** Whether a difference at one place can come of a damage at another: it is there, further in, or in a value that is kept as JSON. */
	static boolean isExplained(List<Object> difference, Object before, Damage damage) {
		List<Object> path = damage.path();
		if (starts(difference, path)) {
			return true;
		}
		if (before instanceof JsonNode) {
			return starts(path, difference);
		}
		boolean kind = before != null && path.subList(0, path.size() - 1).equals(difference)
				&& isDiscriminator(before, path.get(path.size() - 1));
		return kind || isOutside(difference, before, damage);
	}

	private static boolean starts(List<Object> path, List<Object> beginning) {
		return path.size() >= beginning.size() && path.subList(0, beginning.size()).equals(beginning);
	}

	private static boolean isDiscriminator(Object value, Object name) {
		return unions(value.getClass()).stream().anyMatch(union -> union.value().equals(name));
	}

	/** The kind of a union is said beside it. */
	private static boolean isOutside(List<Object> difference, Object before, Damage damage) {
		List<Object> path = damage.path();
		return before != null && difference.size() == path.size() && starts(difference, path.subList(0, path.size() - 1))
				&& unions(before.getClass()).stream().anyMatch(union -> union.outside() && union.value().equals(path.get(path.size() - 1)));
	}

	private static List<DiscriminatedBy> unions(Class<?> type) {
		List<DiscriminatedBy> unions = new ArrayList<>();
		for (Class<?> parent : type.getInterfaces()) {
			if (parent.isAnnotationPresent(DiscriminatedBy.class)) {
				unions.add(parent.getAnnotation(DiscriminatedBy.class));
			}
			unions.addAll(unions(parent));
		}
		return unions;
	}

}
