package dev.disruption.interaction.argument;

import java.util.List;
import java.util.Objects;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.option.OptionResolver;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.model.interaction.InteractionData.MessageComponentData;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.JsonNodeFactory;

/** What a user chose from a menu: a list of it, or the first. */
record SelectedArguments(OptionResolvers options) implements ArgumentResolver {

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		if (parameter.kind() != Kind.SELECT) {
			return null;
		}
		boolean list = parameter.type().toClass() == List.class;
		Class<?> type = list ? parameter.type().getGeneric(0).toClass() : parameter.type().toClass();
		OptionResolver resolver = this.options.find(type);
		if (resolver == null) {
			return null;
		}
		return list ? context -> chosen(context, resolver, type)
				: context -> parameter.wrap(chosen(context, resolver, type).stream().findFirst().orElse(null));
	}

	private static List<Object> chosen(InteractionContext context, OptionResolver resolver, Class<?> type) {
		List<String> values = (context.interaction().data() instanceof MessageComponentData data) ? data.values() : List.of();
		return values.stream()
			.map(value -> resolver.resolve(JsonNodeFactory.instance.stringNode(value), context.resolved(), type))
			.filter(Objects::nonNull)
			.toList();
	}

}
