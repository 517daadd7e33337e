package dev.disruption.benchmarks.throughput;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What was measured, and the medians of it beside one another. */
final class Figures {

	private static final String ROW = "%-12s %-12s %9s %9s %9s %9s %9s %9s   %s%n";

	private final Map<String, List<double[]>> figures = new LinkedHashMap<>();

	/** @param result {@code RESULT}, nanoseconds of CPU, bytes allocated and milliseconds elapsed, or nothing if the client failed */
	void add(Run run, String result) {
		if (result.isEmpty()) {
			System.out.println("# " + run.client() + " with " + run.compress() + " ended without a result");
			return;
		}
		String[] values = result.split(" ");
		double cpu = Double.parseDouble(values[1]) / 1_000 / run.measured();
		double allocated = Double.parseDouble(values[2]) / run.measured();
		double rate = run.measured() * 1_000.0 / Double.parseDouble(values[3]);
		this.figures.computeIfAbsent(key(run.compress(), run.client()), key -> new ArrayList<>()).add(new double[] { cpu, allocated, rate });
		System.out.printf("# %-12s %-12s %6.2f us %8.0f B %8.0f/s%n", run.compress(), run.client(), cpu, allocated, rate);
	}

	String table() {
		StringBuilder table = new StringBuilder();
		table.append(ROW.formatted("compression", "client", "us CPU", "B", "events/s", "/inflate", "/bare", "/JDA", "CPU of each run"));
		this.figures.forEach((key, runs) -> {
			String compress = key.split(" ")[0];
			double cpu = median(runs, 0);
			table.append(ROW.formatted(compress, key.split(" ")[1], "%.2f".formatted(cpu), "%.0f".formatted(median(runs, 1)),
					"%.0f".formatted(median(runs, 2)),
					ratio(cpu, compress, "inflate"), ratio(cpu, compress, "bare"), ratio(cpu, "zlib-stream", "jda"),
					Arrays.toString(runs.stream().map(run -> "%.2f".formatted(run[0])).toArray())));
		});
		return table.toString();
	}

	private String ratio(double cpu, String compress, String client) {
		List<double[]> others = this.figures.get(key(compress, client));
		return others == null ? "" : "%.2f".formatted(cpu / median(others, 0));
	}

	private static String key(String compress, String client) { return (compress.isEmpty() ? "none" : compress) + " " + client; }

	private static double median(List<double[]> runs, int figure) {
		double[] sorted = runs.stream().mapToDouble(run -> run[figure]).sorted().toArray();
		int middle = sorted.length / 2;
		return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
	}

}
