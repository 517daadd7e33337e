package dev.disruption.rest;

import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.util.List;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.http.HttpHeaders;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

class MemoryTests {

	private static final RateLimitHeaders HEADERS = new RateLimitHeaders("hash", 5, 4, Duration.ofSeconds(1).toNanos(), null, null);

	private static final int MILLION = 1_000_000;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Egress egress = Egress.create(this.time);

	private final RateLimiter limiter = new RateLimiter(this.time, this.egress,
			new RateLimiter.Settings(true, true, 50, null, () -> 0, event -> {}));

	private int most;

	@Test
	@Tag("F94")
	void aMillionChannelsWebhooksAndInteractionsCostNoMoreThanThoseOfTheMoment() {
		send(0, 3000);
		long before = heap();
		send(3000, MILLION);
		long grown = heap() - before;
		assertThat(this.most).isLessThanOrEqualTo(20_000);
		assertThat(grown).as("bytes more after a million").isLessThan(48L * 1024 * 1024);
		this.time.advanceTimeBy(Duration.ofMinutes(6));
		call(new Route("GET", "/channels/{channelId}", "last"), 0);
		assertThat(this.limiter.lanes()).isEqualTo(1);
	}

	private void send(int from, int to) {
		for (int i = from; i < to; i++) {
			switch (i % 3) {
				case 0 -> call(new Route("GET", "/channels/{channelId}", String.valueOf(i)), 0);
				case 1 -> call(new Route("POST", "/webhooks/{webhookId}/{webhookToken}", i + "/token-" + i), (i % 4 == 0) ? 10015 : 0);
				default -> call(new Route("POST", "/webhooks/{applicationId}/{interactionToken}", "1/token-" + i), 0);
			}
			this.most = Math.max(this.most, this.limiter.lanes());
			if (i % 10 == 0) {
				this.time.advanceTimeBy(Duration.ofMillis(70));
			}
		}
	}

	private void call(Route route, int code) {
		this.limiter.acquire(this.limiter.newCall(route)).subscribe(permit -> {
			if (code == 0) {
				this.limiter.answered(permit, HEADERS);
			}
			else {
				Failure failure = new Failure(route, 404, code, "", List.of(), null, null, RateLimitHeaders.of(new HttpHeaders()), null);
				this.limiter.failed(permit, new DiscordException.NotFound(failure, ""));
			}
		});
	}

	private static long heap() {
		System.gc();
		return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
	}

}
