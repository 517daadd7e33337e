package dev.disruption.benchmarks.startup;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** What a process holds, told when it is asked by a byte on its standard input. */
final class Held {

	private Held() {
	}

	static void tellWhenAsked() throws IOException {
		System.in.read();
		System.gc();
		System.gc();
		Runtime runtime = Runtime.getRuntime();
		double heap = (runtime.totalMemory() - runtime.freeMemory()) / 1e6;
		System.out.println("HELD " + heap + " " + resident() + " " + Thread.getAllStackTraces().size());
	}

	/** Linux tells it, others don't. */
	private static double resident() throws IOException {
		Path status = Path.of("/proc/self/status");
		if (!Files.exists(status)) {
			return Double.NaN;
		}
		return Files.readAllLines(status)
			.stream()
			.filter(line -> line.startsWith("VmRSS:"))
			.mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")) / 1e3)
			.sum();
	}

}
