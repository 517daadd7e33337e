package dev.disruption.interaction.condition;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import dev.disruption.interaction.annotation.Cooldown;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Interceptor;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.time.MonotonicScheduler;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DurationFormat;
import org.springframework.format.datetime.standard.DurationFormatterUtils;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

/**
 * {@link Cooldown}; uses are remembered for at most 100,000 of those whose uses are counted together. Whoever is denied a use, or gives it
 * arguments that it doesn't take, has not used it.
 */
public final class CooldownCondition implements Interceptor {

	private static final int MOST = 100_000;

	private final Scheduler scheduler;

	private final Texts texts;

	/** @param scheduler the clock */
	public CooldownCondition(Scheduler scheduler, Texts texts) {
		this.scheduler = scheduler;
		this.texts = texts;
	}

	@Override
	public @Nullable Around bind(InteractionHandler handler) {
		Cooldown cooldown = Annotations.find(handler, Cooldown.class);
		if (cooldown == null) {
			return null;
		}
		long time = duration(handler, this.texts.resolve(cooldown.value())).toNanos();
		Cache<Object, Deque<Long>> uses = Caffeine.newBuilder()
			.maximumSize(MOST)
			.expireAfterWrite(Duration.ofNanos(time))
			.ticker(() -> MonotonicScheduler.nanos(this.scheduler))
			.executor(Runnable::run)
			.build();
		return (context, proceed) -> Mono.defer(() -> {
			Object key = key(cooldown.per(), context);
			long now = MonotonicScheduler.nanos(this.scheduler);
			long wait = take(uses, key, now, time, cooldown.uses());
			return (wait == 0) ? proceed.doOnError(Denials::isDenial, denied -> giveBack(uses, key, now))
					: Mono.error(new InvalidArgumentException("Not so fast: try again in " + seconds(wait) + " s."));
		});
	}

	/** Nanoseconds until there is a use again; 0 if there was one, which is then taken. */
	private static long take(Cache<Object, Deque<Long>> uses, Object key, long now, long time, int most) {
		AtomicLong wait = new AtomicLong();
		uses.asMap().compute(key, (same, before) -> {
			Deque<Long> recent = (before != null) ? before : new ArrayDeque<>();
			recent.removeIf(use -> now - use >= time);
			if (recent.size() < most) {
				recent.add(now);
			}
			else {
				wait.set(recent.peekFirst() + time - now);
			}
			return recent;
		});
		return wait.get();
	}

	private static void giveBack(Cache<Object, Deque<Long>> uses, Object key, long taken) {
		uses.asMap().computeIfPresent(key, (same, recent) -> {
			recent.removeLastOccurrence(taken);
			return recent;
		});
	}

	private static Object key(Cooldown.Scope scope, InteractionContext context) {
		Interaction interaction = context.interaction();
		return switch (scope) {
			case USER -> context.user().id();
			case MEMBER -> List.of(context.user().id(), String.valueOf(interaction.guildId()));
			case CHANNEL -> String.valueOf(interaction.channelId());
			case GUILD -> String.valueOf(interaction.guildId());
			case GLOBAL -> scope;
		};
	}

	private static Duration duration(InteractionHandler handler, String text) {
		try {
			Duration duration = DurationFormatterUtils.detectAndParse(text, DurationFormat.Unit.SECONDS);
			if (!duration.isNegative() && !duration.isZero()) {
				return duration;
			}
		}
		catch (IllegalArgumentException ex) {
			throw new HandlerDefinitionException(handler.method(), "'" + text + "' is no time for @Cooldown: write 30s, 5m or PT1H.");
		}
		throw new HandlerDefinitionException(handler.method(), "@Cooldown has to be longer than nothing.");
	}

	private static long seconds(long nanos) {
		return Math.max(1, (nanos + 999_999_999L) / 1_000_000_000L);
	}

}
