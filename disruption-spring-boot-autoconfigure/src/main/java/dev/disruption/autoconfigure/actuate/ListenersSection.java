package dev.disruption.autoconfigure.actuate;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import dev.disruption.dispatch.EventListeners;
import dev.disruption.dispatch.Interest;
import dev.disruption.gateway.Gateway;
import dev.disruption.model.gateway.Intent;

/** The listeners, the events that they listen to, and the intents that these need. */
record ListenersSection(EventListeners listeners, Gateway gateway) implements DiscordEndpointSection {

	@Override
	public String name() { return "listeners"; }

	@Override
	public List<Listener> read() {
		Set<Intent> asked = this.gateway.intents();
		Map<String, List<Interest>> byListener = this.listeners.interests()
			.stream()
			.collect(Collectors.groupingBy(Interest::listener, LinkedHashMap::new, Collectors.toList()));
		return byListener.entrySet().stream().map(entry -> describe(entry.getKey(), entry.getValue(), asked)).toList();
	}

	private static Listener describe(String listener, List<Interest> interests, Set<Intent> asked) {
		Set<String> events = interests.stream().map(Interest::event).collect(Collectors.toCollection(TreeSet::new));
		Set<Intent> intents = interests.stream().flatMap(interest -> interest.intents().stream()).collect(Collectors.toCollection(TreeSet::new));
		Set<String> deaf = interests.stream()
			.filter(interest -> !interest.isServedBy(asked))
			.map(Interest::event)
			.collect(Collectors.toCollection(TreeSet::new));
		return new Listener(listener, events, intents, deaf);
	}

	/**
	 * A listener of events that need an intent.
	 *
	 * @param intents one of those of an event is enough for it
	 * @param notReceived events that can't arrive, as none of their intents is asked for
	 */
	record Listener(String listener, Set<String> events, Set<Intent> intents, Set<String> notReceived) {
	}

}
