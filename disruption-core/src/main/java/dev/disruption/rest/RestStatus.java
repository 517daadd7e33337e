package dev.disruption.rest;

import java.time.Duration;

import org.jspecify.annotations.Nullable;

/**
 * How requests are doing.
 *
 * @param tokenRefused whether Discord doesn't know the token (any more)
 * @param blockedFor how much longer Cloudflare blocks this address; {@code null} if it doesn't
 * @param circuitOpenFor how much longer nothing is sent for fear of such a block; {@code null} if all is sent
 * @param invalidRequests answers of 401, 403 and 429 in the last 10 minutes, of all that send from this process
 * @param waiting calls that wait for a rate limit
 * @param longestWait how long the oldest of them has been waiting; zero if there is none
 */
public record RestStatus(boolean tokenRefused, @Nullable Duration blockedFor, @Nullable Duration circuitOpenFor, int invalidRequests,
		int waiting, Duration longestWait) {
}
