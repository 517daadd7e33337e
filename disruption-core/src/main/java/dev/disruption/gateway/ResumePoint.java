package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/**
 * What it takes to go on with a session on another connection.
 *
 * @param sessionId as READY told it
 * @param resumeUrl where to resume; {@code null} for the gateway's own address
 * @param sequence of the last event received
 * @see <a href="https://docs.discord.com/developers/events/gateway#preparing-to-resume">Preparing to Resume</a>
 */
record ResumePoint(String sessionId, @Nullable String resumeUrl, long sequence) {
}
