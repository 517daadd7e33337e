package dev.disruption.interaction.dialog;

import java.time.Duration;
import java.util.List;
import java.util.function.IntFunction;

import dev.disruption.action.CheckReturnValue;
import dev.disruption.action.Reply;
import reactor.core.publisher.Mono;

/**
 * Pages that a user turns.
 *
 * @param count how many there are, at least one
 * @param page makes a page by its number, from 0 on, when it is turned to; its own components stand above the buttons
 * @param limit how long after the last turn they can be turned
 */
public record Pages(int count, IntFunction<Mono<Reply>> page, Duration limit) {

	private static final Duration LIMIT = Duration.ofMinutes(5);

	public Pages {
		if (count < 1) {
			throw new IllegalArgumentException("There has to be a page to show, if only one that says that there is nothing");
		}
		Confirmation.requireAnswerable(limit);
	}

	@CheckReturnValue
	public static Pages of(List<Reply> pages) { return of(pages.size(), number -> Mono.just(pages.get(number))); }

	@CheckReturnValue
	public static Pages of(int count, IntFunction<Mono<Reply>> page) { return new Pages(count, page, LIMIT); }

	/** The same with another time to turn them: more than zero and less than 15 minutes, by default five. */
	@CheckReturnValue
	public Pages within(Duration time) { return new Pages(this.count, this.page, time); }

}
