package dev.disruption.rest;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpRequestValues;

/**
 * Tells the filters where a request goes, by what its {@code @HttpExchange} method says: there is no table of routes.
 * A path begins with a major parameter if its first segment is one of Discord's top-level resources.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
final class RouteProcessor implements HttpRequestValues.Processor {

	private static final Pattern MAJOR = Pattern
		.compile("/(?:channels/\\{(\\w+)}|guilds/\\{(\\w+)}|(?:webhooks|interactions)/\\{(\\w+)}(?:/\\{(\\w+Token)})?)(?:/.*)?");

	private final Map<Method, Template> templates = new ConcurrentHashMap<>();

	@Override
	public void process(Method method, MethodParameter[] parameters, @Nullable Object[] arguments, HttpRequestValues.Builder builder) {
		Template template = this.templates.computeIfAbsent(method, key -> Template.of(key, parameters));
		String major = template.majors.stream().map(index -> String.valueOf(arguments[index])).collect(Collectors.joining("/"));
		builder.addAttribute(Route.ATTRIBUTE, new Route(template.method, template.path, major));
		List<Object> written = new ArrayList<>();
		for (int i = 0; i < parameters.length; i++) {
			Object argument = arguments[i];
			boolean body = parameters[i].hasParameterAnnotation(RequestBody.class);
			if (argument != null && body) {
				builder.addAttribute(NonceFilter.BODY, argument);
			}
			if (body && argument instanceof Body<?> files && !files.files().isEmpty()) {
				builder.addAttribute(Uploads.ATTRIBUTE, new Uploads(files.files()));
			}
			if (body && argument != null || argument instanceof Body<?>) {
				written.add(argument);
			}
		}
		builder.addAttribute(ValidationFilter.WRITTEN, written);
	}

	/** What is the same for each call of a method: where the arguments are that make up the major parameter. */
	private record Template(String method, String path, List<Integer> majors) {

		static Template of(Method method, MethodParameter[] parameters) {
			HttpExchange exchange = AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class);
			if (exchange == null || exchange.method().isEmpty() || !exchange.url().startsWith("/")) {
				throw new IllegalStateException(method + " needs @GetExchange, @PostExchange or the like, with a path that begins with '/'");
			}
			List<Integer> majors = new ArrayList<>();
			Matcher matcher = MAJOR.matcher(exchange.url());
			for (int group = 1; matcher.matches() && group <= matcher.groupCount(); group++) {
				if (matcher.group(group) != null) {
					majors.add(indexOf(matcher.group(group), method, parameters));
				}
			}
			return new Template(exchange.method(), exchange.url(), List.copyOf(majors));
		}

		private static int indexOf(String variable, Method method, MethodParameter[] parameters) {
			for (int i = 0; i < parameters.length; i++) {
				if (variable.equals(parameters[i].getParameterName())) {
					return i;
				}
			}
			throw new IllegalStateException(method + " has no parameter '" + variable + "': name it so, and compile with -parameters");
		}

	}

}
