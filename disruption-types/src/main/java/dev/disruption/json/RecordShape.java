package dev.disruption.json;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import com.fasterxml.jackson.annotation.JsonValue;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.ValueDeserializer;

/** How the members of one JSON object become the arguments of one record's constructor, and of the records unwrapped in it. */
final class RecordShape {

	private final MethodHandle constructor;

	/** for each argument the index of its leaf, or the shape of the record that is unwrapped there */
	private final Object[] arguments;

	private final boolean nested;

	private final boolean keepsWhole;

	private RecordShape(MethodHandle constructor, Object[] arguments, boolean keepsWhole) {
		this.constructor = constructor;
		this.arguments = arguments;
		this.keepsWhole = keepsWhole;
		this.nested = Arrays.stream(arguments).anyMatch(RecordShape.class::isInstance);
	}

	static RecordShape of(JavaType type, DeserializationContext context, List<Leaf> leaves) {
		RecordComponent[] components = type.getRawClass().getRecordComponents();
		Object[] arguments = new Object[components.length];
		int first = leaves.size();
		for (int i = 0; i < components.length; i++) {
			JavaType componentType = context.getTypeFactory().resolveMemberType(components[i].getGenericType(), type.getBindings());
			if (components[i].getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				arguments[i] = of(componentType, context, leaves);
			}
			else {
				arguments[i] = leaves.size();
				leaves.add(new Leaf(components[i], componentType));
			}
		}
		List<Leaf> own = leaves.subList(first, leaves.size());
		own.forEach(leaf -> leaf.findDiscriminator(leaves));
		return new RecordShape(constructor(type.getRawClass(), components), arguments, keepsWhole(type.getRawClass()));
	}

	/** Whether a record has one component that is the JSON value itself. */
	static boolean keepsWhole(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
	}

	private static MethodHandle constructor(Class<?> type, RecordComponent[] components) {
		try {
			Class<?>[] types = Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
			Constructor<?> canonical = type.getDeclaredConstructor(types);
			canonical.setAccessible(true);
			return MethodHandles.lookup()
				.unreflectConstructor(canonical)
				.asSpreader(Object[].class, types.length)
				.asType(MethodType.methodType(Object.class, Object[].class));
		}
		catch (ReflectiveOperationException ex) {
			throw new IllegalStateException("The canonical constructor of " + type + " can't be reached", ex);
		}
	}

	/** Whether the record has one component that is the JSON value itself. */
	boolean keepsWhole() {
		return this.keepsWhole;
	}

	Object construct(@Nullable Object[] values) {
		try {
			@Nullable Object[] all = this.nested ? assemble(values) : values;
			return this.constructor.invokeExact(all);
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	private @Nullable Object[] assemble(@Nullable Object[] values) {
		@Nullable Object[] assembled = new @Nullable Object[this.arguments.length];
		for (int i = 0; i < assembled.length; i++) {
			assembled[i] = (this.arguments[i] instanceof RecordShape shape) ? shape.take(values) : values[(int) this.arguments[i]];
		}
		return assembled;
	}

	private Object take(@Nullable Object[] values) {
		try {
			return this.constructor.invokeExact(assemble(values));
		}
		catch (RuntimeException | Error ex) {
			throw ex;
		}
		catch (Throwable ex) {
			throw new IllegalStateException(ex);
		}
	}

	/** One member of the JSON object. */
	static final class Leaf {

		private static final Map<Class<?>, Object> ZEROS = Map.of(boolean.class, false, int.class, 0, long.class, 0L, double.class, 0d);

		private final String name;

		private final JavaType type;

		private final boolean nullable;

		private final boolean present;

		private int discriminator = -1;

		private ValueDeserializer<Object> decoder;

		private @Nullable Object absent;

		@SuppressWarnings("NullAway.Init") // resolve() is called before any value is read
		Leaf(RecordComponent component, JavaType type) {
			this.name = SnakeCase.of(component);
			this.type = type;
			this.present = component.isAnnotationPresent(Present.class);
			this.nullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
		}

		void findDiscriminator(List<Leaf> siblings) {
			DiscriminatedBy union = this.type.getRawClass().getAnnotation(DiscriminatedBy.class);
			for (int i = 0; union != null && union.outside() && i < siblings.size(); i++) {
				if (siblings.get(i).name.equals(union.value())) {
					this.discriminator = i;
				}
			}
		}

		void resolve(DeserializationContext context) {
			this.decoder = context.findContextualValueDeserializer(this.type, null);
			if (this.type.isPrimitive()) {
				this.absent = ZEROS.get(this.type.getRawClass());
			}
			else if (!this.nullable) {
				this.absent = this.type.isEnumType() ? EnumTable.of(this.type.getRawClass()).unknown() : this.decoder.getAbsentValue(context);
			}
		}

		String name() {
			return this.name;
		}

		/** The index of the leaf that says which kind this union is, or -1. */
		int discriminator() {
			return this.discriminator;
		}

		@Nullable
		Object absent() {
			return this.absent;
		}

		/** What a null means; absence, nearly always. */
		@Nullable
		Object ofNull() {
			return this.present ? Boolean.TRUE : null;
		}

		@Nullable
		Object decode(JsonParser parser, DeserializationContext context) {
			return this.decoder.deserialize(parser, context);
		}

		Object decode(JsonParser parser, DeserializationContext context, @Nullable Object kind) {
			return ((UnionDecoder) (ValueDeserializer<?>) this.decoder).ofKind(kind).deserialize(parser, context);
		}

	}

}
