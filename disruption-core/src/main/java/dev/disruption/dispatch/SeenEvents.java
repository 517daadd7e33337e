package dev.disruption.dispatch;

import java.util.LinkedHashSet;
import java.util.Set;

import dev.disruption.gateway.RawDispatch;

/**
 * Tells an event that was delivered before. Discord delivers at least once; only what has an identifier of its own, and happens once, can
 * be told from what happens again.
 *
 * @see <a href="https://docs.discord.com/developers/reference#consistency">Consistency</a>
 */
final class SeenEvents {

	private static final Set<String> ONCE = Set.of("MESSAGE_CREATE", "INTERACTION_CREATE", "GUILD_AUDIT_LOG_ENTRY_CREATE");

	private final Set<Long> identifiers = new LinkedHashSet<>();

	private final int window;

	/** @param window how many are remembered */
	SeenEvents(int window) {
		this.window = window;
	}

	boolean contains(RawDispatch event) {
		if (this.window == 0 || !ONCE.contains(event.name())) {
			return false;
		}
		long id = Keys.find(event.payload(), event.dataOffset(), Keys.ID);
		if (id == Keys.NONE) {
			return false;
		}
		boolean seen = !this.identifiers.add(id);
		if (this.identifiers.size() > this.window) {
			this.identifiers.remove(this.identifiers.iterator().next());
		}
		return seen;
	}

}
