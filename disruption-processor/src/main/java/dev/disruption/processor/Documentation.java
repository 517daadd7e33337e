package dev.disruption.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import javax.lang.model.element.AnnotationMirror;
import javax.lang.model.element.AnnotationValue;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

/** The Javadoc of a setter: what the record says of the component, and the limits that stand at it. */
final class Documentation {

	private Documentation() {
	}

	static String of(String component, TypeMirror type, @Nullable String recordJavadoc) {
		List<String> sentences = new ArrayList<>();
		String described = parameter(component, recordJavadoc);
		if (!described.isEmpty()) {
			sentences.add(described);
		}
		String limits = limits(type);
		if (!limits.isEmpty()) {
			sentences.add(limits);
		}
		return sentences.isEmpty() ? "" : "\t/** " + capitalised(String.join("; ", sentences)) + ". */\n";
	}

	private static String parameter(String component, @Nullable String javadoc) {
		if (javadoc == null) {
			return "";
		}
		Matcher matcher = Pattern.compile("@param\\s+" + component + "\\s+(.+?)(?=\\s@\\w|$)", Pattern.DOTALL).matcher(javadoc.strip());
		return matcher.find() ? matcher.group(1).replaceAll("\\s+", " ").strip() : "";
	}

	private static String limits(TypeMirror type) {
		for (AnnotationMirror annotation : type.getAnnotationMirrors()) {
			if (annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Limit")) {
				return limits(annotation, unit(type));
			}
		}
		return "";
	}

	private static String limits(AnnotationMirror limit, String unit) {
		String min = "";
		String max = "";
		for (Map.Entry<? extends ExecutableElement, ? extends AnnotationValue> entry : limit.getElementValues().entrySet()) {
			String name = entry.getKey().getSimpleName().toString();
			String value = String.valueOf(entry.getValue().getValue());
			min = name.equals("min") ? value : min;
			max = name.equals("max") ? value : max;
		}
		if (min.isEmpty() && max.isEmpty()) {
			return "";
		}
		if (min.isEmpty() || max.isEmpty()) {
			return (min.isEmpty() ? "at most " + max : "at least " + min) + unit;
		}
		return min + " to " + max + unit;
	}

	private static String unit(TypeMirror type) {
		if (!(type instanceof DeclaredType declared)) {
			return "";
		}
		return switch (declared.asElement().getSimpleName().toString()) {
			case "String" -> " characters";
			case "List" -> " items";
			default -> "";
		};
	}

	private static String capitalised(String text) {
		return text.startsWith("{") ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
	}

}
