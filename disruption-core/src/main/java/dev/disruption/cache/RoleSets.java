package dev.disruption.cache;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import dev.disruption.json.Snowflake;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.objects.Object2IntOpenHashMap;
import org.jspecify.annotations.Nullable;

/** The sets of roles that the members of one guild have, each of them once. */
final class RoleSets {

	static final int NONE = 0;

	private final Object2IntOpenHashMap<List<Snowflake>> indexes = new Object2IntOpenHashMap<>();

	private @Nullable SnowflakeList[] sets = new SnowflakeList[8];

	/** How many members have the set. */
	private int[] counts = new int[8];

	private final Census census;

	private int size = 1;

	/** The indexes below the size that have no set. */
	private final IntArrayList free = new IntArrayList(0);

	RoleSets(Census census) {
		this.census = census;
	}

	/** The index of a set, which is a new one if nobody had it. */
	int indexOf(List<Snowflake> roles) {
		if (roles.isEmpty()) {
			return NONE;
		}
		int known = this.indexes.getInt(roles);
		return (known != NONE) ? known : add(new SnowflakeList(roles));
	}

	/** @param likely the index of a set that it may be */
	int indexOf(List<Snowflake> roles, int likely) {
		SnowflakeList set = this.sets[likely];
		return (set != null && set.matches(roles)) ? likely : indexOf(roles);
	}

	private int add(SnowflakeList set) {
		int index = this.free.isEmpty() ? this.size++ : this.free.popInt();
		if (index == this.sets.length) {
			int length = this.sets.length + (this.sets.length >> 1);
			this.sets = Arrays.copyOf(this.sets, length);
			this.counts = Arrays.copyOf(this.counts, length);
		}
		this.sets[index] = set;
		this.indexes.put(set, index);
		this.census.replaced(EntityType.MEMBERS, sizeOf(set));
		return index;
	}

	void retain(int index) {
		this.counts[index]++;
	}

	void release(int index) {
		SnowflakeList set = this.sets[index];
		if (--this.counts[index] == 0 && set != null) {
			forget(set, index);
			this.sets[index] = null;
			this.census.replaced(EntityType.MEMBERS, -sizeOf(set));
			this.free.push(index);
		}
	}

	/** The list, its array, and its places in tables. */
	private static long sizeOf(SnowflakeList set) {
		return 24 + 16 + 8L * set.size() + 22;
	}

	private void forget(SnowflakeList set, int index) {
		// after the deletion of a role two of them may be equal
		if (this.indexes.getInt(set) == index) {
			this.indexes.removeInt(set);
		}
	}

	List<Snowflake> get(int index) {
		SnowflakeList set = this.sets[index];
		return (set != null) ? set : List.of();
	}

	boolean contains(int index, long role) {
		SnowflakeList set = this.sets[index];
		return set != null && set.contains(role);
	}

	/** Takes a role from everybody who has it. */
	void removeRole(long role) {
		for (int index = 1; index < this.size; index++) {
			SnowflakeList set = this.sets[index];
			if (set != null && set.contains(role)) {
				forget(set, index);
				SnowflakeList rest = new SnowflakeList(set.stream().filter(id -> id.value() != role).toList());
				this.sets[index] = rest;
				this.census.replaced(EntityType.MEMBERS, sizeOf(rest) - sizeOf(set));
				if (!rest.isEmpty()) {
					this.indexes.putIfAbsent(rest, index);
				}
			}
		}
	}

	/** All of them, by index; {@code null} where an index is unused. */
	List<@Nullable List<Snowflake>> all() {
		return new ArrayList<>(Arrays.asList(this.sets).subList(0, this.size));
	}

	/** The same again, with nobody who has them. */
	void restore(List<@Nullable List<Snowflake>> all) {
		for (int index = 1; index < all.size(); index++) {
			List<Snowflake> set = all.get(index);
			add(new SnowflakeList((set != null) ? set : List.of()));
		}
		this.indexes.removeInt(List.of());
		for (int index = 1; index < all.size(); index++) {
			SnowflakeList unused = (all.get(index) == null) ? this.sets[index] : null;
			if (unused != null) {
				this.sets[index] = null;
				this.census.replaced(EntityType.MEMBERS, -sizeOf(unused));
				this.free.push(index);
			}
		}
	}

}
