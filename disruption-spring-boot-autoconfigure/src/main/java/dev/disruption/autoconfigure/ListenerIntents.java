package dev.disruption.autoconfigure;

import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.dispatch.Interest;
import dev.disruption.gateway.Gateway;
import dev.disruption.model.gateway.Intent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/**
 * Asks for the events that listeners listen to, unless the application says what to ask for, and tells which listeners will hear nothing.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#gateway-intents">Gateway Intents</a>
 */
final class ListenerIntents {

	private static final Log logger = LogFactory.getLog(ListenerIntents.class);

	private final DisruptionProperties.Gateway properties;

	ListenerIntents(DisruptionProperties.Gateway properties) {
		this.properties = properties;
	}

	void apply(Gateway gateway, List<Interest> interests) {
		if (this.properties.intents() == null) {
			gateway.addIntents(derived(interests));
			logger.info("Asks Discord for " + gateway.intents() + ", as listeners and disruption.gateway.additional-intents need it");
		}
		warnings(gateway.intents(), interests).forEach(logger::warn);
	}

	/** Guilds in any case: without them Discord doesn't even say where the bot is. */
	static Set<Intent> derived(List<Interest> interests) {
		Set<Intent> derived = EnumSet.of(Intent.GUILDS);
		interests.stream().flatMap(interest -> interest.intents().stream()).filter(intent -> !intent.isPrivileged()).forEach(derived::add);
		return derived;
	}

	private List<String> warnings(Set<Intent> asked, List<Interest> interests) {
		Map<String, List<Interest>> unserved = interests.stream()
			.filter(interest -> interest.specific() && !interest.isServedBy(asked))
			.collect(Collectors.groupingBy(Interest::listener, LinkedHashMap::new, Collectors.toList()));
		return unserved.entrySet().stream().map(entry -> warning(entry.getKey(), entry.getValue())).toList();
	}

	private String warning(String listener, List<Interest> interests) {
		Set<Intent> lacking = EnumSet.noneOf(Intent.class);
		interests.forEach(interest -> lacking.addAll(enough(interest.intents())));
		Set<Intent> privileged = lacking.stream().filter(Intent::isPrivileged).collect(Collectors.toSet());
		return listener + " listens to " + interests.stream().map(Interest::event).collect(Collectors.toCollection(TreeSet::new))
				+ ", which the bot doesn't ask for. Set " + remedy(lacking)
				+ (privileged.isEmpty() ? "" : ", and switch on " + privileged + " on the page 'Bot' of the application in Discord's Developer Portal");
	}

	/** One is enough: the one that needs no switch where there is such. */
	private static Set<Intent> enough(Set<Intent> intents) {
		Set<Intent> free = intents.stream().filter(intent -> !intent.isPrivileged()).collect(Collectors.toSet());
		return free.isEmpty() ? intents : free;
	}

	private String remedy(Set<Intent> lacking) {
		Set<Intent> explicit = this.properties.intents();
		Set<Intent> before = (explicit != null) ? explicit : this.properties.additionalIntents();
		String property = (explicit != null) ? "disruption.gateway.intents=" : "disruption.gateway.additional-intents=";
		return property + Stream.concat(before.stream(), lacking.stream())
			.sorted()
			.distinct()
			.map(intent -> intent.name().toLowerCase(Locale.ROOT).replace('_', '-'))
			.collect(Collectors.joining(","));
	}

}
