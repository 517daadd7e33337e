package dev.disruption.interaction.argument;

import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;

import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import dev.disruption.model.interaction.ResolvedData;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import org.springframework.core.convert.ConversionService;
import tools.jackson.databind.JsonNode;

/** Reads what was entered into modals. */
public final class Forms {

	private final OptionResolvers options;

	private final ConversionService conversion;

	public Forms(OptionResolvers options, ConversionService conversion) {
		this.options = options;
		this.conversion = conversion;
	}

	/**
	 * The fields of a submitted modal as a record; a component is named after the custom id of its field, which may be in kebab case.
	 *
	 * @throws dev.disruption.interaction.handler.InvalidArgumentException if a field is no value of its component
	 * @throws IllegalStateException if no field can be a value of a component
	 */
	public <T> T read(Class<T> type, Interaction interaction) {
		@Nullable Object[] values = Arrays.stream(type.getRecordComponents()).map(component -> value(component, interaction)).toArray();
		return BeanUtils.instantiateClass(BeanUtils.getResolvableConstructor(type), values);
	}

	/** Whether the type is a record of fields, and not that of a single one. */
	boolean isForm(Class<?> type) { return type.isRecord() && resolver(type) == null; }

	/** A field by its name; {@code null} if it can't have that type. */
	@Nullable
	Field field(String name, ResolvableType type) {
		boolean list = type.toClass() == List.class;
		Class<?> element = list ? type.getGeneric(0).toClass() : type.toClass();
		OptionResolver resolver = resolver(element);
		return (resolver != null) ? new Field(name, element, list, resolver) : null;
	}

	private @Nullable Object value(RecordComponent component, Interaction interaction) {
		Field field = field(component.getName(), ResolvableType.forMethodReturnType(component.getAccessor()));
		if (field == null) {
			throw new IllegalStateException(component + " can't be filled in from a modal: give it another type, or register an "
					+ "OptionResolver bean");
		}
		return field.value(interaction);
	}

	private @Nullable OptionResolver resolver(Class<?> type) {
		OptionResolver resolver = this.options.find(type);
		ConvertedText converted = new ConvertedText(this.conversion);
		return (resolver == null && !type.isRecord() && converted.supports(type)) ? converted : resolver;
	}

	/** A field that is known by its custom id, which is the name in the code or that in kebab case. */
	record Field(String name, Class<?> type, boolean list, OptionResolver resolver) {

		@Nullable
		Object value(Interaction interaction) {
			Map<String, List<JsonNode>> fields = (interaction.data() instanceof ModalSubmitData data) ? Fields.of(data.components()) : Map.of();
			ResolvedData resolved = InteractionContext.resolved(interaction);
			List<JsonNode> entered = fields.getOrDefault(this.name, fields.getOrDefault(HandlerParameter.kebabCase(this.name), List.of()));
			List<Object> values = entered.stream()
				.map(value -> this.resolver.resolve(value, resolved, this.type))
				.filter(Objects::nonNull)
				.toList();
			return this.list ? values : values.stream().findFirst().orElse(null);
		}

	}

}
