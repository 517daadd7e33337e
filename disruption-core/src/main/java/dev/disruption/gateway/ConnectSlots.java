package dev.disruption.gateway;

import java.util.ArrayDeque;
import java.util.Queue;

/** Limits how many shards open a connection at the same time: what ends one connection often ends all of them. */
final class ConnectSlots {

	private final Queue<Slot> waiting = new ArrayDeque<>();

	private int free;

	ConnectSlots(int slots) {
		this.free = slots;
	}

	/** @param granted is called once, here or by the thread that releases another slot */
	Slot ask(Runnable granted) {
		Slot slot = new Slot(granted);
		synchronized (this) {
			if (this.free == 0) {
				this.waiting.add(slot);
				return slot;
			}
			this.free--;
			slot.held = true;
		}
		granted.run();
		return slot;
	}

	final class Slot {

		private final Runnable granted;

		private boolean held;

		private Slot(Runnable granted) {
			this.granted = granted;
		}

		/** No longer needed, or no longer wanted; a second call does nothing. */
		void release() {
			Slot next;
			synchronized (ConnectSlots.this) {
				if (!this.held) {
					ConnectSlots.this.waiting.remove(this);
					return;
				}
				this.held = false;
				next = ConnectSlots.this.waiting.poll();
				if (next == null) {
					ConnectSlots.this.free++;
					return;
				}
				next.held = true;
			}
			next.granted.run();
		}

	}

}
