package dev.disruption.gateway;

import java.time.Instant;

/**
 * A shard would have to identify, and the session starts that Discord allows in 24 hours are spent but for a reserve. Discord resets the
 * token of a bot that goes over its limit.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#identifying">Identifying</a>
 */
public final class IdentifyBudgetException extends RuntimeException {

	private final int total;

	private final int remaining;

	private final int reserve;

	private final Instant until;

	IdentifyBudgetException(int total, int remaining, int reserve, Instant until) {
		super("Discord allows " + total + " session starts in 24 hours, of which " + remaining + " remain"
				+ (remaining > 0 ? " and " + reserve + " are kept in reserve" : "") + ": the bot does not identify until " + until
				+ ". Find out what restarts it so often, or makes it lose its sessions");
		this.total = total;
		this.remaining = remaining;
		this.reserve = reserve;
		this.until = until;
	}

	/** Session starts allowed in 24 hours. */
	public int total() {
		return this.total;
	}

	/** Session starts left. */
	public int remaining() {
		return this.remaining;
	}

	/** Session starts that are not used. */
	public int reserve() {
		return this.reserve;
	}

	/** When there will be more. */
	public Instant until() {
		return this.until;
	}

}
