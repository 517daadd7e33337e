package dev.disruption.benchmarks.throughput;

import java.io.IOException;

/** The clients, each of which is run in a process of its own. */
final class Clients {

	private Clients() {
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		Run run = Run.of(arguments);
		Meter meter = new Meter(run);
		switch (run.client()) {
			case "inflate" -> new BareClient(meter, run, false).start();
			case "bare" -> new BareClient(meter, run, true).start();
			case "disruption", "unheard", "cached", "hoarding" -> DisruptionClient.start(meter, run);
			case "jda" -> JdaClient.start(meter, run);
			case "discord4j" -> Discord4jClient.start(meter, run);
			default -> throw new IllegalArgumentException("There is no client '" + run.client() + "'");
		}
		Thread.currentThread().join();
	}

}
