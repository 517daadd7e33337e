package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import reactor.test.scheduler.VirtualTimeScheduler;

import static org.assertj.core.api.Assertions.assertThat;

/** Events that two connections bring, each in order and each in its own time, while one takes the place of the other. */
class TakeoverTests {

	private static final int LAG = 1_000;

	private final List<String> told = new ArrayList<>();

	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void tellsEachEventOnceAndInOrder(@ForAll @IntRange(min = 1, max = 200) int events, @ForAll @IntRange(max = 4_000) int overlap,
			@ForAll long seed) {
		List<String> happened = IntStream.range(0, events).mapToObj(i -> "{\"id\":\"" + i + "\"}").toList();
		replay(happened, overlap, seed);
		assertThat(this.told).isEqualTo(happened);
	}

	/** As reactions that are added, removed and added again: nothing tells them apart. */
	@Property(tries = 500, edgeCases = EdgeCasesMode.NONE)
	void tellsEqualEventsAsOftenAsTheyHappen(@ForAll @IntRange(min = 1, max = 200) int events, @ForAll @IntRange(max = 4_000) int overlap,
			@ForAll long seed) {
		Random random = new Random(seed);
		List<String> happened = IntStream.range(0, events).mapToObj(i -> "{\"emoji\":" + random.nextInt(3) + "}").toList();
		replay(happened, overlap, seed);
		assertThat(this.told).containsExactlyInAnyOrderElementsOf(happened);
	}

	/** @param overlap when both begin to be listened to: milliseconds */
	private void replay(List<String> happened, int overlap, long seed) {
		this.told.clear();
		Generation old = new Generation();
		Generation young = new Generation();
		VirtualTimeScheduler time = VirtualTimeScheduler.create();
		Takeover takeover = new Takeover(old, young, DiscordJson.mapper(), time, Duration.ofMillis(LAG));
		Random random = new Random(seed);
		List<Step> steps = new ArrayList<>();
		steps.add(new Step(overlap, takeover::overlap));
		steps.add(new Step(overlap + 3 * LAG, takeover::leaveToTheYoung));
		int at = 0;
		int atOld = 0;
		int atYoung = 0;
		for (String data : happened) {
			at += random.nextInt(100);
			atOld = Math.max(atOld, at + random.nextInt(LAG));
			atYoung = Math.max(atYoung, at + random.nextInt(LAG));
			steps.add(new Step(atOld, () -> takeover.pass(old, dispatch(data), () -> this.told.add(data))));
			steps.add(new Step(atYoung, () -> takeover.pass(young, dispatch(data), () -> this.told.add(data))));
		}
		steps.sort(Comparator.comparingInt(Step::at));
		int now = 0;
		for (Step step : steps) {
			time.advanceTimeBy(Duration.ofMillis(step.at - now));
			now = step.at;
			step.work.run();
		}
	}

	private static RawDispatch dispatch(String data) {
		byte[] payload = ("{\"t\":\"X\",\"s\":1,\"op\":0,\"d\":" + data + "}").getBytes(StandardCharsets.UTF_8);
		return new RawDispatch(0, 1, "X", 0, false, payload, new String(payload, StandardCharsets.UTF_8).indexOf("\"d\":") + 4);
	}

	private record Step(int at, Runnable work) {
	}

}
