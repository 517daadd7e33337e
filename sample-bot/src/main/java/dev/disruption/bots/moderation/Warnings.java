package dev.disruption.bots.moderation;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.disruption.json.Snowflake;
import org.springframework.stereotype.Component;

/** The warnings that members have had, in memory; a real bot would keep them in a database. */
@Component
class Warnings {

	private final Map<Snowflake, List<String>> byUser = new ConcurrentHashMap<>();

	/** How many the user has now. */
	int add(Snowflake user, String reason) {
		List<String> warnings = this.byUser.computeIfAbsent(user, key -> new CopyOnWriteArrayList<>());
		warnings.add(reason);
		return warnings.size();
	}

	List<String> of(Snowflake user) { return this.byUser.getOrDefault(user, List.of()); }

}
