package dev.disruption.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.dispatch.Ordering;
import dev.disruption.dispatch.Overflow;
import dev.disruption.interaction.command.CommandSync;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * Properties of the bot.
 *
 * @param token the bot's token from the page 'Bot' of the application in Discord's Developer Portal
 * @param rest how requests are sent
 * @param gateway how events are received
 * @param dispatch how events come to their listeners
 * @param commands what is done with the commands of the application
 * @param interactions how interactions are handled
 * @param dataDirectory where is kept what has to survive a restart; each bot needs one of its own
 * @param simulator the Discord that runs inside the application when there is no token
 */
@ConfigurationProperties("disruption")
public record DisruptionProperties(@Nullable String token, @DefaultValue Rest rest, @DefaultValue Gateway gateway,
		@DefaultValue Dispatch dispatch, @DefaultValue Commands commands, @DefaultValue Interactions interactions,
		@DefaultValue(".disruption") Path dataDirectory,
		@DefaultValue Simulator simulator) {

	/** Prints everything but the token. */
	@Override
	public String toString() {
		return "DisruptionProperties[rest=" + this.rest + ", gateway=" + this.gateway + ", dispatch=" + this.dispatch + ", commands="
				+ this.commands + ", interactions="
				+ this.interactions + ", dataDirectory=" + this.dataDirectory + ", simulator=" + this.simulator + "]";
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
	 * @param intents groups of events to receive, in place of those that listeners listen to
	 * @param additionalIntents groups of events to receive besides; privileged ones must be named, and enabled in the Developer Portal
	 * @param url address of the gateway, in place of the one that Discord tells
	 * @param shards number of shards, 0 for as many as Discord recommends
	 * @param compression how events are compressed: auto takes zstd where zstd-jni is on the class path, and zlib elsewhere
	 * @param readyTimeout how long nothing new may arrive before DiscordReady is published although shards or guilds are missing
	 * @param startupTimeout how long the start of the application waits for the connection before it goes on without
	 * @param sessionStore how sessions are kept, so that a restart resumes instead of identifying
	 * @param identifyReserve session starts of a day that are not used, by default two of each shard and at least 10
	 * @param shutdown what becomes of the sessions when the application stops
	 * @param drainTimeout how long a stop waits for listeners that are still at work
	 */
	public record Gateway(@DefaultValue("true") boolean enabled, @Nullable Set<Intent> intents, @DefaultValue Set<Intent> additionalIntents,
			@Nullable URI url, @DefaultValue("0") int shards, @DefaultValue("auto") Compression compression,
			@DefaultValue("60s") Duration readyTimeout, @DefaultValue("15s") Duration startupTimeout,
			@DefaultValue SessionStore sessionStore, @Nullable Integer identifyReserve,
			@DefaultValue("resumable") Shutdown shutdown, @DefaultValue("20s") Duration drainTimeout) {
	}

	/**
	 * How events come to their listeners.
	 *
	 * @param ordering which events are handled one after the other, while others go side by side
	 * @param maxEvents how many events of a shard may wait or be in work
	 * @param maxSize how large these may be together
	 * @param overflow what happens when events come faster than listeners handle them, and as many wait as may
	 * @param droppable names of events that are dropped before that, when three quarters are reached
	 * @param deduplicate how many messages, interactions and audit log entries of a shard are remembered, so that none is handled twice that
	 * Discord sends twice; 0 for none
	 */
	public record Dispatch(@DefaultValue("guild") Ordering ordering, @DefaultValue("10000") int maxEvents,
			@DefaultValue("64MB") DataSize maxSize, @DefaultValue("disconnect-and-resume") Overflow overflow,
			@DefaultValue( {
					"TYPING_START", "PRESENCE_UPDATE" }) Set<String> droppable, @DefaultValue("0") int deduplicate){
	}

	/** How events are compressed on their way. */
	public enum Compression {

		/** zstd where zstd-jni is on the class path, zlib elsewhere */
		AUTO,

		/** the cheapest to read; needs com.github.luben:zstd-jni */
		ZSTD,

		/** needs no library */
		ZLIB,

		/** plain text, about four times as much */
		NONE

	}

	/**
	 * How sessions are kept.
	 *
	 * @param enabled whether they are kept in files of the data directory; without them, and without a SessionStore bean, they end with the
	 * process
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
	 * @param sync what is done if Discord doesn't have the commands as they are here
	 * @param developmentGuild id of a guild that gets all commands instead of where they belong: changes are seen there at once
	 * @param removeStale whether commands are deleted that Discord has and the application doesn't; never if it has none at all
	 * @param prefix what text commands begin with; a mention of the bot is a prefix as well
	 * @param help whether there is a command help, by slash and as text
	 */
	public record Commands(@DefaultValue("auto") CommandSync sync, @Nullable Snowflake developmentGuild,
			@DefaultValue("true") boolean removeStale, @DefaultValue("!") String prefix, @DefaultValue("false") boolean help) {
	}

	/**
	 * How interactions are handled.
	 *
	 * @param deferAfter how long a handler may take before its answer is deferred, less than 3 seconds
	 * @param signingKeys keys of at least 16 characters that sign the state in custom ids; the first signs, the others are still accepted.
	 * Derived from the token by default
	 * @param replayed whether those are handled too that were missed and came only when the gateway's session was resumed; Discord gives up an
	 * interaction after 3 seconds
	 * @param http endpoints that Discord sends interactions and webhook events to, by names of your own
	 */
	public record Interactions(@DefaultValue("2s") Duration deferAfter, @DefaultValue List<String> signingKeys,
			@DefaultValue("false") boolean replayed,
			@DefaultValue Map<String, Endpoint> http) {

		/** Prints everything but the keys. */
		@Override
		public String toString() {
			return "Interactions[deferAfter=" + this.deferAfter + ", " + this.signingKeys.size() + " signing keys, replayed=" + this.replayed
					+ ", http=" + this.http + "]";
		}

	}

	/**
	 * Where Discord sends interactions and webhook events of one application. Enter the addresses on the pages 'General Information' and
	 * 'Webhooks' in the Developer Portal.
	 *
	 * @param publicKey public key of the application, from the page 'General Information' in the Developer Portal: 64 hexadecimal digits
	 * @param path path of the interactions endpoint
	 * @param eventsPath path of the endpoint for webhook events
	 */
	public record Endpoint(String publicKey, @DefaultValue("/discord/interactions") String path,
			@DefaultValue("/discord/events") String eventsPath) {
	}

	/**
	 * The Discord that runs inside the application when there is no token.
	 *
	 * @param enabled whether it is started when no token is set and disruption-simulator is on the class path
	 * @param port port of its web page and API on the loopback interface, 0 for any that is free
	 * @param scenario what it is like in the beginning: lab for one small guild, lively for several, or the location of a YAML file
	 * @param traffic what people in it do all by themselves
	 */
	public record Simulator(@DefaultValue("true") boolean enabled, @DefaultValue("8099") int port, @DefaultValue("lively") String scenario,
			@DefaultValue Traffic traffic) {

		/**
		 * People who chat, react and come all by themselves.
		 *
		 * @param messages how many messages they say per second, 0 to 10000
		 * @param reactions how many times they react per second, 0 to 10000
		 * @param joins how many new ones come per second, 0 to 10000
		 */
		public record Traffic(@DefaultValue("0") double messages, @DefaultValue("0") double reactions, @DefaultValue("0") double joins) {
		}

	}

}
