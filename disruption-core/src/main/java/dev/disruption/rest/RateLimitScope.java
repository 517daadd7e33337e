package dev.disruption.rest;

/**
 * Whose limit a request ran into.
 *
 * @see <a href="https://docs.discord.com/developers/topics/rate-limits#header-format">Header Format</a>
 */
public enum RateLimitScope {

	/** This bot's limit on the route. */
	USER,

	/** This bot's limit over all routes. */
	GLOBAL,

	/** The resource's limit, whoever uses it. */
	SHARED

}
