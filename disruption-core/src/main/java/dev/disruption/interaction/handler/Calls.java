package dev.disruption.interaction.handler;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Supplier;

import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/**
 * How the methods of handlers are called.
 *
 * @param check looks at the arguments
 * @param scopes what is first stands outermost
 * @param work where a method is called that must not block where it would be
 */
public record Calls(ArgumentCheck check, List<CallScope> scopes, Scheduler work) {

	/** Never on an event loop: a condition may have asked Discord, and the answer comes on one. */
	<T> Mono<T> whereItMayBlock(Mono<T> call) {
		return Mono.defer(() -> Schedulers.isInNonBlockingThread() ? call.subscribeOn(this.work) : call);
	}

	<T> @Nullable T within(InteractionContext context, Supplier<@Nullable T> call) {
		if (this.scopes.isEmpty()) {
			return call.get();
		}
		Deque<Runnable> open = new ArrayDeque<>();
		try {
			this.scopes.forEach(scope -> open.push(scope.open(context)));
			return call.get();
		}
		finally {
			open.forEach(Runnable::run);
		}
	}

}
