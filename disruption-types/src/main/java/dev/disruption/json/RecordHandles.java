package dev.disruption.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;

import org.jspecify.annotations.Nullable;

/** Takes records apart and puts them together again, all components at once. */
final class RecordHandles {

	private RecordHandles() {
	}

	/** A handle from a record to the values of its components. */
	static MethodHandle taking(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		MethodHandle[] accessors = new MethodHandle[components.length];
		for (int i = 0; i < components.length; i++) {
			accessors[i] = accessor(type, components[i]);
		}
		MethodHandle collector = MethodHandles.identity(Object[].class).asCollector(Object[].class, components.length);
		MethodHandle each = MethodHandles.filterArguments(collector, 0, accessors);
		MethodHandle one = MethodHandles.permuteArguments(each, MethodType.methodType(Object[].class, type), new int[components.length]);
		return one.asType(MethodType.methodType(Object[].class, Object.class));
	}

	private static MethodHandle accessor(Class<?> type, RecordComponent component) {
		try {
			Method accessor = component.getAccessor();
			accessor.setAccessible(true);
			return MethodHandles.lookup().unreflect(accessor).asType(MethodType.methodType(Object.class, type));
		}
		catch (IllegalAccessException ex) {
			throw new IllegalStateException("The component " + component + " of " + type + " can't be reached", ex);
		}
	}

	/** A handle from the values of all components to the record. */
	static MethodHandle making(Class<?> type) {
		MethodHandle spread = RecordShape.canonical(type).asSpreader(Object[].class, type.getRecordComponents().length);
		return spread.asType(MethodType.methodType(Object.class, Object[].class));
	}

	static @Nullable Object[] take(MethodHandle taking, Object received) {
		try {
			return (Object[]) taking.invokeExact(received);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	static Object make(MethodHandle making, @Nullable Object[] values) {
		try {
			return (Object) making.invokeExact(values);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

}
