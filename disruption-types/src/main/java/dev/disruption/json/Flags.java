package dev.disruption.json;

import java.util.EnumSet;
import java.util.Set;

/**
 * A bit field of Discord's. Bits that this version has no name for are kept and written back.
 *
 * @param <E> the flags, each with its {@link Bit}
 * @param bits the bit field as Discord sent it
 * @param type the enum that names the bits
 */
public record Flags<E extends Enum<E>>(long bits, Class<E> type) {

	@SafeVarargs
	public static <E extends Enum<E>> Flags<E> of(E first, E... others) {
		Flags<E> flags = none(first.getDeclaringClass()).with(first);
		for (E other : others) {
			flags = flags.with(other);
		}
		return flags;
	}

	public static <E extends Enum<E>> Flags<E> none(Class<E> type) {
		return new Flags<>(0, type);
	}

	public boolean contains(E flag) {
		return (this.bits & EnumTable.of(this.type).mask(flag)) != 0;
	}

	public Flags<E> with(E flag) {
		return new Flags<>(this.bits | EnumTable.of(this.type).mask(flag), this.type);
	}

	public Flags<E> without(E flag) {
		return new Flags<>(this.bits & ~EnumTable.of(this.type).mask(flag), this.type);
	}

	public boolean isEmpty() {
		return this.bits == 0;
	}

	/** The flags that have a name; {@link #bits()} may hold more. */
	public Set<E> named() {
		EnumSet<E> named = EnumSet.noneOf(this.type);
		for (E flag : this.type.getEnumConstants()) {
			if (contains(flag)) {
				named.add(flag);
			}
		}
		return named;
	}

	@Override
	public String toString() {
		return named() + " (" + Long.toUnsignedString(this.bits) + ")";
	}

}
