package dev.disruption.gateway;

import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Remembers when a bot identified, over restarts: a bot that identifies too often loses its token, and what usually does is one that is
 * started over and over. It is called on threads that may block. What it throws is logged, and the identify is made all the same.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#identifying">Identifying</a>
 */
public interface IdentifyLedger {

	/** When the bot identified since then, in ascending order. */
	List<Instant> since(Instant begin);

	/** The bot identifies. */
	void add(Instant time);

	/** Whether its methods may take their time, and so need a thread of their own. */
	default boolean blocks() {
		return true;
	}

	/** Forgets everything when the process ends. */
	static IdentifyLedger inMemory() {
		List<Instant> times = new CopyOnWriteArrayList<>();
		return new IdentifyLedger() {

			@Override
			public List<Instant> since(Instant begin) {
				times.removeIf(time -> time.isBefore(begin));
				return times.stream().sorted().toList();
			}

			@Override
			public boolean blocks() {
				return false;
			}

			@Override
			public void add(Instant time) {
				times.add(time);
			}

		};
	}

}
