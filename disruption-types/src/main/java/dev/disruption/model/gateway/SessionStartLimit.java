package dev.disruption.model.gateway;

/**
 * How many sessions may still be started.
 *
 * @param total session starts allowed in 24 hours
 * @param remaining session starts left
 * @param resetAfter milliseconds until the limit resets
 * @param maxConcurrency identifies allowed in 5 seconds
 * @see <a href="https://docs.discord.com/developers/events/gateway#session-start-limit-object">Session Start Limit</a>
 */
public record SessionStartLimit(int total, int remaining, long resetAfter, int maxConcurrency) {
}
