package dev.disruption.event;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.guild.UnavailableGuild;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** What happens to the connection to the gateway. */
public sealed interface ConnectionEvent extends Event {

	/**
	 * The session has begun.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#ready">Ready</a>
	 */
	record Ready(
			int v,
			User user,
			List<UnavailableGuild> guilds,
			String sessionId,
			@Nullable String resumeGatewayUrl,
			List<Integer> shard,
			Application application) implements ConnectionEvent {
	}

	/**
	 * A lost connection was taken up again; what was missed has been replayed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#resumed">Resumed</a>
	 */
	record Resumed() implements ConnectionEvent {
	}

	/**
	 * The bot has sent a command too often; {@code retryAfter} is in seconds.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#rate-limited">Rate Limited</a>
	 */
	record RateLimited(int opcode, double retryAfter, Meta meta) implements ConnectionEvent {

		/** What was limited. */
		public record Meta(@Nullable Snowflake guildId, @Nullable String nonce) {
		}

	}

}
