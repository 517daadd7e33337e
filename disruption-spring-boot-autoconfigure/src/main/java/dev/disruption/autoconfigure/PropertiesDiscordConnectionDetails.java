package dev.disruption.autoconfigure;

import java.net.URI;

import dev.disruption.rest.Token;
import org.springframework.util.StringUtils;

/** What the properties say. */
final class PropertiesDiscordConnectionDetails implements DiscordConnectionDetails {

	private final DisruptionProperties properties;

	PropertiesDiscordConnectionDetails(DisruptionProperties properties) {
		if (!StringUtils.hasText(properties.token())) {
			throw new MissingTokenException();
		}
		this.properties = properties;
	}

	@Override
	public Token token() {
		String token = this.properties.token();
		if (!StringUtils.hasText(token)) {
			throw new MissingTokenException();
		}
		return PropertyCheck.usingSecret("disruption.token", () -> new Token(token));
	}

	@Override
	public URI restUrl() {
		URI url = this.properties.rest().url();
		PropertyCheck.that("https".equals(url.getScheme()) || "http".equals(url.getScheme()), "disruption.rest.url", url,
				"the address of the HTTP API begins with https:// or http://, as in https://discord.com/api/v10");
		return url;
	}

}
