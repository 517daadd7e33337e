package dev.disruption.rest;

import java.time.Duration;

/**
 * How a rate limit stands.
 *
 * @param name the bucket as Discord names it, or the route that has none yet
 * @param major id of the channel, guild or webhook that it belongs to; empty if to none
 * @param limit requests in one window; 1 while it isn't known
 * @param remaining requests that may still be sent in it
 * @param resetAfter until the window ends; zero if none has begun
 * @param waiting calls that wait
 * @param underWay requests that are not answered yet
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits">Rate Limits</a>
 */
public record BucketStatus(String name, String major, int limit, int remaining, Duration resetAfter, int waiting, int underWay) {
}
