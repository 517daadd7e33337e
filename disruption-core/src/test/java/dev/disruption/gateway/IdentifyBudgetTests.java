package dev.disruption.gateway;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import dev.disruption.model.gateway.SessionStartLimit;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F38")
class IdentifyBudgetTests {

	private static final Instant NOON = Instant.parse("2026-11-21T12:00:00Z");

	private final IdentifyBudget budget = new IdentifyBudget(null);

	@Test
	void allowsWhatIsAboveTheReserve() {
		this.budget.told(limit(1_000, 11, Duration.ofHours(1)), 1, NOON);
		assertThat(this.budget.refusal(List.of(), NOON)).isNull();
		this.budget.spend();
		IdentifyBudgetException refusal = this.budget.refusal(List.of(NOON), NOON);
		assertThat(refusal.remaining()).isEqualTo(10);
		assertThat(refusal.reserve()).isEqualTo(10);
		assertThat(refusal.until()).isEqualTo(NOON.plus(Duration.ofHours(1)));
		assertThat(refusal).hasMessage("Discord allows 1000 session starts in 24 hours, of which 10 remain and 10 are kept in reserve: the bot"
				+ " does not identify until 2026-11-21T13:00:00Z. Find out what restarts it so often, or makes it lose its sessions");
	}

	@Test
	void keepsTwoForEachShardInReserve() {
		this.budget.told(limit(1_000, 128, Duration.ofHours(1)), 64, NOON);
		assertThat(this.budget.refusal(List.of(), NOON).reserve()).isEqualTo(128);
		this.budget.told(limit(1_000, 129, Duration.ofHours(1)), 64, NOON);
		assertThat(this.budget.refusal(List.of(), NOON)).isNull();
	}

	@Test
	void keepsNoMoreThanHalfInReserve() {
		this.budget.told(limit(1_000, 501, Duration.ofHours(1)), 700, NOON);
		assertThat(this.budget.refusal(List.of(), NOON)).isNull();
	}

	@Test
	void usesEverythingWhereThatIsWished() {
		IdentifyBudget all = new IdentifyBudget(0);
		all.told(limit(1_000, 1, Duration.ofHours(1)), 1, NOON);
		assertThat(all.refusal(List.of(), NOON)).isNull();
		all.spend();
		assertThat(all.refusal(List.of(), NOON).remaining()).isZero();
	}

	@Test
	@Tag("F42")
	void waitsForTheReset() {
		this.budget.told(limit(1_000, 0, Duration.ofHours(6)), 1, NOON);
		assertThat(this.budget.refusal(List.of(), NOON).until()).isEqualTo(NOON.plus(Duration.ofHours(6)));
		assertThat(this.budget.refusal(List.of(), NOON.plus(Duration.ofHours(6)))).isNull();
	}

	@Test
	void trustsItsOwnLedgerMoreThanWhatItIsTold() {
		this.budget.told(limit(1_000, 1_000, Duration.ZERO), 1, NOON);
		List<Instant> ledger = IntStream.range(0, 990).mapToObj(i -> NOON.minus(Duration.ofHours(20)).plusSeconds(i)).toList();
		assertThat(this.budget.refusal(ledger.subList(0, 989), NOON)).isNull();
		IdentifyBudgetException refusal = this.budget.refusal(ledger, NOON);
		assertThat(refusal.remaining()).isEqualTo(10);
		// 989 are one too few to be refused: the oldest has to leave the window
		assertThat(refusal.until()).isEqualTo(NOON.plus(Duration.ofHours(4)).plusMillis(1));
		List<Instant> then = ledger.stream().filter(time -> !time.isBefore(refusal.until().minus(IdentifyBudget.WINDOW))).toList();
		assertThat(this.budget.refusal(then, refusal.until())).isNull();
	}

	@Test
	void takesAnAbsurdTotalForTheDocumentedOne() {
		this.budget.told(limit(0, 500, Duration.ofHours(1)), 1, NOON);
		assertThat(this.budget.refusal(List.of(), NOON)).isNull();
	}

	static SessionStartLimit limit(int total, int remaining, Duration resetAfter) {
		return DiscordJson.mapper().readValue("{\"total\":" + total + ",\"remaining\":" + remaining + ",\"reset_after\":" + resetAfter.toMillis()
				+ ",\"max_concurrency\":1}", SessionStartLimit.class);
	}

}
