package dev.disruption.interaction.argument;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import tools.jackson.databind.JsonNode;

/** The fields of a modal: a parameter for each, by its name, or a record with a component for each. */
record FieldArguments(OptionResolvers options, ConversionService conversion) implements ArgumentResolver {

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		if (parameter.kind() != Kind.MODAL) {
			return null;
		}
		Class<?> type = parameter.type().toClass();
		if (type.isRecord() && resolver(type) == null) {
			return context -> BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values(type, fields(context), context));
		}
		Field field = field(parameter.name(), parameter.type());
		return (field != null) ? context -> parameter.wrap(field.value(fields(context), context)) : null;
	}

	private @Nullable Object[] values(Class<?> type, Map<String, List<JsonNode>> fields, InteractionContext context) {
		return Arrays.stream(type.getRecordComponents()).map(component -> value(component, fields, context)).toArray();
	}

	private @Nullable Object value(RecordComponent component, Map<String, List<JsonNode>> fields, InteractionContext context) {
		Field field = field(component.getName(), ResolvableType.forMethodReturnType(component.getAccessor()));
		if (field == null) {
			throw new IllegalStateException(component + " can't be filled in from a modal");
		}
		return field.value(fields, context);
	}

	private @Nullable Field field(String name, ResolvableType type) {
		boolean list = type.toClass() == List.class;
		Class<?> element = list ? type.getGeneric(0).toClass() : type.toClass();
		OptionResolver resolver = resolver(element);
		return (resolver != null) ? new Field(name, element, list, resolver) : null;
	}

	private @Nullable OptionResolver resolver(Class<?> type) {
		OptionResolver resolver = this.options.find(type);
		ConvertedText converted = new ConvertedText(this.conversion);
		return (resolver == null && !type.isRecord() && converted.supports(type)) ? converted : resolver;
	}

	private static Map<String, List<JsonNode>> fields(InteractionContext context) {
		return (context.interaction().data() instanceof ModalSubmitData data) ? Fields.of(data.components()) : Map.of();
	}

	/** A field that is known by its custom id, which is the name in the code or that in kebab case. */
	private record Field(String name, Class<?> type, boolean list, OptionResolver resolver) {

		@Nullable
		Object value(Map<String, List<JsonNode>> fields, InteractionContext context) {
			List<JsonNode> entered = fields.getOrDefault(this.name, fields.getOrDefault(HandlerParameter.kebabCase(this.name), List.of()));
			List<Object> values = entered.stream()
				.map(value -> this.resolver.resolve(value, context.resolved(), this.type))
				.filter(Objects::nonNull)
				.toList();
			return this.list ? values : values.stream().findFirst().orElse(null);
		}

	}

}
