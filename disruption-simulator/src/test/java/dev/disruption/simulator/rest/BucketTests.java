package dev.disruption.simulator.rest;

import java.time.Duration;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A bucket of 3 requests in 10 seconds. */
class BucketTests {

	private final Bucket bucket = new Bucket(new RateLimits.Limit(3, Duration.ofSeconds(10)));

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			0          | 0 | true  | 2 | 10
			0,1        | 1 | true  | 1 | 9
			0,1,2      | 2 | true  | 0 | 8
			0,1,2,3    | 3 | false | 0 | 7
			0,1,2,9    | 9 | false | 0 | 1
			0,1,2,10   | 10 | true | 2 | 10
			0,25       | 25 | true | 2 | 10
			""")
	void countsWithinAWindowThatItsFirstRequestOpens(String instants, long last, boolean allowed, int remaining, long resetAfter) {
		Bucket.Verdict verdict = null;
		for (String instant : instants.split(",")) {
			verdict = this.bucket.take(Duration.ofSeconds(Long.parseLong(instant)).toNanos());
		}
		assertThat(verdict).isEqualTo(new Bucket.Verdict(allowed, 3, remaining, Duration.ofSeconds(resetAfter)));
		assertThat(this.bucket.isIdle(Duration.ofSeconds(last + resetAfter).toNanos())).isTrue();
	}

}
