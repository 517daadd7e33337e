package dev.disruption.dispatch;

import java.util.Arrays;
import java.util.Collections;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiPredicate;
import java.util.stream.Stream;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.model.gateway.Intent;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.context.ApplicationListener;
import org.springframework.context.event.ApplicationListenerMethodAdapter;
import org.springframework.core.MethodParameter;
import org.springframework.core.ResolvableType;
import org.springframework.util.ClassUtils;

/**
 * An event that a listener listens to, and that Discord sends only to those who asked for one of its intents.
 *
 * @param listener the method or class that listens, for people to read
 * @param event the name of the event, as in {@code MESSAGE_CREATE}
 * @param intents one of these is enough
 * @param specific whether the listener is about this event or its group, and not about everything
 * @see <a href="https://docs.discord.com/developers/events/gateway#list-of-intents">List of Intents</a>
 */
public record Interest(String listener, String event, Set<Intent> intents, boolean specific) {

	private static final Log logger = LogFactory.getLog(EventListeners.class);

	public Interest {
		intents = Collections.unmodifiableSet(EnumSet.copyOf(intents));
	}

	/** Whether the event arrives with these intents. */
	public boolean isServedBy(Set<Intent> asked) {
		return !Collections.disjoint(this.intents, asked);
	}

	static Stream<Interest> of(ApplicationListener<?> listener, BiPredicate<ApplicationListener<?>, ResolvableType> supports) {
		if (supports.test(listener, EventListeners.payload(ResolvableType.forClass(Object.class)))) {
			// it listens to whatever there is, and not to Discord
			return Stream.empty();
		}
		List<Class<? extends Event>> events = EventTypes.types().filter(type -> listensTo(listener, type, supports)).toList();
		boolean specific = events.size() < EventTypes.names().size();
		return events.stream()
			.filter(type -> !EventTypes.intents(type).isEmpty())
			.map(type -> new Interest(name(listener), EventTypes.name(type), EventTypes.intents(type), specific));
	}

	private static boolean listensTo(ApplicationListener<?> listener, Class<? extends Event> type,
			BiPredicate<ApplicationListener<?>, ResolvableType> supports) {
		return supports.test(listener, EventListeners.payload(ResolvableType.forClass(type)))
				|| supports.test(listener, EventListeners.payload(ResolvableType.forClassWithGenerics(Dispatch.class, type)));
	}

	private static String name(ApplicationListener<?> listener) {
		if (listener instanceof ApplicationListenerMethodAdapter adapter) {
			return ClassUtils.getShortName(adapter.getTargetMethod().getDeclaringClass()) + "." + adapter.getTargetMethod().getName();
		}
		return ClassUtils.getShortName(listener.getClass());
	}

	/** {@code Dispatch<MessageEvent>} is a type that no event has, which is easily overlooked. */
	static void warnOfNoInterest(ApplicationListener<?> listener) {
		if (listener instanceof ApplicationListenerMethodAdapter adapter) {
			Arrays.stream(adapter.getTargetMethod().getParameters())
				.map(parameter -> ResolvableType.forMethodParameter(MethodParameter.forParameter(parameter)))
				.filter(type -> type.toClass() == Dispatch.class)
				.map(type -> type.getGeneric())
				.filter(type -> type.getType() instanceof Class<?> event && event.isInterface())
				.forEach(type -> logger.warn(name(listener) + " listens to Dispatch<" + type.toClass().getSimpleName()
						+ ">, which is the type of no event: write Dispatch<? extends " + type.toClass().getSimpleName() + ">"));
		}
	}

}
