package dev.disruption.gateway;

import java.util.Collection;
import java.util.List;

import dev.disruption.model.gateway.Intent;

/**
 * Discord refused a connection in a way that no new attempt can cure.
 *
 * @see <a href="https://docs.discord.com/developers/topics/opcodes-and-status-codes#gateway-gateway-close-event-codes">Gateway Close Event Codes</a>
 */
public abstract sealed class GatewayException extends RuntimeException {

	private final int code;

	private GatewayException(CloseCode code, String message) {
		super(message + " (gateway close code " + code.code() + ")");
		this.code = code.code();
	}

	/** The close code. */
	public int code() {
		return this.code;
	}

	static GatewayException of(int code, Collection<Intent> intents, int shardId, int shardCount) {
		return switch (CloseCode.of(code)) {
			case INVALID_SHARD -> new InvalidShard(shardId, shardCount);
			case SHARDING_REQUIRED -> new ShardingRequired(shardCount);
			case INVALID_API_VERSION -> new InvalidApiVersion();
			case INVALID_INTENTS -> new InvalidIntents(intents);
			case DISALLOWED_INTENTS -> new DisallowedIntents(intents.stream().filter(Intent::isPrivileged).sorted().toList());
			case AUTHENTICATION_FAILED -> new AuthenticationFailed();
			default -> throw new IllegalArgumentException("Close code " + code + " is not final");
		};
	}

	/** The token is not, or no longer, valid. */
	public static final class AuthenticationFailed extends GatewayException {

		public AuthenticationFailed() {
			super(CloseCode.AUTHENTICATION_FAILED, "Discord refused the bot's token: copy the whole token from the page 'Bot' of your application"
					+ " in Discord's Developer Portal, or reset it there if it was lost or reset by Discord");
		}

	}

	/** Shard id and count don't fit together, or don't fit the bot. */
	public static final class InvalidShard extends GatewayException {

		InvalidShard(int shardId, int shardCount) {
			super(CloseCode.INVALID_SHARD, "Discord refused shard " + shardId + " of " + shardCount
					+ ": leave the number of shards to Discord, or take a number that it recommends");
		}

	}

	/** The bot is in too many guilds for its number of shards. */
	public static final class ShardingRequired extends GatewayException {

		ShardingRequired(int shardCount) {
			super(CloseCode.SHARDING_REQUIRED, "Discord requires more shards than " + shardCount
					+ ": one shard serves 2500 guilds at most; raise the number of shards or leave it to Discord");
		}

	}

	/** Discord no longer serves this version of its API. */
	public static final class InvalidApiVersion extends GatewayException {

		InvalidApiVersion() {
			super(CloseCode.INVALID_API_VERSION, "Discord refused version " + GatewayUrl.API_VERSION
					+ " of its gateway: update Disruption, and check that the gateway's address is right");
		}

	}

	/** Discord doesn't know an intent. */
	public static final class InvalidIntents extends GatewayException {

		InvalidIntents(Collection<Intent> intents) {
			super(CloseCode.INVALID_INTENTS, "Discord doesn't know one of the intents " + intents + ": remove those it no longer documents");
		}

	}

	/** The application isn't allowed a privileged intent. */
	public static final class DisallowedIntents extends GatewayException {

		private final List<Intent> privileged;

		DisallowedIntents(List<Intent> privileged) {
			super(CloseCode.DISALLOWED_INTENTS, "Discord refused " + describe(privileged)
					+ ": switch it on under 'Privileged Gateway Intents' on the page 'Bot' of your application in Discord's Developer Portal,"
					+ " or don't ask for it");
			this.privileged = privileged;
		}

		private static String describe(List<Intent> privileged) {
			return privileged.isEmpty() ? "an intent" : "one of the privileged intents " + privileged;
		}

		/** The privileged intents among those that were asked for; at least one of them isn't switched on. */
		public List<Intent> privileged() {
			return this.privileged;
		}

	}

}
