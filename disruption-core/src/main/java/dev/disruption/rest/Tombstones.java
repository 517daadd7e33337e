package dev.disruption.rest;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * The tokens of webhooks and interactions that Discord doesn't know any more: asking again would be held against the address. The last
 * 10,000
 * are kept for an hour. It knows no clock and isn't thread safe.
 */
final class Tombstones {

	private static final int MOST = 10_000;

	private static final long KEPT = Duration.ofHours(1).toNanos();

	private static final int UNKNOWN_WEBHOOK = 10015;

	private static final int UNKNOWN_INTERACTION = 10062;

	private static final int INVALID_WEBHOOK_TOKEN = 50027;

	private final Map<String, Grave> graves = new LinkedHashMap<>(16, 0.75f, true) {

		@Override
		protected boolean removeEldestEntry(Map.Entry<String, Grave> eldest) {
			return size() > MOST;
		}

	};

	/** Whether the error is the end of the token that the route's path holds. */
	boolean add(Route route, DiscordException error, long now) {
		// an interaction's webhook exists from its first answer on, so that one unknown today may be known tomorrow
		int unknown = route.interaction() ? UNKNOWN_INTERACTION : UNKNOWN_WEBHOOK;
		boolean dead = !route.authenticated() && (error.code() == unknown || error.code() == INVALID_WEBHOOK_TOKEN);
		if (dead) {
			this.graves.put(key(route), new Grave(error.code(), now + KEPT));
		}
		return dead;
	}

	/** The code of the error that ended the route's token; {@code null} if none did. */
	@Nullable
	Integer code(Route route, long now) {
		if (this.graves.isEmpty() || route.authenticated()) {
			return null;
		}
		Grave grave = this.graves.get(key(route));
		return (grave != null && now < grave.until) ? grave.code : null;
	}

	int size() {
		return this.graves.size();
	}

	/** The token alone where it is an interaction's: what it goes with is the interaction in one path and the application in others. */
	private static String key(Route route) {
		return route.interaction() ? route.major().substring(route.major().indexOf('/') + 1) : route.major();
	}

	/** Which error it was, and until when it is remembered. */
	private record Grave(int code, long until) {

	}

}
