package dev.disruption.json;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.LongAdder;

/** Counts the fields that arrived in a shape that the model doesn't expect; each type and field is logged once. */
public final class Damages {

	private static final System.Logger logger = System.getLogger(Damages.class.getName());

	private final Map<String, LongAdder> counts = new ConcurrentHashMap<>();

	void report(Class<?> type, String field, String problem) {
		String place = type.getSimpleName() + "." + field;
		LongAdder count = this.counts.get(place);
		if (count == null) {
			count = this.counts.computeIfAbsent(place, key -> new LongAdder());
			logger.log(System.Logger.Level.WARNING, "Discord sent {0} in a shape that is not modelled, it reads as absent: {1}", place, problem);
		}
		count.increment();
	}

	/** How often each field was damaged, by {@code Type.field}. */
	public Map<String, Long> counts() {
		Map<String, Long> result = new TreeMap<>();
		this.counts.forEach((place, count) -> result.put(place, count.sum()));
		return result;
	}

}
