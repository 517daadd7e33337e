package dev.disruption.json;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** All classes of this module, as they lie in its output directory. */
final class Vocabulary {

	private static final List<Class<?>> CLASSES = find();

	private Vocabulary() {
	}

	static Stream<Class<?>> classes() {
		return CLASSES.stream();
	}

	static Stream<Class<?>> records() {
		return classes().filter(Class::isRecord);
	}

	@SuppressWarnings("unchecked")
	static Stream<Class<? extends Body<?>>> bodies() {
		return classes().filter(type -> Body.class.isAssignableFrom(type) && !java.lang.reflect.Modifier.isAbstract(type.getModifiers()))
			.map(type -> (Class<? extends Body<?>>) type);
	}

	private static List<Class<?>> find() {
		try {
			Path root = Path.of(Body.class.getProtectionDomain().getCodeSource().getLocation().toURI());
			try (Stream<Path> files = Files.walk(root)) {
				return files.map(file -> root.relativize(file).toString())
					.filter(name -> name.endsWith(".class") && !name.endsWith("package-info.class"))
					.sorted()
					.<Class<?>>map(name -> load(name.substring(0, name.length() - 6).replace('/', '.').replace('\\', '.')))
					.toList();
			}
		}
		catch (URISyntaxException ex) {
			throw new IllegalStateException("The classes of this module are not in a directory", ex);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static Class<?> load(String name) {
		try {
			return Class.forName(name, false, Body.class.getClassLoader());
		}
		catch (ClassNotFoundException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
