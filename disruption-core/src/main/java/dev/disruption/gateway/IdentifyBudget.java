package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;

import dev.disruption.model.gateway.SessionStartLimit;
import org.jspecify.annotations.Nullable;

/**
 * How many times the bot may still identify: what Discord says and what the ledger knows, whichever is less. It only computes; nothing
 * waits in it.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session Start Limit</a>
 */
final class IdentifyBudget {

	static final Duration WINDOW = Duration.ofHours(24);

	private static final Duration SOONEST = Duration.ofMinutes(1);

	private static final int SMALLEST_RESERVE = 10;

	private static final int DOCUMENTED_TOTAL = 1000;

	private final @Nullable Integer wishedReserve;

	private int total = DOCUMENTED_TOTAL;

	private int told = DOCUMENTED_TOTAL;

	private Instant resetAt = Instant.EPOCH;

	private int usedSinceTold;

	private int reserve;

	/** @param reserve identifies that are not to be used; {@code null} for as many as two of each shard, at least 10 */
	IdentifyBudget(@Nullable Integer reserve) {
		this.wishedReserve = reserve;
	}

	/** Discord answered Get Gateway Bot. */
	void told(SessionStartLimit limit, int shardCount, Instant now) {
		this.total = limit.total() > 0 ? limit.total() : DOCUMENTED_TOTAL;
		this.told = limit.remaining();
		this.resetAt = now.plusMillis(limit.resetAfter());
		this.usedSinceTold = 0;
		int wished = this.wishedReserve == null ? Math.max(SMALLEST_RESERVE, 2 * shardCount) : this.wishedReserve;
		// a reserve is not to become the greater part
		this.reserve = Math.min(wished, this.total / 2);
	}

	/** An identify is made. */
	void spend() {
		this.usedSinceTold++;
	}

	/**
	 * Why there must be no identify now, {@code null} if there may be one.
	 *
	 * @param ledger own identifies within the {@link #WINDOW}, in ascending order
	 */
	@Nullable
	IdentifyBudgetException refusal(List<Instant> ledger, Instant now) {
		int byDiscord = now.isBefore(this.resetAt) ? this.told - this.usedSinceTold : this.total - this.usedSinceTold;
		int byLedger = this.total - ledger.size();
		int remaining = Math.max(0, Math.min(byDiscord, byLedger));
		if (remaining > this.reserve) {
			return null;
		}
		Instant until = now.plus(SOONEST);
		if (byDiscord <= this.reserve) {
			until = later(until, this.resetAt);
		}
		if (byLedger <= this.reserve) {
			// so many have to grow old for the first to be allowed
			until = later(until, ledger.get(ledger.size() - (this.total - this.reserve)).plus(WINDOW).plusMillis(1));
		}
		return new IdentifyBudgetException(this.total, remaining, this.reserve, until);
	}

	private static Instant later(Instant one, Instant other) {
		return one.isAfter(other) ? one : other;
	}

}
