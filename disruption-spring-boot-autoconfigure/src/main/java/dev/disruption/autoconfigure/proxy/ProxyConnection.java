package dev.disruption.autoconfigure.proxy;

import java.net.URI;

import dev.disruption.rest.Token;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.core.env.Environment;
import org.springframework.util.StringUtils;

/** What is known of a proxy, and what only the properties know: the token. */
final class ProxyConnection {

	/** The last segments of the images of proxies that keep Discord's rate limits for many processes, and a name of our own for any other. */
	static final String[] NAMES = { "discord-proxy", "germanoeich/nirn-proxy", "twilight-rs/http-proxy" };

	private ProxyConnection() {
	}

	static URI restUrl(String host, int port) {
		return URI.create("http://" + host + ":" + port + "/api/v10");
	}

	static Token token(Environment environment) {
		String token = environment.getProperty("disruption.token");
		if (!StringUtils.hasText(token)) {
			throw new InvalidConfigurationPropertyValueException("disruption.token", null,
					"a proxy for Discord's HTTP API needs the bot's token all the same");
		}
		return new Token(token);
	}

}
