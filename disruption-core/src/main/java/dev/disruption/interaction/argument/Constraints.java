package dev.disruption.interaction.argument;

import java.util.function.Consumer;

import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.command.ApplicationCommandOptionBuilder;
import org.springframework.core.annotation.MergedAnnotation;
import org.springframework.core.annotation.MergedAnnotations;

/** The constraints of a parameter that Discord has one for; they are named by text because validation is optional. */
final class Constraints {

	private static final String PACKAGE = "jakarta.validation.constraints.";

	private final MergedAnnotations annotations;

	private Constraints(MergedAnnotations annotations) {
		this.annotations = annotations;
	}

	static Constraints of(HandlerParameter parameter) {
		return new Constraints(MergedAnnotations.from(parameter.parameter().getParameterAnnotations()));
	}

	void describe(ApplicationCommandOptionBuilder option, Type type) {
		if (type == Type.INTEGER || type == Type.NUMBER) {
			with("Min", min -> option.minValue((double) min.getLong("value")));
			with("Max", max -> option.maxValue((double) max.getLong("value")));
			with("Positive", positive -> option.minValue((type == Type.INTEGER) ? 1.0 : Double.MIN_VALUE));
			with("PositiveOrZero", positive -> option.minValue(0.0));
			with("DecimalMin", min -> option.minValue(Double.parseDouble(min.getString("value"))));
			with("DecimalMax", max -> option.maxValue(Double.parseDouble(max.getString("value"))));
		}
		else if (type == Type.STRING) {
			with("NotEmpty", filled -> option.minLength(1));
			with("NotBlank", filled -> option.minLength(1));
			with("Size", size -> size(option, size.getInt("min"), size.getInt("max")));
		}
	}

	private static void size(ApplicationCommandOptionBuilder option, int min, int max) {
		if (min > 0) {
			option.minLength(min);
		}
		if (max < Integer.MAX_VALUE) {
			option.maxLength(max);
		}
	}

	private void with(String name, Consumer<MergedAnnotation<?>> description) {
		MergedAnnotation<?> annotation = this.annotations.get(PACKAGE + name);
		if (annotation.isPresent()) {
			description.accept(annotation);
		}
	}

}
