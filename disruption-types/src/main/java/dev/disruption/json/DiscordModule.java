package dev.disruption.json;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.databind.BeanDescription;
import tools.jackson.databind.DeserializationConfig;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JacksonModule;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.KeyDeserializer;
import tools.jackson.databind.SerializationConfig;
import tools.jackson.databind.SerializationContext;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.ValueSerializer;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.deser.Deserializers;
import tools.jackson.databind.deser.KeyDeserializers;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.NopAnnotationIntrospector;
import tools.jackson.databind.jsontype.TypeDeserializer;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.Serializers;
import tools.jackson.databind.ser.std.StdSerializer;
import tools.jackson.databind.type.CollectionType;
import tools.jackson.databind.type.MapType;

/** The conventions of Discord's JSON, as one Jackson module. */
final class DiscordModule extends SimpleModule {

	private final Damages damages;

	DiscordModule(Damages damages) {
		super("disruption");
		this.damages = damages;
	}

	@Override
	public void setupModule(JacksonModule.SetupContext context) {
		super.setupModule(context);
		context.addDeserializers(new Decoders());
		context.addKeyDeserializers(new KeyDecoders());
		context.addSerializers(new Encoders());
		context.insertAnnotationIntrospector(new Omissions());
	}

	private final class Decoders extends Deserializers.Base {

		@Override
		public boolean hasDeserializerFor(DeserializationConfig config, Class<?> type) {
			return type.isRecord() || type.isEnum();
		}

		@Override
		public @Nullable ValueDeserializer<?> findBeanDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			ValueDeserializer<?> scalar = Scalars.decoder(type);
			if (scalar != null) {
				return scalar;
			}
			if (type.getRawClass().isAnnotationPresent(DiscriminatedBy.class)) {
				return new UnionDecoder(type.getRawClass());
			}
			return type.isRecordType() ? new RecordDecoder(type, DiscordModule.this.damages) : null;
		}

		@Override
		public @Nullable ValueDeserializer<?> findEnumDeserializer(JavaType type, DeserializationConfig config,
				BeanDescription.Supplier description) {
			return Scalars.decoder(type);
		}

		@Override
		public @Nullable ValueDeserializer<?> findCollectionDeserializer(CollectionType type, DeserializationConfig config,
				BeanDescription.Supplier description, TypeDeserializer elementTypeDecoder, ValueDeserializer<?> elementDecoder) {
			return type.hasRawClass(List.class) ? new ListDecoder(type, DiscordModule.this.damages) : null;
		}

		@Override
		public @Nullable ValueDeserializer<?> findMapDeserializer(MapType type, DeserializationConfig config,
				BeanDescription.Supplier description, KeyDeserializer keyDecoder,
				TypeDeserializer elementTypeDecoder, ValueDeserializer<?> elementDecoder) {
			return type.hasRawClass(Map.class) ? new MapDecoder(type, DiscordModule.this.damages) : null;
		}

	}

	private static final class KeyDecoders implements KeyDeserializers {

		@Override
		public @Nullable KeyDeserializer findKeyDeserializer(JavaType type, DeserializationConfig config, BeanDescription.Supplier description) {
			if (type.hasRawClass(Snowflake.class)) {
				return new KeyDeserializer() {
					@Override
					public Object deserializeKey(String key, DeserializationContext context) {
						try {
							return Snowflake.of(key);
						}
						catch (IllegalArgumentException ex) {
							return context.handleWeirdKey(Snowflake.class, key, "not a snowflake");
						}
					}
				};
			}
			return null;
		}

	}

	private static final class Encoders extends Serializers.Base {

		@Override
		public @Nullable ValueSerializer<?> findSerializer(SerializationConfig config, JavaType type, BeanDescription.Supplier description,
				JsonFormat.Value format) {
			if (type.hasRawClass(Snowflake.class)) {
				return new SnowflakeEncoder();
			}
			if (type.hasRawClass(Double.class)) {
				return new DoubleEncoder();
			}
			return type.hasRawClass(Flags.class) ? new FlagsEncoder() : null;
		}

		@Override
		public ValueSerializer<?> findEnumSerializer(SerializationConfig config, JavaType type, BeanDescription.Supplier description,
				JsonFormat.Value format) {
			return new EnumEncoder();
		}

	}

	/** What is 0, false or without any flag in a record that users write was not set. */
	private static final class Omissions extends NopAnnotationIntrospector {

		private static final long serialVersionUID = 1L;

		private static final JsonInclude.Value ZERO = JsonInclude.Value.construct(JsonInclude.Include.NON_DEFAULT, null);

		private static final JsonInclude.Value NO_FLAG = JsonInclude.Value.construct(JsonInclude.Include.CUSTOM, null, NoFlag.class, null);

		@Override
		public JsonInclude.Value findPropertyInclusion(MapperConfig<?> config, Annotated member) {
			if (!(member instanceof AnnotatedMember annotated) || !annotated.getDeclaringClass().isAnnotationPresent(Written.class)) {
				return JsonInclude.Value.empty();
			}
			if (member.getRawType() == Flags.class) {
				return NO_FLAG;
			}
			return member.getRawType().isPrimitive() ? ZERO : JsonInclude.Value.empty();
		}

	}

	/** Equal to what Jackson is to leave out. */
	private static final class NoFlag {

		@Override
		public boolean equals(@Nullable Object value) {
			return value == null || (value instanceof Flags<?> flags && flags.isEmpty());
		}

		@Override
		public int hashCode() {
			return 0;
		}

	}

	private static final class SnowflakeEncoder extends StdSerializer<Snowflake> {

		SnowflakeEncoder() {
			super(Snowflake.class);
		}

		@Override
		public void serialize(Snowflake value, JsonGenerator generator, SerializationContext context) {
			generator.writeString(value.toString());
		}

	}

	/** Writes 1 for 1.0: Discord accepts no fraction where it wants an integer, and doesn't mind an integer elsewhere. */
	private static final class DoubleEncoder extends StdSerializer<Double> {

		DoubleEncoder() {
			super(Double.class);
		}

		@Override
		public void serialize(Double value, JsonGenerator generator, SerializationContext context) {
			if (value == Math.rint(value) && Math.abs(value) <= Long.MAX_VALUE) {
				generator.writeNumber(value.longValue());
			}
			else {
				generator.writeNumber(value);
			}
		}

	}

	private static final class FlagsEncoder extends StdSerializer<Flags<?>> {

		FlagsEncoder() {
			super(Flags.class);
		}

		@Override
		public void serialize(Flags<?> value, JsonGenerator generator, SerializationContext context) {
			JsonFormat format = value.type().getAnnotation(JsonFormat.class);
			if (format != null && format.shape() == JsonFormat.Shape.STRING) {
				generator.writeString(Long.toUnsignedString(value.bits()));
			}
			else {
				generator.writeNumber(value.bits());
			}
		}

	}

	private static final class EnumEncoder extends StdSerializer<Enum<?>> {

		EnumEncoder() {
			super(Enum.class);
		}

		@Override
		public void serialize(Enum<?> value, JsonGenerator generator, SerializationContext context) {
			EnumTable table = EnumTable.of(value.getDeclaringClass());
			if (table.numeric()) {
				generator.writeNumber(table.code(value));
			}
			else {
				generator.writeString(table.text(value));
			}
		}

	}

}
