package dev.disruption.autoconfigure;

import java.util.List;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How Discord is reached, by requests and by the gateway alike.
 *
 * @param proxy the proxy to go through
 * @param ssl how connections are encrypted
 */
@ConfigurationProperties("disruption.connection")
public record DisruptionConnectionProperties(@DefaultValue Proxy proxy, @DefaultValue Ssl ssl) {

	/**
	 * The proxy to go through.
	 *
	 * @param host host of the proxy; without one there is none
	 * @param port port of the proxy
	 * @param type what it speaks
	 * @param username name to log in to it with
	 * @param password password to log in to it with
	 * @param bypass hosts that are reached without it; an asterisk stands for any text
	 */
	public record Proxy(@Nullable String host, @DefaultValue("0") int port, @DefaultValue("http") Type type, @Nullable String username,
			@Nullable String password, @DefaultValue List<String> bypass) {

		/** Prints everything but name and password. */
		@Override
		public String toString() {
			return "Proxy[host=" + this.host + ", port=" + this.port + ", type=" + this.type + ", bypass=" + this.bypass + "]";
		}

	}

	/** What a proxy speaks. */
	public enum Type {

		/** HTTP, with CONNECT */
		HTTP,

		/** SOCKS version 4 */
		SOCKS4,

		/** SOCKS version 5, which also looks up names */
		SOCKS5

	}

	/**
	 * How connections are encrypted.
	 *
	 * @param bundle name of an SSL bundle, for a proxy or a test server with a certificate of its own
	 */
	public record Ssl(@Nullable String bundle) {
	}

}
