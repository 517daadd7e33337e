package dev.disruption.cache;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;

/** What of the application depends on what is remembered here. */
final class Dependents {

	private static final Log log = LogFactory.getLog(DiscordCache.class);

	private final List<Dependent> all = new CopyOnWriteArrayList<>();

	void add(EntityType<?> type, DependencyListener listener) {
		this.all.add(new Dependent(type, listener));
	}

	boolean on(EntityType<?> type) {
		for (Dependent dependent : this.all) {
			if (dependent.type() == type) {
				return true;
			}
		}
		return false;
	}

	void tell(List<Gone> gone) {
		for (Gone each : gone) {
			for (Dependent dependent : this.all) {
				if (dependent.type() == each.type()) {
					tell(dependent.listener(), each);
				}
			}
		}
	}

	private static void tell(DependencyListener listener, Gone gone) {
		try {
			listener.gone(gone);
		}
		catch (RuntimeException ex) {
			log.error("What depends on " + gone.type() + " failed to follow " + gone, ex);
		}
	}

	private record Dependent(EntityType<?> type, DependencyListener listener) {
	}

}
