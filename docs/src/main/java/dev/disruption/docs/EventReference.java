package dev.disruption.docs;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.model.gateway.Intent;

/** The page of events and intents, from the sealed tree of the records. */
final class EventReference {

	private EventReference() {
	}

	static String write() {
		Map<String, List<Class<? extends Event>>> groups = EventTypes.types()
			.collect(Collectors.groupingBy(EventReference::group, TreeMap::new, Collectors.toList()));
		StringBuilder page = new StringBuilder("= Events and intents\n\nThe ").append(EventTypes.names().size())
			.append(" events of the gateway that have a record, by the group that a listener can listen to as well. "
					+ "Where several intents are named, any one of them is enough.\n");
		groups.forEach((group, events) -> {
			page.append("\n== ").append(group).append("\n\n[cols=\"3,2,3\"]\n|===\n| event | record | intents\n\n");
			events.forEach(event -> page.append("| `").append(EventTypes.name(event)).append("`\n| `").append(event.getSimpleName())
				.append("`\n| ").append(intents(EventTypes.intents(event))).append("\n\n"));
			page.append("|===\n");
		});
		return page.append(byIntent()).toString();
	}

	private static String group(Class<? extends Event> event) {
		Class<?> group = event.getEnclosingClass();
		return (group != null) ? group.getSimpleName() : Event.class.getSimpleName();
	}

	private static String intents(Set<Intent> intents) {
		return intents.isEmpty() ? "none needed"
				: new TreeSet<>(intents).stream().map(intent -> "`" + intent + "`").collect(Collectors.joining(", "));
	}

	private static String byIntent() {
		StringBuilder page = new StringBuilder("\n== Intents\n\n[cols=\"3,1,5\"]\n|===\n| intent | privileged | what it brings\n\n");
		for (Intent intent : Intent.values()) {
			String events = EventTypes.types()
				.filter(event -> EventTypes.intents(event).contains(intent))
				.map(event -> "`" + EventTypes.name(event) + "`")
				.collect(Collectors.joining(", "));
			page.append("| `").append(intent).append("`\n| ").append(intent.isPrivileged() ? "yes" : "").append("\n| ")
				.append(events.isEmpty() ? "no event of its own, but what people wrote" : events).append("\n\n");
		}
		return page.append("|===\n").toString();
	}

}
