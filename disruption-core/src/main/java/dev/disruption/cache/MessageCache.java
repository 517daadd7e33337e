package dev.disruption.cache;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.RemovalCause;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.time.MonotonicScheduler;
import it.unimi.dsi.fastutil.longs.LongArrayList;
import it.unimi.dsi.fastutil.longs.LongLinkedOpenHashSet;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** The latest messages of each channel, as they came. */
final class MessageCache {

	private static final long DEFAULT_WEIGHT = 64L * 1024 * 1024;

	/** A record with its texts and lists, for each byte of JSON. */
	private static final int GROWTH = 2;

	private final CachePolicy policy;

	private final Cache<Snowflake, Weighed> messages;

	private final Map<Long, LongLinkedOpenHashSet> channels = new ConcurrentHashMap<>();

	MessageCache(CacheSettings settings, Scheduler scheduler) {
		this.policy = settings.policy(EntityType.MESSAGES);
		Caffeine<Snowflake, Weighed> builder = Caffeine.newBuilder()
			.ticker(() -> MonotonicScheduler.nanos(scheduler))
			.executor(Runnable::run)
			.maximumWeight((settings.memoryBudget() > 0) ? settings.memoryBudget() / 2 : DEFAULT_WEIGHT)
			.weigher((Snowflake id, Weighed message) -> message.weight())
			.removalListener(this::removed)
			.recordStats();
		Duration longest = this.policy.longest();
		this.messages = ((longest != null) ? builder.expireAfterWrite(longest) : builder).build();
	}

	boolean isKept() {
		return this.policy.kept();
	}

	/** @param size of the message as JSON, in bytes */
	@Nullable
	Message put(Message message, int size) {
		if (message.id() == null || message.channelId() == null) {
			return null;
		}
		Weighed before = this.messages.asMap().put(message.id(), new Weighed(message, GROWTH * size));
		if (before != null) {
			return before.message();
		}
		LongArrayList excess = new LongArrayList(0);
		this.channels.compute(message.channelId().value(), (id, known) -> {
			LongLinkedOpenHashSet ids = (known != null) ? known : new LongLinkedOpenHashSet();
			ids.add(message.id().value());
			while (this.policy.limit() > 0 && ids.size() > this.policy.limit()) {
				excess.add(ids.removeFirstLong());
			}
			return ids;
		});
		excess.forEach(id -> this.messages.invalidate(new Snowflake(id)));
		return null;
	}

	private void removed(@Nullable Snowflake id, @Nullable Weighed message, RemovalCause cause) {
		if (id != null && message != null && cause != RemovalCause.REPLACED) {
			this.channels.computeIfPresent(message.message().channelId().value(), (channel, ids) -> {
				ids.remove(id.value());
				return ids.isEmpty() ? null : ids;
			});
		}
	}

	@Nullable
	Message find(Snowflake id) {
		Weighed message = this.messages.getIfPresent(id);
		return (message != null) ? message.message() : null;
	}

	/** The oldest first. */
	List<Message> list(Snowflake channelId) {
		List<Long> ids = new ArrayList<>();
		this.channels.computeIfPresent(channelId.value(), (id, known) -> {
			ids.addAll(known);
			return known;
		});
		List<Message> messages = new ArrayList<>();
		for (Iterator<Long> each = ids.iterator(); each.hasNext();) {
			Message message = find(new Snowflake(each.next()));
			if (message != null) {
				messages.add(message);
			}
		}
		return List.copyOf(messages);
	}

	@Nullable
	Message remove(@Nullable Snowflake id) {
		Weighed before = (id != null) ? this.messages.asMap().remove(id) : null;
		return (before != null) ? before.message() : null;
	}

	void removeChannel(Snowflake channelId) {
		list(channelId).forEach(message -> remove(message.id()));
	}

	CacheStatistics statistics() {
		this.messages.cleanUp();
		var stats = this.messages.stats();
		long weight = this.messages.policy().eviction().map(eviction -> eviction.weightedSize().orElse(0)).orElse(0L);
		return new CacheStatistics(this.messages.estimatedSize(), stats.hitCount(), stats.missCount(), stats.evictionCount(), weight);
	}

	private record Weighed(Message message, int weight) {
	}

}
