package dev.disruption.simulator.fault;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What is to go wrong, and which time it is. */
public final class FaultPlan {

	private final List<Fault> faults = new ArrayList<>();

	private final Map<Occasion, Integer> times = new EnumMap<>(Occasion.class);

	public synchronized void add(Fault fault) { this.faults.add(fault); }

	/** How many times this has happened. */
	public synchronized int times(Occasion occasion) { return this.times.getOrDefault(occasion, 0); }

	/** It happens once more. @return what goes wrong with it, in the order planned */
	public synchronized List<Fault> happens(Occasion occasion, boolean resumeUrl) {
		int time = this.times.merge(occasion, 1, Integer::sum);
		List<Fault> applying = this.faults.stream().filter(fault -> fault.applies(occasion, time, resumeUrl)).toList();
		this.faults.removeIf(fault -> fault.occasion() == occasion && fault.last() <= time);
		return applying;
	}

	/** What may still go wrong. */
	public synchronized List<Fault> pending() { return List.copyOf(this.faults); }

	/** From now on nothing goes wrong any more, apart from what already has. */
	public synchronized void clear() { this.faults.clear(); }

}
