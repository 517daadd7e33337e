package dev.disruption.gateway;

import java.time.Duration;

/**
 * A command to the gateway came to nothing.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>
 */
public abstract sealed class GatewayCommandException extends RuntimeException {

	private final int opcode;

	private GatewayCommandException(int opcode, String message, Throwable cause) {
		super("The gateway command with opcode " + opcode + " " + message, cause);
		this.opcode = opcode;
	}

	private GatewayCommandException(int opcode, String message) {
		super("The gateway command with opcode " + opcode + " " + message);
		this.opcode = opcode;
	}

	/** The opcode of the command. */
	public int opcode() {
		return this.opcode;
	}

	/** The session that the command belonged to has ended: it wasn't sent, or its answer won't come. */
	public static final class SessionLost extends GatewayCommandException {

		SessionLost(int opcode) {
			super(opcode, "has lost its session: Discord began a new one, which knows nothing of it; send it again");
		}

	}

	/** The connection broke while the command was being sent, and nobody knows whether it arrived. */
	public static final class NotSent extends GatewayCommandException {

		NotSent(int opcode, Throwable cause) {
			super(opcode, "was being sent when the connection broke, and may have arrived or not: check before you send it again", cause);
		}

	}

	/** Discord closed the connection over what was sent on it last. */
	public static final class Refused extends GatewayCommandException {

		Refused(int opcode) {
			super(opcode, "was among the last that were sent when Discord closed the connection over what it was sent, and is not sent again:"
					+ " compare it with Discord's documentation");
		}

	}

	/** Too many commands wait already. */
	public static final class TooMany extends GatewayCommandException {

		TooMany(int opcode, int waiting) {
			super(opcode, "is one too many, " + waiting + " are waiting: Discord accepts fewer than " + SendLimiter.LIMIT
					+ " in a minute; send fewer, or raise the command capacity of the gateway's settings");
		}

	}

	/** No answer came, or not all of it. */
	public static final class Unanswered extends GatewayCommandException {

		Unanswered(int opcode, Duration limit) {
			super(opcode, "was sent, and nothing has come back for " + limit.toMillis()
					+ " ms: check that the bot is in the guild and has the intents that the command needs");
		}

	}

}
