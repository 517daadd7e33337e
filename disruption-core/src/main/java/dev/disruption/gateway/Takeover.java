package dev.disruption.gateway;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

import dev.disruption.time.MonotonicScheduler;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import reactor.core.scheduler.Scheduler;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ObjectReader;
import tools.jackson.databind.json.JsonMapper;

/**
 * One generation of shards takes the place of another while both are connected, so that each event arrives twice. Of the two, one goes on:
 * the old one's as long as the young generation is muted, then whichever comes first, at last the young one's.
 *
 * <p>Two arrivals are the same event if their names and data are. They are counted, since two events may be equal.
 */
final class Takeover {

	private static final Log log = LogFactory.getLog(Takeover.class);

	private final Generation old;

	private final Generation young;

	private final ObjectReader reader;

	private final Scheduler scheduler;

	/** how far the two connections may be apart: nanoseconds */
	private final long lag;

	/** what only one of the two has brought, the oldest first */
	private final Map<UUID, Score> scores = new LinkedHashMap<>();

	/** what nobody was told of yet, while the young generation is muted */
	private final Deque<Held> held = new ArrayDeque<>();

	/** what READY has told the young shards, and what was not sent to them yet */
	private final Set<String> guilds = new HashSet<>();

	private Phase phase = Phase.MUTED;

	/** @param lag how far the connections of two shards may be apart */
	Takeover(Generation old, Generation young, JsonMapper mapper, Scheduler scheduler, Duration lag) {
		this.old = old;
		this.young = young;
		this.reader = mapper.readerFor(JsonNode.class);
		this.scheduler = scheduler;
		this.lag = lag.toNanos();
		young.silent(true);
		old.takeover(this);
		young.takeover(this);
	}

	/** Whether the young shards have been sent all guilds that they were told of. */
	synchronized boolean isComplete() {
		return this.guilds.isEmpty();
	}

	/** From now on the young shards speak for the bot; what either brings goes on, unless the other has brought it. */
	synchronized void overlap() {
		this.phase = Phase.OVERLAP;
		this.old.silent(true);
		this.young.silent(false);
		this.held.forEach(ahead -> ahead.onward.run());
		this.held.clear();
	}

	/** What the old shards still bring goes nowhere. */
	synchronized void leaveToTheYoung() {
		this.phase = Phase.LEFT;
	}

	/** Ends it, at whichever point. */
	synchronized void end() {
		this.old.takeover(null);
		this.young.takeover(null);
		this.scores.clear();
		this.held.forEach(ahead -> ahead.dispatch.completed());
		this.held.clear();
	}

	/**
	 * Passes an event on or drops it. What goes on does so before anything else is looked at: the order stays.
	 *
	 * @param from the generation that received it
	 */
	synchronized void pass(Generation from, RawDispatch dispatch, Runnable onward) {
		if (from == this.old) {
			passOld(dispatch, onward);
		}
		else {
			passYoung(dispatch, onward);
		}
	}

	/** Does something while no shard of either generation passes an event on. */
	synchronized void exclusively(Runnable work) {
		work.run();
	}

	/** Whether a payload goes on that can't be told from others. */
	synchronized boolean speaks(Generation from) {
		return (from == this.old) == (this.phase == Phase.MUTED);
	}

	private void passOld(RawDispatch dispatch, Runnable onward) {
		if (this.phase == Phase.LEFT) {
			dispatch.completed();
			return;
		}
		UUID key = key(dispatch);
		int lead = lead(key);
		note(key, lead + 1);
		if (lead >= 0) {
			onward.run();
		}
		else if (this.phase == Phase.MUTED) {
			release(key);
			onward.run();
		}
		else {
			dispatch.completed();
		}
	}

	private void passYoung(RawDispatch dispatch, Runnable onward) {
		if (isStart(dispatch)) {
			dispatch.completed();
			return;
		}
		UUID key = key(dispatch);
		int lead = lead(key);
		note(key, lead - 1);
		if (lead > 0) {
			dispatch.completed();
		}
		else if (this.phase == Phase.MUTED) {
			this.held.add(new Held(key, dispatch, onward));
		}
		else {
			onward.run();
		}
	}

	/** The old shards have brought what the young ones were ahead with. */
	private void release(UUID key) {
		Iterator<Held> ahead = this.held.iterator();
		while (ahead.hasNext()) {
			Held first = ahead.next();
			if (first.key.equals(key)) {
				ahead.remove();
				first.dispatch.completed();
				return;
			}
		}
	}

	/** READY and the guilds that it announces: to everyone else the bot has long been connected. */
	private boolean isStart(RawDispatch dispatch) {
		boolean ready = dispatch.name().equals("READY");
		if (!ready && !dispatch.name().equals("GUILD_CREATE")) {
			return false;
		}
		try {
			JsonNode data = dispatch.read(this.reader);
			if (!ready) {
				return this.guilds.remove(data.path("id").asString());
			}
			if (this.phase == Phase.MUTED) {
				data.path("guilds").forEach(guild -> this.guilds.add(guild.path("id").asString()));
			}
		}
		catch (JacksonException | IllegalStateException ex) {
			log.warn(dispatch + " can't be read while shards are replaced: its guilds may be told of again");
		}
		return ready && this.phase == Phase.MUTED;
	}

	/** By how many of these events the old generation is ahead. */
	private int lead(UUID key) {
		long now = now();
		Iterator<Score> eldest = this.scores.values().iterator();
		while (eldest.hasNext() && now - eldest.next().at > 2 * this.lag) {
			eldest.remove();
		}
		Score score = this.scores.get(key);
		return score == null ? 0 : score.lead;
	}

	private void note(UUID key, int lead) {
		// the one that was touched last comes last
		this.scores.remove(key);
		if (lead != 0) {
			this.scores.put(key, new Score(now(), lead));
		}
	}

	private long now() {
		return MonotonicScheduler.nanos(this.scheduler);
	}

	private UUID key(RawDispatch dispatch) {
		MessageDigest digest = digest();
		digest.update(dispatch.name().getBytes(StandardCharsets.UTF_8));
		digest.update(data(dispatch).getBytes(StandardCharsets.UTF_8));
		ByteBuffer bytes = ByteBuffer.wrap(digest.digest());
		return new UUID(bytes.getLong(), bytes.getLong());
	}

	private String data(RawDispatch dispatch) {
		if (dispatch.dataOffset() < 0) {
			return "";
		}
		try {
			return dispatch.<JsonNode>read(this.reader).toString();
		}
		catch (JacksonException ex) {
			// damaged in the same way by both, or different: told apart by all of it
			return new String(dispatch.payload(), dispatch.dataOffset(), dispatch.payload().length - dispatch.dataOffset(), StandardCharsets.UTF_8);
		}
	}

	private static MessageDigest digest() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every Java platform has SHA-256", ex);
		}
	}

	private enum Phase {

		MUTED, OVERLAP, LEFT

	}

	/**
	 * How often the two have brought an event.
	 *
	 * @param at when it came last
	 * @param lead by how much the old generation is ahead
	 */
	private record Score(long at, int lead) {
	}

	/** What the young shards have brought, and the old ones not yet. */
	private record Held(UUID key, RawDispatch dispatch, Runnable onward) {
	}

}
