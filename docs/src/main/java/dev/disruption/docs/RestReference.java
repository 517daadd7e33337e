package dev.disruption.docs;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;

import dev.disruption.json.Body;
import dev.disruption.rest.DiscordRest;
import org.springframework.core.ResolvableType;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.service.annotation.HttpExchange;

/** The page of REST operations, from the interfaces of the resources. */
final class RestReference {

	private static final Comparator<Method> BY_PATH = Comparator.<Method, String>comparing(method -> exchange(method).url())
		.thenComparing(method -> exchange(method).method())
		.thenComparing(Method::getName);

	private RestReference() {
	}

	static String write() {
		Map<String, List<Method>> operations = new TreeMap<>();
		for (Method accessor : DiscordRest.class.getMethods()) {
			Class<?> type = accessor.getReturnType();
			List<Method> methods = Arrays.stream(type.getMethods())
				.filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
				.sorted(BY_PATH)
				.toList();
			if (accessor.getParameterCount() == 0 && !methods.isEmpty()) {
				operations.put(type.getSimpleName(), methods);
			}
		}
		int count = operations.values().stream().mapToInt(List::size).sum();
		StringBuilder page = new StringBuilder("= REST operations\n\nThe ").append(count)
			.append(" operations, by the bean that has them. Parameters other than those of the path stand in the third column.\n");
		operations.forEach((resource, methods) -> {
			page.append("\n== ").append(resource).append("\n\n[cols=\"3,5,2,2\"]\n|===\n| method | request | takes | answers\n\n");
			methods.forEach(method -> row(page, method));
			page.append("|===\n");
		});
		return page.toString();
	}

	private static HttpExchange exchange(Method method) {
		return Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class));
	}

	private static void row(StringBuilder page, Method method) {
		HttpExchange exchange = exchange(method);
		String takes = Arrays.stream(method.getParameters())
			.filter(parameter -> !exchange.url().contains("{" + parameter.getName() + "}"))
			.map(RestReference::type)
			.collect(Collectors.joining(", "));
		page.append("| `").append(method.getName()).append("`\n| `+").append(exchange.method()).append(' ').append(exchange.url())
			.append("+`\n| ").append(takes).append("\n| `+").append(answer(ResolvableType.forMethodReturnType(method))).append("+`\n\n");
	}

	private static String type(Parameter parameter) {
		boolean body = Body.class.isAssignableFrom(parameter.getType());
		return "`+" + (body ? parameter.getType().getSimpleName() : parameter.getType().getSimpleName() + " " + parameter.getName()) + "+`";
	}

	private static String answer(ResolvableType type) {
		String generics = Arrays.stream(type.getGenerics()).map(RestReference::answer).collect(Collectors.joining(", "));
		return type.toClass().getSimpleName() + (generics.isEmpty() ? "" : "<" + generics + ">");
	}

}
