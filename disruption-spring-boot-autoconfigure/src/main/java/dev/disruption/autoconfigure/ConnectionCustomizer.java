package dev.disruption.autoconfigure;

import java.util.List;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import dev.disruption.autoconfigure.DisruptionConnectionProperties.Proxy;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import org.springframework.boot.ssl.NoSuchSslBundleException;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.boot.ssl.SslOptions;
import org.springframework.util.StringUtils;
import org.springframework.util.function.ThrowingSupplier;
import reactor.netty.http.client.HttpClient;
import reactor.netty.transport.ProxyProvider;

/** Reaches Discord as the properties {@code disruption.connection.*} say. */
final class ConnectionCustomizer implements DiscordHttpClientCustomizer {

	private static final String PREFIX = "disruption.connection.";

	private final DisruptionConnectionProperties properties;

	private final Supplier<SslBundles> bundles;

	/** @param bundles asked for only if the properties name one */
	ConnectionCustomizer(DisruptionConnectionProperties properties, Supplier<SslBundles> bundles) {
		this.properties = properties;
		this.bundles = bundles;
	}

	@Override
	public HttpClient customize(HttpClient client) {
		HttpClient changed = client;
		String host = this.properties.proxy().host();
		if (StringUtils.hasText(host)) {
			changed = changed.proxy(spec -> proxy(spec, this.properties.proxy(), host));
		}
		String bundle = this.properties.ssl().bundle();
		if (StringUtils.hasText(bundle)) {
			SslContext ssl = sslContext(bundle(bundle));
			changed = changed.secure(spec -> spec.sslContext(ssl));
		}
		return changed;
	}

	private static void proxy(ProxyProvider.TypeSpec spec, Proxy proxy, String host) {
		PropertyCheck.that(proxy.port() > 0 && proxy.port() < 65_536, PREFIX + "proxy.port", proxy.port(),
				"a proxy's port is a number from 1 to 65535");
		ProxyProvider.Builder builder = spec.type(ProxyProvider.Proxy.valueOf(proxy.type().name())).host(host).port(proxy.port());
		if (proxy.username() != null) {
			String password = (proxy.password() != null) ? proxy.password() : "";
			builder.username(proxy.username()).password(user -> password);
		}
		if (!proxy.bypass().isEmpty()) {
			builder.nonProxyHosts(regularExpression(proxy.bypass()));
		}
	}

	private static String regularExpression(List<String> hosts) {
		return hosts.stream().map(host -> Pattern.quote(host).replace("*", "\\E.*\\Q")).collect(Collectors.joining("|"));
	}

	private SslBundle bundle(String name) {
		try {
			return this.bundles.get().getBundle(name);
		}
		catch (NoSuchSslBundleException ex) {
			throw PropertyCheck.failure(PREFIX + "ssl.bundle", name, "there is no such bundle: define spring.ssl.bundle.pem." + name
					+ ".* or spring.ssl.bundle.jks." + name + ".*");
		}
	}

	private static SslContext sslContext(SslBundle bundle) {
		SslOptions options = bundle.getOptions();
		SslContextBuilder builder = SslContextBuilder.forClient()
			.keyManager(bundle.getManagers().getKeyManagerFactory())
			.trustManager(bundle.getManagers().getTrustManagerFactory())
			.ciphers(SslOptions.asSet(options.getCiphers()))
			.protocols(options.getEnabledProtocols());
		return ThrowingSupplier.of(builder::build).get();
	}

}
