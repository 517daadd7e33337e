package dev.disruption.cache;

import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.UnaryOperator;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.gateway.RawDispatch;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.time.MonotonicScheduler;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;

/** A cache that is told events as JSON. */
final class CacheUnderTest {

	static final JsonMapper MAPPER = DiscordJson.mapper();

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final MemoryStateStore store;

	private final DiscordCache cache;

	private final CacheUpdater updater;

	private Set<Intent> intents = EnumSet.allOf(Intent.class);

	private long sequence;

	CacheUnderTest(UnaryOperator<CacheSettings.Builder> settings) {
		CacheSettings built = settings.apply(CacheSettings.builder()).build();
		this.store = new MemoryStateStore(built, this.time, () -> this.intents);
		this.cache = new DiscordCache(built, this.store, this.time);
		this.updater = new CacheUpdater(this.cache, this.time);
	}

	/** With everything that there is. */
	static CacheUnderTest ofEverything() {
		return new CacheUnderTest(settings -> settings.everything(CachePolicy.all()));
	}

	DiscordCache cache() { return this.cache; }

	MemoryStateStore store() { return this.store; }

	CacheUpdater updater() { return this.updater; }

	VirtualTimeScheduler time() { return this.time; }

	/** From the next session on. */
	void intents(Set<Intent> asked) { this.intents = asked; }

	/** @param json with apostrophes for quotes */
	Event tell(String name, String json) {
		return tell(0, ++this.sequence, name, json.replace('\'', '"'));
	}

	Event tell(int shardId, long number, String name, String json) {
		Event event = MAPPER.readValue(json, EventTypes.of(name));
		RawDispatch dispatch = new RawDispatch(shardId, number, name, MonotonicScheduler.nanos(this.time), false,
				json.getBytes(StandardCharsets.UTF_8), 0);
		if (name.equals("READY")) {
			this.updater.received(dispatch);
		}
		return this.updater.wants(name) ? this.updater.remember(event, dispatch, true) : event;
	}

	static Snowflake id(long value) {
		return new Snowflake(value);
	}

}
