package dev.disruption.json;

import org.jspecify.annotations.Nullable;

/**
 * Keeps received records as a few bytes, and makes equal ones of them again: what is absent takes no more than a bit, an id 8 bytes, a
 * hash of an image 16. Components that are known otherwise can be left out, and are given when a record is made.
 *
 * <p>The bytes mean nothing to another version of the record: {@link #fingerprint} tells whether they were written by this one.
 *
 * @param <R> the record
 */
public final class CompactForm<R> {

	private final CompactRecord shape;

	private final int[] given;

	private CompactForm(CompactRecord shape, int[] given) {
		this.shape = shape;
		this.given = given;
	}

	/**
	 * @param given the names of the components that are left out
	 * @throws IllegalArgumentException if the record holds something that has no compact form, or has no such component
	 */
	public static <R> CompactForm<R> of(Class<R> type, String... given) {
		CompactRecord shape = CompactRecord.of(type);
		int[] indexes = new int[given.length];
		for (int i = 0; i < given.length; i++) {
			indexes[i] = shape.indexOf(given[i]);
		}
		return new CompactForm<>(shape.without(indexes), indexes);
	}

	/** Writes the record behind what the writer holds already. */
	public void pack(R received, CompactWriter to) {
		this.shape.write(received, to);
	}

	/** @param given the values of the components that were left out, in the order in which they were named */
	@SuppressWarnings("unchecked")
	public R unpack(byte[] packed, int offset, @Nullable Object... given) {
		@Nullable Object[] values = this.shape.values(new CompactReader(packed, offset));
		for (int i = 0; i < this.given.length; i++) {
			if (given[i] != null) {
				values[this.given[i]] = given[i];
			}
		}
		return (R) this.shape.make(values);
	}

	/** Writes the packed record again, with another value of one component. */
	public void repack(byte[] packed, int offset, String component, @Nullable Object value, CompactWriter to) {
		@Nullable Object[] values = this.shape.values(new CompactReader(packed, offset));
		int index = this.shape.indexOf(component);
		values[index] = (value != null) ? value : this.shape.absent(index);
		this.shape.writeValues(values, to);
	}

	/** Says how the record is packed: all that has to be the same for its bytes to be read. */
	public String fingerprint() {
		return this.shape.describe();
	}

}
