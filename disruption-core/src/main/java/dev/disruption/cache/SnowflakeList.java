package dev.disruption.cache;

import java.util.AbstractList;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** Ids in 8 bytes each. */
final class SnowflakeList extends AbstractList<Snowflake> implements RandomAccess {

	private final long[] ids;

	SnowflakeList(Collection<Snowflake> ids) {
		this.ids = ids.stream().mapToLong(Snowflake::value).toArray();
	}

	@Override
	public Snowflake get(int index) {
		return new Snowflake(this.ids[index]);
	}

	@Override
	public int size() {
		return this.ids.length;
	}

	/** Whether these are the same, in the same order. */
	boolean matches(List<Snowflake> others) {
		if (others.size() != this.ids.length) {
			return false;
		}
		for (int i = 0; i < this.ids.length; i++) {
			if (others.get(i).value() != this.ids[i]) {
				return false;
			}
		}
		return true;
	}

	boolean contains(long id) {
		for (long each : this.ids) {
			if (each == id) {
				return true;
			}
		}
		return false;
	}

	@Override
	public boolean contains(@Nullable Object id) {
		return id instanceof Snowflake snowflake && contains(snowflake.value());
	}

	@Override
	public int hashCode() {
		int hash = 1;
		for (long id : this.ids) {
			hash = 31 * hash + Long.hashCode(id);
		}
		return hash;
	}

	@Override
	public boolean equals(@Nullable Object other) {
		return super.equals(other);
	}

}
