package dev.disruption.rest;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;
import org.springframework.core.MethodParameter;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.invoker.HttpRequestValues;
import org.springframework.web.service.invoker.HttpServiceArgumentResolver;

/**
 * Writes a {@link Body} that isn't the request's body into its query; a list becomes a repeated parameter.
 *
 * @see <a href="https://docs.discord.com/developers/reference#array-query-strings">Array Query Strings</a>
 */
final class QueryArgumentResolver implements HttpServiceArgumentResolver {

	@Override
	public boolean resolve(@Nullable Object argument, MethodParameter parameter, HttpRequestValues.Builder values) {
		if (!Body.class.isAssignableFrom(parameter.getParameterType()) || parameter.hasParameterAnnotation(RequestBody.class)) {
			return false;
		}
		if (argument instanceof Body<?> query) {
			query.query().forEach((name, texts) -> values.addRequestParameter(name, texts.toArray(String[]::new)));
		}
		return true;
	}

}
