package dev.disruption.rest;

import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import dev.disruption.json.Body;
import org.springframework.beans.factory.annotation.AnnotatedBeanDefinition;
import org.springframework.context.annotation.ClassPathScanningCandidateComponentProvider;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.util.ClassUtils;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.HttpExchange;

/** All methods of all resources that call Discord. */
final class Endpoints {

	private Endpoints() {
	}

	static List<Endpoint> all() {
		Interfaces interfaces = new Interfaces();
		return interfaces.findCandidateComponents(Endpoints.class.getPackageName())
			.stream()
			.map(candidate -> ClassUtils.resolveClassName(candidate.getBeanClassName(), Endpoints.class.getClassLoader()))
			.flatMap(Endpoints::of)
			.sorted(Comparator.comparing(Endpoint::toString))
			.toList();
	}

	private static Stream<Endpoint> of(Class<?> resource) {
		return Arrays.stream(resource.getDeclaredMethods())
			.filter(method -> AnnotatedElementUtils.hasAnnotation(method, HttpExchange.class))
			.map(method -> new Endpoint(resource, method, AnnotatedElementUtils.findMergedAnnotation(method, HttpExchange.class)));
	}

	/** One method. */
	record Endpoint(Class<?> resource, Method method, HttpExchange exchange) {

		String verb() {
			return this.exchange.method();
		}

		String path() {
			return this.exchange.url();
		}

		List<Parameter> parameters() {
			return List.of(this.method.getParameters());
		}

		/** The types of the JSON that is sent, one at most. */
		List<Type> bodies() {
			return parameters().stream().filter(Endpoint::isBody).map(Parameter::getParameterizedType).toList();
		}

		/** The types of the query, one at most. */
		List<Class<?>> queries() {
			return parameters().stream().filter(Endpoint::isQuery).<Class<?>>map(Parameter::getType).toList();
		}

		static boolean isBody(Parameter parameter) {
			return parameter.isAnnotationPresent(RequestBody.class);
		}

		static boolean isQuery(Parameter parameter) {
			return Body.class.isAssignableFrom(parameter.getType()) && !isBody(parameter);
		}

		/** Mono or Flux. */
		Class<?> publisher() {
			return this.method.getReturnType();
		}

		/** What is published. */
		Type answer() {
			return ((ParameterizedType) this.method.getGenericReturnType()).getActualTypeArguments()[0];
		}

		@Override
		public String toString() {
			return this.resource.getSimpleName() + "." + this.method.getName();
		}

	}

	private static final class Interfaces extends ClassPathScanningCandidateComponentProvider {

		Interfaces() {
			super(false);
			addIncludeFilter((reader, factory) -> reader.getAnnotationMetadata().hasAnnotatedMethods(HttpExchange.class.getName()));
		}

		@Override
		protected boolean isCandidateComponent(AnnotatedBeanDefinition definition) {
			// the examples of tests are nested
			return definition.getMetadata().isInterface() && definition.getMetadata().isIndependent()
					&& definition.getMetadata().getEnclosingClassName() == null;
		}

	}

}
