package dev.disruption.interaction.argument;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.Forms.Field;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import org.jspecify.annotations.Nullable;

/** The fields of a modal: a parameter for each, by its name, or a record with a component for each. */
record FieldArguments(Forms forms) implements ArgumentResolver {

	@Override
	public @Nullable Argument bind(HandlerParameter parameter) {
		if (parameter.kind() != Kind.MODAL) {
			return null;
		}
		Class<?> type = parameter.type().toClass();
		if (this.forms.isForm(type)) {
			return context -> this.forms.read(type, context.interaction());
		}
		Field field = this.forms.field(parameter.name(), parameter.type());
		return (field != null) ? context -> parameter.wrap(field.value(context.interaction())) : null;
	}

}
