package dev.disruption.rest;

import java.time.Duration;

/** Something that concerns all requests, and that somebody may have to look after. */
public sealed interface RestEvent {

	/** What it means and what to do, in words. */
	String description();

	/**
	 * Discord doesn't know the bot's token (any more).
	 *
	 * @param pause how long all calls with it fail without being sent, before one of them finds out again
	 */
	record TokenRefused(Duration pause) implements RestEvent {

		@Override
		public String description() {
			return "Discord refuses the token, so calls with it fail for " + this.pause.toSeconds() + " s without being sent: copy the current one"
					+ " from https://discord.com/developers/applications, page 'Bot', Reset Token";
		}

	}

	/** A token that was refused works again. */
	record TokenAccepted() implements RestEvent {

		@Override
		public String description() {
			return "Discord accepts the token again";
		}

	}

	/**
	 * Cloudflare blocks this address.
	 *
	 * @param pause how long all calls fail without being sent
	 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Cloudflare Bans</a>
	 */
	record CloudflareBlocked(Duration pause) implements RestEvent {

		@Override
		public String description() {
			return "Cloudflare blocks this IP address, so all calls fail for " + this.pause.toSeconds() + " s without being sent:"
					+ " look for the requests that fail, other bots on this address included";
		}

	}

	/** Cloudflare's block should be over: calls are sent again. */
	record CloudflareUnblocked() implements RestEvent {

		@Override
		public String description() {
			return "Cloudflare's block of this IP address should be over, so calls are sent again";
		}

	}

	/**
	 * Half, three quarters or nine tenths of the invalid requests that Discord tolerates were sent.
	 *
	 * @param count answers of 401, 403 and 429 in the last 10 minutes
	 * @param limit how many get the address blocked
	 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans">Invalid Request Limit</a>
	 */
	record InvalidRequestWarning(int count, int limit) implements RestEvent {

		@Override
		public String description() {
			return this.count + " of the last 10 minutes' requests were answered with 401, 403 or 429, and " + this.limit
					+ " get this IP address blocked: look for the requests that fail";
		}

	}

	/**
	 * So many requests were invalid that only interactions are answered, before Cloudflare blocks the address.
	 *
	 * @param count answers of 401, 403 and 429 in the last 10 minutes
	 * @param pause how long other calls fail without being sent
	 */
	record CircuitOpened(int count, Duration pause) implements RestEvent {

		@Override
		public String description() {
			return this.count + " invalid requests in 10 minutes: all calls but answers to interactions fail for " + this.pause.toSeconds()
					+ " s without being sent, before Cloudflare blocks this IP address. Look for the requests that fail with 401, 403 or 429";
		}

	}

	/** Enough invalid requests are old enough: calls are sent again. */
	record CircuitClosed() implements RestEvent {

		@Override
		public String description() {
			return "There is room for invalid requests again, so calls are sent again";
		}

	}

}
