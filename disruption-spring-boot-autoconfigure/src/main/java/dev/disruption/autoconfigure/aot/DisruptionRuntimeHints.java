package dev.disruption.autoconfigure.aot;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;

import dev.disruption.rest.DiscordRest;
import org.jspecify.annotations.Nullable;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.util.ClassUtils;
import org.springframework.web.service.annotation.HttpExchange;

/**
 * Hints for what is found by reflection: the records and values that JSON is read into and written from, and the proxies of the REST
 * resources. Methods of handlers bring their own, by {@code @Reflective} on their annotations.
 */
public final class DisruptionRuntimeHints implements RuntimeHintsRegistrar {

	private static final List<String> TYPES = List.of("action", "event", "json", "model", "validation");

	@Override
	public void registerHints(RuntimeHints hints, @Nullable ClassLoader classLoader) {
		PathMatchingResourcePatternResolver classes = new PathMatchingResourcePatternResolver(classLoader);
		TYPES.forEach(name -> each(classes, "dev/disruption/" + name + "/**/", classLoader, type -> hints.reflection()
			.registerType(type, MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.ACCESS_DECLARED_FIELDS)));
		String rest = ClassUtils.classPackageAsResourcePath(DiscordRest.class) + "/";
		each(classes, rest, classLoader, type -> {
			if (isResource(type)) {
				hints.proxies().registerJdkProxy(AopProxyUtils.completeJdkProxyInterfaces(type));
				hints.reflection().registerType(type, MemberCategory.INVOKE_DECLARED_METHODS);
			}
		});
	}

	private static boolean isResource(Class<?> type) {
		return type.isInterface() && Arrays.stream(type.getMethods()).anyMatch(method -> Arrays.stream(method.getAnnotations())
			.anyMatch(annotation -> annotation.annotationType().isAnnotationPresent(HttpExchange.class)));
	}

	private static void each(PathMatchingResourcePatternResolver classes, String folder, @Nullable ClassLoader classLoader,
			Consumer<Class<?>> consumer) {
		try {
			for (Resource file : classes.getResources("classpath*:" + folder + "*.class")) {
				String path = file.getURL().getPath();
				String name = path.substring(path.lastIndexOf("dev/disruption/"), path.length() - ".class".length()).replace('/', '.');
				if (!name.endsWith("package-info")) {
					consumer.accept(ClassUtils.resolveClassName(name, classLoader));
				}
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
