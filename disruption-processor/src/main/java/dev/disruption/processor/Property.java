package dev.disruption.processor;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

import javax.lang.model.element.Element;
import javax.lang.model.element.ElementKind;
import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.RecordComponentElement;
import javax.lang.model.element.TypeElement;
import javax.lang.model.element.VariableElement;
import javax.lang.model.type.ArrayType;
import javax.lang.model.type.DeclaredType;
import javax.lang.model.type.TypeMirror;

import org.jspecify.annotations.Nullable;

/**
 * One component of a record, and what its builder says about it.
 *
 * @param name its name, which the setters have too
 * @param type its type, without annotations
 * @param nullable whether it may be missing
 * @param documentation what the record's Javadoc says of it, and its limits
 */
record Property(String name, TypeMirror type, boolean nullable, String documentation) {

	static Property of(RecordComponentElement component, @Nullable String recordJavadoc) {
		TypeMirror type = component.getAccessor().getReturnType();
		String name = component.getSimpleName().toString();
		return new Property(name, type, isNullable(type), Documentation.of(name, type, recordJavadoc));
	}

	private static boolean isNullable(TypeMirror type) {
		return type.getAnnotationMirrors().stream()
			.anyMatch(annotation -> annotation.getAnnotationType().asElement().getSimpleName().contentEquals("Nullable"));
	}

	boolean primitive() {
		return this.type.getKind().isPrimitive();
	}

	boolean is(String rawType) {
		return this.type instanceof DeclaredType declared
				&& ((TypeElement) declared.asElement()).getQualifiedName().contentEquals(rawType);
	}

	boolean list() {
		return is("java.util.List");
	}

	boolean map() {
		return is("java.util.Map");
	}

	TypeMirror argument(int index) {
		return ((DeclaredType) this.type).getTypeArguments().get(index);
	}

	/** {@code field} for {@code fields}; the name itself where it has no plural. */
	String singular() {
		return (this.name.endsWith("s") && this.name.length() > 1) ? this.name.substring(0, this.name.length() - 1) : this.name;
	}

	boolean hasSingular() {
		return !singular().equals(this.name);
	}

	/** The value that a builder starts with. */
	String initial() {
		if (this.nullable || this.primitive()) {
			return "";
		}
		if (list()) {
			return " = List.of()";
		}
		if (map()) {
			return " = Map.of()";
		}
		return is("dev.disruption.json.Flags") ? " = Flags.none(" + source(argument(0)) + ".class)" : "";
	}

	/** The value for the record, which nobody can change afterwards. */
	String value() {
		if (list() && !this.nullable) {
			return "List.copyOf(" + this.name + ")";
		}
		return (map() && !this.nullable) ? "Collections.unmodifiableMap(new LinkedHashMap<>(" + this.name + "))" : this.name;
	}

	/** The {@code of} factories of the type of one value: each becomes a setter with the same parameters. */
	static List<ExecutableElement> factories(TypeMirror value) {
		List<ExecutableElement> factories = new ArrayList<>();
		if (value instanceof DeclaredType declared && declared.asElement().getKind() == ElementKind.RECORD) {
			for (Element member : declared.asElement().getEnclosedElements()) {
				if (member instanceof ExecutableElement method && method.getSimpleName().contentEquals("of")
						&& method.getModifiers().contains(Modifier.STATIC) && method.getModifiers().contains(Modifier.PUBLIC)
						&& !method.isVarArgs()) {
					factories.add(method);
				}
			}
		}
		return factories;
	}

	/** The type annotated as nullable: {@code a.b.@Nullable C}, for {@code @Nullable a.b.C} annotates the package. */
	static String nullable(String source) {
		int end = source.indexOf('<') < 0 ? source.length() : source.indexOf('<');
		int simple = source.lastIndexOf('.', end) + 1;
		return source.substring(0, simple) + "@Nullable " + source.substring(simple);
	}

	static String parameters(ExecutableElement method) {
		return method.getParameters().stream()
			.map(parameter -> (isNullable(parameter.asType()) ? nullable(source(parameter.asType())) : source(parameter.asType())) + " "
					+ parameter.getSimpleName())
			.collect(Collectors.joining(", "));
	}

	static String arguments(ExecutableElement method) {
		return method.getParameters().stream().map(VariableElement::getSimpleName).collect(Collectors.joining(", "));
	}

	/** The type as Java source, without its annotations. */
	static String source(TypeMirror type) {
		if (type instanceof DeclaredType declared) {
			String raw = ((TypeElement) declared.asElement()).getQualifiedName().toString();
			String name = raw.equals("java.util.List") || raw.equals("java.util.Map") || raw.startsWith("java.lang.")
					|| raw.equals("dev.disruption.json.Flags") ? raw.substring(raw.lastIndexOf('.') + 1) : raw;
			return declared.getTypeArguments().isEmpty() ? name : name + declared.getTypeArguments().stream()
				.map(Property::source)
				.collect(Collectors.joining(", ", "<", ">"));
		}
		if (type instanceof ArrayType array) {
			return source(array.getComponentType()) + "[]";
		}
		String text = type.toString();
		return text.substring(text.lastIndexOf(' ') + 1);
	}

}
