package dev.disruption.cache;

import java.util.AbstractList;
import java.util.RandomAccess;

/** The things of one kind that a guild had at some moment; each is made when it is asked for. */
final class KindList<T> extends AbstractList<T> implements RandomAccess {

	private final Kind<T> kind;

	private final EntityTable table;

	private final GuildState guild;

	KindList(Kind<T> kind, EntityTable table, GuildState guild) {
		this.kind = kind;
		this.table = table;
		this.guild = guild;
	}

	@Override
	public T get(int index) { return this.kind.unpack(this.table.packed(index), this.table.id(index), this.guild); }

	@Override
	public int size() { return this.table.size(); }

}
