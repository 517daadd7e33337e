package dev.disruption.cache;

import java.util.Iterator;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Things of one type, as they are when they are first looked at: later events change nothing about them. Each is made when it is looked at.
 *
 * @param <T> what they are
 */
public class Selection<T> implements Iterable<T> {

	private final Supplier<List<T>> source;

	private @Nullable List<T> all;

	Selection(Supplier<List<T>> source) {
		this.source = source;
	}

	/** Can't be changed, and changes by no event. */
	public synchronized List<T> toList() {
		List<T> list = this.all;
		if (list == null) {
			list = this.source.get();
			this.all = list;
		}
		return list;
	}

	public Stream<T> stream() { return toList().stream(); }

	public int count() { return toList().size(); }

	public boolean isEmpty() { return toList().isEmpty(); }

	public Selection<T> filter(Predicate<? super T> condition) { return new Selection<>(select(condition)); }

	/** The first in the order in which they are kept; {@code null} if there is none. */
	public @Nullable T first() {
		List<T> list = toList();
		return list.isEmpty() ? null : list.get(0);
	}

	@Override
	public Iterator<T> iterator() { return toList().iterator(); }

	Supplier<List<T>> select(Predicate<? super T> condition) { return () -> stream().filter(condition).toList(); }

	@Override
	public String toString() {
		return toList().toString();
	}

}
