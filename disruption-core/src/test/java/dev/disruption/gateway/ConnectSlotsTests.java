package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.gateway.ConnectSlots.Slot;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

@Tag("F40")
class ConnectSlotsTests {

	private final List<Integer> granted = new ArrayList<>();

	private final ConnectSlots slots = new ConnectSlots(2);

	@Test
	void grantsAsManyAsThereAreAndTheRestInOrder() {
		Slot one = ask(1);
		Slot two = ask(2);
		ask(3);
		ask(4);
		assertThat(this.granted).containsExactly(1, 2);
		two.release();
		two.release();
		assertThat(this.granted).containsExactly(1, 2, 3);
		one.release();
		assertThat(this.granted).containsExactly(1, 2, 3, 4);
	}

	@Test
	void forgetsWhoNoLongerWaits() {
		Slot one = ask(1);
		ask(2);
		ask(3).release();
		ask(4);
		one.release();
		assertThat(this.granted).containsExactly(1, 2, 4);
	}

	@Test
	void keepsASlotThatNobodyWaitsFor() {
		ask(1).release();
		ask(2);
		ask(3);
		ask(4);
		assertThat(this.granted).containsExactly(1, 2, 3);
	}

	private Slot ask(int number) {
		return this.slots.ask(() -> this.granted.add(number));
	}

}
