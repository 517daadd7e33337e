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

	/** Takes the values of all leaves and makes the record, with the records unwrapped in it. */
	private final MethodHandle constructor;

	private final boolean keepsWhole;

	private RecordShape(MethodHandle constructor, boolean keepsWhole) {
		this.constructor = constructor;
		this.keepsWhole = keepsWhole;
	}

	static RecordShape of(JavaType type, DeserializationContext context, List<Leaf> leaves) {
		MethodHandle constructor = constructor(type, context, leaves);
		leaves.forEach(leaf -> leaf.findDiscriminator(leaves));
		MethodHandle spread = constructor.asSpreader(Object[].class, leaves.size());
		return new RecordShape(spread.asType(MethodType.methodType(Object.class, Object[].class)), keepsWhole(type.getRawClass()));
	}

	/** A handle with a parameter for each leaf: that of an unwrapped record stands where the record is an argument. */
	private static MethodHandle constructor(JavaType type, DeserializationContext context, List<Leaf> leaves) {
		MethodHandle constructor = canonical(type.getRawClass());
		int position = 0;
		for (RecordComponent component : type.getRawClass().getRecordComponents()) {
			JavaType componentType = context.getTypeFactory().resolveMemberType(component.getGenericType(), type.getBindings());
			if (component.getAccessor().isAnnotationPresent(JsonUnwrapped.class)) {
				MethodHandle inner = constructor(componentType, context, leaves);
				constructor = MethodHandles.collectArguments(constructor, position, inner);
				position += inner.type().parameterCount();
			}
			else {
				leaves.add(new Leaf(component, componentType));
				position++;
			}
		}
		return constructor;
	}

	/** Whether a record has one component that is the JSON value itself. */
	static boolean keepsWhole(Class<?> type) {
		RecordComponent[] components = type.getRecordComponents();
		return components.length == 1 && components[0].getAccessor().isAnnotationPresent(JsonValue.class);
	}

	static MethodHandle canonical(Class<?> type) {
		try {
			Class<?>[] types = Arrays.stream(type.getRecordComponents()).map(RecordComponent::getType).toArray(Class<?>[]::new);
			Constructor<?> canonical = type.getDeclaredConstructor(types);
			canonical.setAccessible(true);
			return MethodHandles.lookup().unreflectConstructor(canonical);
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
			return this.constructor.invokeExact(values);
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

		private final Scalars.@Nullable Reading scalar;

		private final boolean present;

		private final boolean sent;

		private int discriminator = -1;

		private ValueDeserializer<Object> decoder;

		@SuppressWarnings("NullAway.Init") // resolve() is called before any value is read
		Leaf(RecordComponent component, JavaType type) {
			this.name = SnakeCase.of(component);
			this.type = type;
			this.scalar = Scalars.reading(type);
			this.present = component.isAnnotationPresent(Present.class);
			this.sent = !component.isAnnotationPresent(Remembered.class);
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

		/** Finds the decoder, and answers what the value is when nothing is sent for it. */
		@Nullable
		Object resolve(DeserializationContext context) {
			this.decoder = context.findContextualValueDeserializer(this.type, null);
			if (this.type.isPrimitive()) {
				return ZEROS.get(this.type.getRawClass());
			}
			if (this.nullable) {
				return null;
			}
			return this.type.isEnumType() ? EnumTable.of(this.type.getRawClass()).unknown() : this.decoder.getAbsentValue(context);
		}

		String name() {
			return this.name;
		}

		JavaType type() {
			return this.type;
		}

		/** How the value is read, where it is a single token. */
		Scalars.@Nullable Reading scalar() {
			return this.scalar;
		}

		/** The index of the leaf that says which kind this union is, or -1. */
		int discriminator() {
			return this.discriminator;
		}

		/** Whether Discord sends it at all. */
		boolean isSent() {
			return this.sent;
		}

		/** Whether even a null means that it is so. */
		boolean isPresence() {
			return this.present;
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
