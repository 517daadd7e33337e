package dev.disruption.json;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;

/** The compact form of one type of record: a bit for each component, and the values of those that are not absent. */
final class CompactRecord implements CompactValue {

	private final Class<?> type;

	private final String[] names;

	private final CompactValue[] components;

	private final @Nullable Object[] absent;

	private final boolean[] left;

	private final MethodHandle taking;

	private final MethodHandle making;

	private CompactRecord(Class<?> type, int count, boolean[] left, MethodHandle taking, MethodHandle making) {
		this.type = type;
		this.names = new String[count];
		this.components = new CompactValue[count];
		this.absent = new Object[count];
		this.left = left;
		this.taking = taking;
		this.making = making;
	}

	static CompactRecord of(Class<?> type) {
		return of(type, new HashMap<>());
	}

	static CompactRecord of(Class<?> type, Map<Class<?>, CompactRecord> known) {
		CompactRecord before = known.get(type);
		if (before != null) {
			return before;
		}
		if (!type.isRecord()) {
			throw new IllegalArgumentException(type + " has no compact form: it is no record");
		}
		RecordComponent[] declared = type.getRecordComponents();
		CompactRecord shape = new CompactRecord(type, declared.length, new boolean[declared.length], RecordHandles.taking(type),
				RecordHandles.making(type));
		known.put(type, shape);
		for (int i = 0; i < declared.length; i++) {
			shape.names[i] = declared[i].getName();
			shape.components[i] = CompactValues.of(declared[i].getGenericType(), known);
			boolean nullable = declared[i].getAnnotatedType().isAnnotationPresent(Nullable.class);
			shape.absent[i] = nullable ? null : shape.components[i].absent();
		}
		return shape;
	}

	/** The same without some components: they are absent whatever they are. */
	CompactRecord without(int[] indexes) {
		boolean[] without = this.left.clone();
		for (int index : indexes) {
			without[index] = true;
		}
		CompactRecord shape = new CompactRecord(this.type, this.names.length, without, this.taking, this.making);
		System.arraycopy(this.names, 0, shape.names, 0, this.names.length);
		System.arraycopy(this.components, 0, shape.components, 0, this.names.length);
		System.arraycopy(this.absent, 0, shape.absent, 0, this.names.length);
		return shape;
	}

	int indexOf(String name) {
		for (int i = 0; i < this.names.length; i++) {
			if (this.names[i].equals(name)) {
				return i;
			}
		}
		throw new IllegalArgumentException(this.type.getSimpleName() + " has no component '" + name + "': it has " + Arrays.toString(this.names));
	}

	@Override
	public void write(Object value, CompactWriter to) {
		writeValues(RecordHandles.take(this.taking, value), to);
	}

	void writeValues(@Nullable Object[] values, CompactWriter to) {
		int bits = to.skip((values.length + 7) >>> 3);
		for (int i = 0; i < values.length; i++) {
			Object value = values[i];
			if (value != null && !this.left[i] && !this.components[i].isAbsent(value, this.absent[i])) {
				to.set(bits, i);
				this.components[i].write(value, to);
			}
		}
	}

	@Override
	public Object read(CompactReader from) {
		return make(values(from));
	}

	@Nullable
	Object[] values(CompactReader from) {
		@Nullable Object[] values = this.absent.clone();
		int bits = from.skip((values.length + 7) >>> 3);
		for (int first = 0; first < values.length; first += 8) {
			for (int set = from.at(bits++); set != 0; set &= set - 1) {
				int index = first + Integer.numberOfTrailingZeros(set);
				values[index] = this.components[index].read(from);
			}
		}
		return values;
	}

	Object make(@Nullable Object[] values) {
		return RecordHandles.make(this.making, values);
	}

	@Nullable
	Object absent(int index) {
		return this.absent[index];
	}

	/** A record that is a single value, as a colour is a number, is absent as that value is. */
	@Override
	public @Nullable Object absent() {
		return RecordShape.keepsWhole(this.type) && this.absent[0] != null ? make(this.absent.clone()) : null;
	}

	@Override
	public String describe() {
		Map<Class<?>, CompactRecord> known = new HashMap<>();
		StringBuilder text = new StringBuilder();
		describe(text, known);
		return text.toString();
	}

	private void describe(StringBuilder text, Map<Class<?>, CompactRecord> told) {
		text.append(this.type.getName());
		if (told.put(this.type, this) == null) {
			text.append('(');
			for (int i = 0; i < this.names.length; i++) {
				text.append(this.left[i] ? "-" : "").append(this.names[i]).append(':');
				if (this.components[i] instanceof CompactRecord inner) {
					inner.describe(text, told);
				}
				else {
					text.append(this.components[i].describe());
				}
				text.append(' ');
			}
			text.append(')');
		}
	}

	@Override
	public String toString() {
		return this.type.getSimpleName() + Arrays.stream(this.names).collect(Collectors.joining(", ", "[", "]"));
	}

}
