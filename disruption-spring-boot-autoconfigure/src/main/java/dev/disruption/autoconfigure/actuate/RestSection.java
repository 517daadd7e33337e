package dev.disruption.autoconfigure.actuate;

import java.time.Duration;
import java.util.Comparator;
import java.util.List;

import dev.disruption.rest.BucketStatus;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.RestStatus;
import org.jspecify.annotations.Nullable;

/** How requests are doing, and the rate limits: of many those in which calls wait, or least remains. */
record RestSection(DiscordRest rest) implements DiscordEndpointSection {

	private static final int SHOWN = 100;

	private static final Comparator<BucketStatus> TIGHTEST_FIRST = Comparator.comparing(BucketStatus::waiting)
		.reversed()
		.thenComparing(BucketStatus::remaining)
		.thenComparing(BucketStatus::name)
		.thenComparing(BucketStatus::major);

	@Override
	public String name() { return "rest"; }

	@Override
	public Requests read() {
		RestStatus status = this.rest.status();
		List<BucketStatus> buckets = this.rest.buckets();
		return new Requests(status.tokenRefused(), text(status.blockedFor()), text(status.circuitOpenFor()), status.invalidRequests(),
				status.waiting(), status.longestWait().toString(), buckets.size(),
				buckets.stream().sorted(TIGHTEST_FIRST).limit(SHOWN).map(RestSection::describe).toList());
	}

	private static Bucket describe(BucketStatus bucket) {
		return new Bucket(bucket.name(), bucket.major(), bucket.limit(), bucket.remaining(), bucket.resetAfter().toString(), bucket.waiting(),
				bucket.underWay());
	}

	private static @Nullable String text(@Nullable Duration duration) {
		return (duration != null) ? duration.toString() : null;
	}

	/** Requests; durations as ISO 8601 writes them. */
	record Requests(boolean tokenRefused, @Nullable String blockedFor, @Nullable String circuitOpenFor, int invalidRequests, int waiting,
			String longestWait, int bucketCount, List<Bucket> buckets) {
	}

	/** A rate limit, as {@link BucketStatus} has it. */
	record Bucket(String name, String major, int limit, int remaining, String resetAfter, int waiting, int underWay) {
	}

}
