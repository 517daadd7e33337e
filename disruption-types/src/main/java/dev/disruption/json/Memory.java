package dev.disruption.json;

import java.lang.invoke.MethodHandle;

import org.jspecify.annotations.Nullable;

/** Gives a received record what is known beside it: the value of its {@link Remembered} component. */
public final class Memory {

	private static final ClassValue<Memory> MEMORIES = new ClassValue<>() {
		@Override
		protected Memory computeValue(Class<?> type) {
			return new Memory(type);
		}
	};

	private final int index;

	private final @Nullable MethodHandle taking;

	private final @Nullable MethodHandle making;

	private Memory(Class<?> type) {
		var components = type.getRecordComponents();
		int found = -1;
		for (int i = 0; components != null && i < components.length; i++) {
			if (components[i].isAnnotationPresent(Remembered.class)) {
				found = i;
			}
		}
		this.index = found;
		this.taking = (found >= 0) ? RecordHandles.taking(type) : null;
		this.making = (found >= 0) ? RecordHandles.making(type) : null;
	}

	/** Whether records of this type have a component for it. */
	public static boolean has(Class<?> type) {
		return MEMORIES.get(type).index >= 0;
	}

	/**
	 * The same record with the value in its {@link Remembered} component; the record itself if it has none.
	 *
	 * @throws ClassCastException if the value is of another type than the component
	 */
	@SuppressWarnings("unchecked")
	public static <R> R with(R received, @Nullable Object value) {
		Memory memory = MEMORIES.get(received.getClass());
		if (memory.taking == null || memory.making == null || value == null) {
			return received;
		}
		@Nullable Object[] values = RecordHandles.take(memory.taking, received);
		values[memory.index] = value;
		return (R) RecordHandles.make(memory.making, values);
	}

}
