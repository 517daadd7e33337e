package dev.disruption.rest;

import java.util.Comparator;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.SynchronousSink;

/**
 * Lists that Discord answers in pages, as one stream. A page is asked for when all before it are used up and the subscriber wants more; the
 * {@code limit} of the query is the number of items that the stream has at most.
 */
final class Pages<B extends Body<B>, T> {

	private static final String BEFORE = "before";

	private static final String AFTER = "after";

	private static final String LIMIT = "limit";

	private static final String OFFSET = "offset";

	/** Discord finds no more than that, and the items of one page. */
	private static final int LARGEST_OFFSET = 9975;

	private final Function<B, Mono<Page<B, T>>> endpoint;

	private final int largest;

	/** what to ask for next; null if there is no more */
	private @Nullable B next;

	private long left;

	private Pages(B query, int largest, Function<B, Mono<Page<B, T>>> endpoint) {
		this.next = query;
		this.largest = largest;
		this.endpoint = endpoint;
		this.left = (query.fields().get(LIMIT) instanceof Number limit) ? limit.longValue() : Long.MAX_VALUE;
	}

	/** By descending id, or by ascending id if the query has {@code after}. */
	static <B extends Body<B>, T> Flux<T> newestFirst(B query, int largest, Function<B, Flux<T>> endpoint,
			Function<T, @Nullable Snowflake> id) {
		return byId(query, isSet(query, AFTER), largest, endpoint, id);
	}

	/** By ascending id, or by descending id if the query has {@code before}. */
	static <B extends Body<B>, T> Flux<T> oldestFirst(B query, int largest, Function<B, Flux<T>> endpoint,
			Function<T, @Nullable Snowflake> id) {
		boolean begin = !isSet(query, BEFORE) && !isSet(query, AFTER);
		B first = begin ? query.with(AFTER, Snowflake.of(0)) : query;
		return byId(first, isSet(first, AFTER), largest, endpoint, id);
	}

	private static <B extends Body<B>, T> Flux<T> byId(B query, boolean ascending, int largest, Function<B, Flux<T>> endpoint,
			Function<T, @Nullable Snowflake> id) {
		if (isSet(query, "around") || (isSet(query, BEFORE) && isSet(query, AFTER))) {
			return Flux.error(new IllegalArgumentException(query + " has no direction to go on in: set either 'before' or 'after'"));
		}
		Comparator<Snowflake> order = ascending ? Comparator.naturalOrder() : Comparator.reverseOrder();
		Comparator<T> sorting = Comparator.comparing(id, Comparator.nullsLast(order));
		return of(query, largest, page -> endpoint.apply(page).collectList().map(found -> {
			// Discord's own order within a page differs from one endpoint to the other
			List<T> items = found.stream().sorted(sorting).toList();
			boolean more = items.size() >= size(page);
			return new Page<>(items, more ? page.with(ascending ? AFTER : BEFORE, last(items, id)) : null);
		}));
	}

	/** What Discord answers from the latest to the earliest, and says whether there is more. */
	static <B extends Body<B>, P, T, C> Flux<T> before(B query, int largest, Function<B, Mono<P>> endpoint, Function<P, List<T>> items,
			Predicate<P> more, Function<T, @Nullable C> cursor) {
		return of(query, largest, page -> endpoint.apply(page).map(found -> {
			List<T> all = items.apply(found);
			boolean last = all.isEmpty() || !more.test(found);
			return new Page<>(all, last ? null : page.with(BEFORE, last(all, cursor)));
		}));
	}

	/** What Discord counts, and may then answer in part. */
	static <B extends Body<B>, P, T> Flux<T> byOffset(B query, int largest, Function<B, Mono<P>> endpoint, Function<P, List<T>> items,
			ToIntFunction<P> total) {
		return of(query, largest, page -> endpoint.apply(page).map(found -> {
			int offset = (page.fields().get(OFFSET) instanceof Number before) ? before.intValue() : 0;
			int following = offset + size(page);
			boolean last = following >= total.applyAsInt(found) || following > LARGEST_OFFSET;
			return new Page<>(items.apply(found), last ? null : page.with(OFFSET, following));
		}));
	}

	private static boolean isSet(Body<?> query, String name) {
		return query.fields().get(name) != null;
	}

	private static int size(Body<?> page) {
		return (Integer) Objects.requireNonNull(page.fields().get(LIMIT));
	}

	private static <T, C> C last(List<T> items, Function<T, @Nullable C> cursor) {
		C last = cursor.apply(items.get(items.size() - 1));
		if (last == null) {
			throw new IllegalStateException("Discord's page ends with an item that says not where to go on: " + items.get(items.size() - 1));
		}
		return last;
	}

	private static <B extends Body<B>, T> Flux<T> of(B query, int largest, Function<B, Mono<Page<B, T>>> endpoint) {
		return Flux.defer(() -> {
			Pages<B, T> pages = new Pages<>(query, largest, endpoint);
			// without prefetching, and pages that end by demand, nothing is asked for ahead of the subscriber
			return Flux.<B>generate(sink -> {
				B next = pages.next;
				if (next == null || pages.left <= 0) {
					sink.complete();
				}
				else {
					sink.next(next);
				}
			}).concatMap(pages::turn, 0);
		});
	}

	private Flux<T> turn(B query) {
		// an answer without a page is the last
		this.next = null;
		// Discord lists no single thread
		int size = (int) Math.min(this.largest, Math.max(this.left, 2));
		return this.endpoint.apply(query.with(LIMIT, size)).flatMapMany(page -> {
			this.next = page.next();
			List<T> items = page.items().subList(0, (int) Math.min(page.items().size(), this.left));
			this.left -= items.size();
			return onDemand(items);
		});
	}

	/** Ends not with the last item, but when one after it is wanted. */
	private static <T> Flux<T> onDemand(List<T> items) {
		return Flux.generate(items::iterator, (Iterator<T> remaining, SynchronousSink<T> sink) -> {
			if (remaining.hasNext()) {
				sink.next(remaining.next());
			}
			else {
				sink.complete();
			}
			return remaining;
		});
	}

	/**
	 * One answer.
	 *
	 * @param next what asks for the page after it; null if it is the last
	 */
	private record Page<B, T>(List<T> items, @Nullable B next) {
	}

}
