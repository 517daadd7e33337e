package dev.disruption.availability;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

import dev.disruption.json.Snowflake;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.jspecify.annotations.Nullable;

/** Publishes what happens to a guild in its order, and guilds side by side. */
final class Announcements {

	private static final Log log = LogFactory.getLog(Announcements.class);

	private final Consumer<Object> publisher;

	private final Executor executor;

	private final Map<Snowflake, CompletableFuture<@Nullable Void>> last = new HashMap<>();

	Announcements(Consumer<Object> publisher, Executor executor) {
		this.publisher = publisher;
		this.executor = executor;
	}

	/** @param after completes when there is nothing more to wait for */
	void announce(List<GuildAvailability> news, CompletableFuture<@Nullable Void> after) {
		news.forEach(each -> inOrder(each.guildId(), each, after));
	}

	/** @param after completes when there is nothing more to wait for */
	void announce(DiscordReady ready, CompletableFuture<Void> after) {
		after.thenRunAsync(() -> publish(ready), this.executor);
	}

	private void inOrder(Snowflake guildId, GuildAvailability event, CompletableFuture<@Nullable Void> after) {
		synchronized (this.last) {
			CompletableFuture<@Nullable Void> before = this.last.getOrDefault(guildId, CompletableFuture.completedFuture(null));
			CompletableFuture<@Nullable Void> published = CompletableFuture.allOf(before, after).handleAsync((done, failure) -> {
				publish(event);
				return null;
			}, this.executor);
			this.last.put(guildId, published);
			published.whenComplete((done, failure) -> forget(guildId, published));
		}
	}

	private void forget(Snowflake guildId, CompletableFuture<@Nullable Void> published) {
		synchronized (this.last) {
			this.last.remove(guildId, published);
		}
	}

	private void publish(Object event) {
		try {
			this.publisher.accept(event);
		}
		catch (RuntimeException ex) {
			log.error("A listener failed on " + event, ex);
		}
	}

}
