package dev.disruption.processor;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

import javax.lang.model.element.ExecutableElement;
import javax.lang.model.element.Modifier;
import javax.lang.model.element.TypeElement;
import javax.lang.model.util.ElementFilter;
import javax.lang.model.util.Elements;

/** The source of one builder. */
final class BuilderSource {

	private static final List<String> IMPORTS = List.of("java.util.ArrayList", "java.util.Collections", "java.util.LinkedHashMap",
			"java.util.List", "java.util.Map", "dev.disruption.json.Flags", "dev.disruption.validation.Validation",
			"org.jspecify.annotations.Nullable");

	private final String packageName;

	private final String record;

	private final String name;

	private final List<Property> properties;

	private final Set<String> names;

	/** whether users get at the builder, or only the record's own factories */
	private final boolean offered;

	private final StringBuilder out = new StringBuilder();

	BuilderSource(TypeElement record, Elements elements) {
		String javadoc = elements.getDocComment(record);
		this.packageName = elements.getPackageOf(record).getQualifiedName().toString();
		this.record = record.getQualifiedName().toString().substring(this.packageName.length() + 1);
		this.name = record.getSimpleName() + "Builder";
		this.properties = record.getRecordComponents().stream().map(component -> Property.of(component, javadoc)).toList();
		this.names = this.properties.stream().map(Property::name).collect(Collectors.toSet());
		this.offered = offersBuilder(record);
	}

	private static boolean offersBuilder(TypeElement record) {
		return ElementFilter.methodsIn(record.getEnclosedElements())
			.stream()
			.anyMatch(method -> method.getSimpleName().contentEquals("builder") && method.getModifiers().contains(Modifier.STATIC));
	}

	String qualifiedName() {
		return this.packageName + "." + this.name;
	}

	String text() {
		head();
		constructors();
		for (Property property : this.properties) {
			setters(property);
		}
		build();
		return this.out.append("}\n").toString();
	}

	private void head() {
		line("package %s;%n", this.packageName);
		IMPORTS.forEach(imported -> line("import %s;", imported));
		line("%n/** Builds a {@link %s}; belongs to one thread. */", this.record);
		line("@javax.annotation.processing.Generated(\"%s\")", BuilderProcessor.class.getName());
		line("%sfinal class %s {%n", this.offered ? "public " : "", this.name);
		for (Property property : this.properties) {
			line("\tprivate %s %s%s;", Property.source(property.type()), property.name(), property.initial());
		}
		line("");
	}

	private void constructors() {
		line("\t%s() {%n\t}%n", this.name);
		line("\t%s(%s from) {", this.name, this.record);
		for (Property property : this.properties) {
			line("\t\tthis.%s = from.%s();", property.name(), property.name());
		}
		line("\t}%n");
	}

	private void setters(Property property) {
		String type = Property.source(property.type());
		if (property.is("java.lang.Double")) {
			// an int would not become a Double by itself
			setter(property, property.name(), "@Nullable Number " + property.name(),
					String.format("this.%1$s = (%1$s != null) ? Double.valueOf(%1$s.doubleValue()) : null", property.name()));
			return;
		}
		String parameter = property.nullable() ? Property.nullable(type) : type;
		setter(property, property.name(), parameter + " " + property.name(), "this." + property.name() + " = " + property.name());
		if (property.list()) {
			listSetters(property);
		}
		else if (property.map()) {
			mapSetter(property);
		}
		else {
			for (ExecutableElement factory : Property.factories(property.type())) {
				setter(property, property.name(), Property.parameters(factory),
						property.name() + "(" + type + ".of(" + Property.arguments(factory) + "))");
			}
		}
	}

	private void listSetters(Property property) {
		String item = Property.source(property.argument(0));
		setter(property, property.name(), item + "... " + property.name(), "this." + property.name() + " = List.of(" + property.name() + ")");
		String one = property.singular();
		if (!property.hasSingular() || this.names.contains(one)) {
			return;
		}
		line("\t/** Adds one to the %s. */", property.name());
		line("\tpublic %s %s(%s %s) {", this.name, one, item, one);
		line("\t\tList<%s> more = new ArrayList<>(this.%s);", item, property.name());
		line("\t\tmore.add(%s);%n\t\tthis.%s = more;%n\t\treturn this;%n\t}%n", one, property.name());
		for (ExecutableElement factory : Property.factories(property.argument(0))) {
			line("\t/** Adds one to the %s. */", property.name());
			line("\tpublic %s %s(%s) {%n\t\treturn %s(%s.of(%s));%n\t}%n", this.name, one, Property.parameters(factory), one, item,
					Property.arguments(factory));
		}
	}

	private void mapSetter(Property property) {
		String one = property.singular();
		if (!property.hasSingular() || this.names.contains(one)) {
			return;
		}
		String key = Property.source(property.argument(0));
		String value = Property.source(property.argument(1));
		line("\t/** Adds one to the %s. */", property.name());
		line("\tpublic %s %s(%s key, %s value) {", this.name, one, key, value);
		line("\t\tMap<%s, %s> more = new LinkedHashMap<>(this.%s);", key, value, property.name());
		line("\t\tmore.put(key, value);%n\t\tthis.%s = more;%n\t\treturn this;%n\t}%n", property.name());
	}

	private void setter(Property property, String method, String parameters, String statement) {
		this.out.append(property.documentation());
		line("\tpublic %s %s(%s) {%n\t\t%s;%n\t\treturn this;%n\t}%n", this.name, method, parameters, statement);
	}

	private void build() {
		line("\t/**%n\t * What was set so far.%n\t *%n\t * @throws dev.disruption.validation.InvalidValueException if Discord would refuse it; "
				+ "names every violation at once%n\t */");
		line("\tpublic %s build() {%n\t\treturn Validation.check(unchecked());%n\t}%n", this.record);
		line("\t/** What was set so far, whatever Discord thinks of it: it is checked where it is used. */");
		String arguments = this.properties.stream().map(Property::value).collect(Collectors.joining(", "));
		line("\t%s unchecked() {%n\t\treturn new %s(%s);%n\t}%n", this.record, this.record, arguments);
	}

	private void line(String format, Object... arguments) {
		this.out.append(String.format(format, arguments)).append('\n');
	}

}
