package dev.disruption.autoconfigure;

import java.io.InputStream;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;

import dev.disruption.gateway.Gateway;
import dev.disruption.gateway.ShardState;
import dev.disruption.gateway.ShardStatus;
import dev.disruption.rest.Users;
import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

/** Ways to Discord that are not straight: requests and the gateway take the same. */
class ConnectionTests {

	private static final Duration PATIENCE = Duration.ofSeconds(30);

	private static final String PASSWORD = "changeit";

	private final Simulator discord = Simulator.start();

	@AfterEach
	void endDiscord() {
		this.discord.close();
	}

	private void connects(String... properties) {
		List<String> arguments = new ArrayList<>();
		List.of(properties).forEach(property -> arguments.add("--" + property));
		try (ConfigurableApplicationContext bot = new SpringApplicationBuilder(Bot.class).web(WebApplicationType.NONE)
			.properties("disruption.token=" + this.discord.token(), "disruption.rest.url=" + this.discord.restUrl(),
					"disruption.gateway.session-store.enabled=false", "disruption.gateway.startup-timeout=30s", "disruption.commands.sync=off")
			.run(arguments.toArray(String[]::new))) {
			assertThat(bot.getBean(Gateway.class).shards()).extracting(ShardStatus::state).containsExactly(ShardState.CONNECTED);
			assertThat(bot.getBean(Users.class).getCurrentUser().block(PATIENCE)).isNotNull();
		}
	}

	@Test
	void goesThroughAnHttpProxyWithAPassword() throws Exception {
		try (ProxyServer proxy = ProxyServer.http()) {
			connects("disruption.connection.proxy.host=127.0.0.1", "disruption.connection.proxy.port=" + proxy.port(),
					"disruption.connection.proxy.username=ada", "disruption.connection.proxy.password=s3cret");
			assertThat(proxy.targets).hasSizeGreaterThanOrEqualTo(2).containsOnly("127.0.0.1:" + this.discord.port());
			assertThat(proxy.credentials).hasSameSizeAs(proxy.targets).containsOnly("ada:s3cret");
		}
	}

	@Test
	void goesThroughASocksProxyWithAPassword() throws Exception {
		try (ProxyServer proxy = ProxyServer.socks5()) {
			connects("disruption.connection.proxy.type=socks5", "disruption.connection.proxy.host=127.0.0.1",
					"disruption.connection.proxy.port=" + proxy.port(), "disruption.connection.proxy.username=ada",
					"disruption.connection.proxy.password=s3cret");
			assertThat(proxy.targets).hasSizeGreaterThanOrEqualTo(2).containsOnly("127.0.0.1:" + this.discord.port());
			assertThat(proxy.credentials).containsOnly("ada:s3cret");
		}
	}

	@Test
	void goesPastTheProxyWhereThatIsWished() throws Exception {
		try (ProxyServer proxy = ProxyServer.http()) {
			connects("disruption.connection.proxy.host=127.0.0.1", "disruption.connection.proxy.port=" + proxy.port(),
					"disruption.connection.proxy.bypass=discord.com,127.0.*");
			assertThat(proxy.targets).isEmpty();
		}
	}

	@Test
	void trustsWhatAnSslBundleTrustsAndGoesToTheGatewayThatIsNamed(@TempDir Path directory) throws Exception {
		Path keys = directory.resolve("keys.p12");
		keytool("-genkeypair", "-alias", "proxy", "-keyalg", "EC", "-dname", "CN=localhost", "-ext", "SAN=dns:localhost,ip:127.0.0.1",
				"-storetype", "PKCS12", "-keystore", keys.toString(), "-storepass", PASSWORD);
		ServerSocket encrypted = sslContext(keys).getServerSocketFactory().createServerSocket(0);
		try (ProxyServer decrypting = ProxyServer.forwarding(encrypted, this.discord.port())) {
			String authority = "localhost:" + decrypting.port();
			connects("disruption.rest.url=https://" + authority + "/api/v10", "disruption.gateway.url=wss://" + authority + "/gateway",
					"disruption.connection.ssl.bundle=discord", "spring.ssl.bundle.jks.discord.truststore.location=file:" + keys,
					"spring.ssl.bundle.jks.discord.truststore.password=" + PASSWORD,
					"spring.ssl.bundle.jks.discord.truststore.type=PKCS12");
			assertThat(decrypting.targets).hasSizeGreaterThanOrEqualTo(2);
		}
		assertThat(this.discord.journal().entries(Kind.GATEWAY_OPENED)).hasSize(1);
	}

	private static void keytool(String... arguments) throws Exception {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
		command.addAll(List.of(arguments));
		Process process = new ProcessBuilder(command).inheritIO().start();
		assertThat(process.waitFor(60, TimeUnit.SECONDS)).isTrue();
		assertThat(process.exitValue()).isZero();
	}

	private static SSLContext sslContext(Path keys) throws Exception {
		KeyStore store = KeyStore.getInstance("PKCS12");
		try (InputStream file = Files.newInputStream(keys)) {
			store.load(file, PASSWORD.toCharArray());
		}
		KeyManagerFactory managers = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
		managers.init(store, PASSWORD.toCharArray());
		SSLContext context = SSLContext.getInstance("TLS");
		context.init(managers.getKeyManagers(), null, null);
		return context;
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration
	static class Bot {
	}

}
