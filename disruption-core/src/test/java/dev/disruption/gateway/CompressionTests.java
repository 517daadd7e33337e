package dev.disruption.gateway;

import java.io.IOException;
import java.io.InputStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class CompressionTests {

	@Test
	void isZstdWhereTheLibraryIs() {
		assertThat(Compression.best()).isEqualTo(Compression.ZSTD_STREAM);
		assertThat(Compression.ZSTD_STREAM.usable()).isEqualTo(Compression.ZSTD_STREAM);
	}

	@Test
	void isZlibWithoutTheLibrary() throws Exception {
		assertThat(bestOf(new Without("com.github.luben.zstd."))).isEqualTo("ZLIB_STREAM");
	}

	@Test
	void isZlibWhereTheNativeLibraryDoesNotLoad() throws Exception {
		assertThat(bestOf(new Without("com.github.luben.zstd.util.Native"))).isEqualTo("ZLIB_STREAM");
	}

	private static String bestOf(ClassLoader loader) throws Exception {
		Class<?> type = Class.forName(Compression.class.getName(), true, loader);
		assertThat(type).isNotSameAs(Compression.class);
		Object zstd = type.getField("ZSTD_STREAM").get(null);
		var usable = type.getDeclaredMethod("usable");
		usable.setAccessible(true);
		assertThat(usable.invoke(zstd)).hasToString("ZLIB_STREAM");
		return String.valueOf(type.getMethod("best").invoke(null));
	}

	/** Loads the gateway and zstd-jni anew, but for what is left out. */
	private static final class Without extends ClassLoader {

		private final String prefix;

		Without(String prefix) {
			super(Compression.class.getClassLoader());
			this.prefix = prefix;
		}

		@Override
		protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
			if (name.startsWith(this.prefix)) {
				throw new ClassNotFoundException(name);
			}
			if (!name.startsWith("dev.disruption.gateway.") && !name.startsWith("com.github.luben.zstd.")) {
				return super.loadClass(name, resolve);
			}
			synchronized (getClassLoadingLock(name)) {
				Class<?> loaded = findLoadedClass(name);
				return (loaded != null) ? loaded : define(name);
			}
		}

		private Class<?> define(String name) throws ClassNotFoundException {
			try (InputStream in = getParent().getResourceAsStream(name.replace('.', '/') + ".class")) {
				if (in == null) {
					throw new ClassNotFoundException(name);
				}
				byte[] bytes = in.readAllBytes();
				return defineClass(name, bytes, 0, bytes.length);
			}
			catch (IOException ex) {
				throw new ClassNotFoundException(name, ex);
			}
		}

	}

}
