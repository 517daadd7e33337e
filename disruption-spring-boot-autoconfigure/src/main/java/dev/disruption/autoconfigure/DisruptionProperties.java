package dev.disruption.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Set;

import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Properties of the bot.
 *
 * @param token the bot's token from the page 'Bot' of the application in Discord's Developer Portal
 * @param rest how requests are sent
 * @param gateway how events are received
 * @param commands what is done with the commands of the application
 * @param dataDirectory where is kept what has to survive a restart; each bot needs one of its own
 * @param simulator the Discord that runs inside the application when there is no token
 */
@ConfigurationProperties("disruption")
public record DisruptionProperties(@Nullable String token, @DefaultValue Rest rest, @DefaultValue Gateway gateway,
		@DefaultValue Commands commands, @DefaultValue(".disruption") Path dataDirectory, @DefaultValue Simulator simulator) {

	/** Prints everything but the token. */
	@Override
	public String toString() {
		return "DisruptionProperties[rest=" + this.rest + ", gateway=" + this.gateway + ", commands=" + this.commands
				+ ", dataDirectory=" + this.dataDirectory + ", simulator=" + this.simulator + "]";
	}

	/**
	 * How requests are sent.
	 *
	 * @param url address of Discord's HTTP API, with its version
	 */
	public record Rest(@DefaultValue("https://discord.com/api/v10") URI url) {
	}

	/**
	 * How events are received.
	 *
	 * @param enabled whether to connect to the gateway at all
	 * @param intents groups of events to receive; the privileged ones have to be switched on in the Developer Portal too
	 * @param shards number of shards, 0 for as many as Discord recommends
	 * @param compression whether to receive compressed events
	 * @param startupTimeout how long the start of the application waits for the connection before it goes on without
	 * @param sessionStore how sessions are kept, so that a restart resumes instead of identifying
	 * @param identifyReserve session starts of a day that are not used, by default two of each shard and at least 10
	 * @param shutdown what becomes of the sessions when the application stops
	 * @param drainTimeout how long a stop waits for listeners that are still at work
	 */
	public record Gateway(@DefaultValue("true") boolean enabled, @DefaultValue("GUILDS") Set<Intent> intents, @DefaultValue("0") int shards,
			@DefaultValue("true") boolean compression, @DefaultValue("15s") Duration startupTimeout,
			@DefaultValue SessionStore sessionStore, @Nullable Integer identifyReserve, @DefaultValue("resumable") Shutdown shutdown,
			@DefaultValue("20s") Duration drainTimeout) {
	}

	/**
	 * How sessions are kept.
	 *
	 * @param enabled whether they are kept in files of the data directory; without, and without a bean of type SessionStore, they end with the process
	 * @param maxAge how long after its connection ended a session is still tried
	 */
	public record SessionStore(@DefaultValue("true") boolean enabled, @DefaultValue("3m") Duration maxAge) {
	}

	/** What becomes of the sessions when the application stops. */
	public enum Shutdown {

		/** Discord keeps them for a few minutes, in which a start resumes them; the bot stays online that long. */
		RESUMABLE,

		/** The bot is offline at once, and the next start identifies. */
		OFFLINE

	}

	/**
	 * What is done with the commands of the application.
	 *
	 * @param register whether to register them with Discord at every start
	 */
	public record Commands(@DefaultValue("true") boolean register) {
	}

	/**
	 * The Discord that runs inside the application when there is no token.
	 *
	 * @param enabled whether it is started when no token is set and disruption-simulator is on the class path
	 * @param port port of its web page and API on the loopback interface, 0 for any that is free
	 */
	public record Simulator(@DefaultValue("true") boolean enabled, @DefaultValue("8099") int port) {
	}

}
