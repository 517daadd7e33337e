package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * A session as a {@link SessionStore} keeps it, with all that has to be the same for it to be resumed.
 *
 * @param v version of this record
 * @param shardId from 0
 * @param shardCount shards of the bot, over all processes
 * @param sessionId as READY told it
 * @param resumeUrl where to resume; {@code null} for the gateway's own address
 * @param processedSeq number of the last event before which all were dealt with
 * @param intents as a bit set
 * @param apiVersion of the gateway
 * @param tokenFingerprint tells the bot, see {@link dev.disruption.rest.Token#fingerprint()}
 * @param savedAt when the session was last known to live
 * @see <a href="https://docs.discord.com/developers/events/gateway#preparing-to-resume">Preparing to Resume</a>
 */
public record StoredSession(int v, int shardId, int shardCount, String sessionId, @Nullable String resumeUrl, long processedSeq,
		long intents, int apiVersion, String tokenFingerprint, Instant savedAt) {

	/** The version that is written, and the only one that is read. */
	public static final int VERSION = 1;

	static StoredSession of(GatewaySettings settings, int shardId, int shardCount, ResumePoint point, Instant savedAt) {
		return new StoredSession(VERSION, shardId, shardCount, point.sessionId(), point.resumeUrl(), point.sequence(),
				Outgoing.bits(settings.intents()), GatewayUrl.API_VERSION, settings.token().fingerprint(), savedAt);
	}

	/** Why the session can't be resumed, as part of a sentence; {@code null} if it can. */
	@Nullable
	String obstacle(GatewaySettings settings, int shardId, int shardCount, Instant now) {
		if (this.v != VERSION || this.apiVersion != GatewayUrl.API_VERSION) {
			return "it is of another version";
		}
		if (this.shardId != shardId || this.shardCount != shardCount) {
			return "it is of shard " + this.shardId + "/" + this.shardCount;
		}
		if (!this.tokenFingerprint.equals(settings.token().fingerprint())) {
			return "it is of another bot, or the token was changed";
		}
		if (this.intents != Outgoing.bits(settings.intents())) {
			return "the intents were changed";
		}
		if (this.sessionId.isEmpty() || this.processedSeq < 0) {
			return "it is incomplete";
		}
		// a clock that was set back makes the age unknown
		Duration age = Duration.between(this.savedAt, now).abs();
		return age.compareTo(settings.sessionMaxAge()) > 0 ? "it is " + age.toSeconds() + " s old" : null;
	}

}
