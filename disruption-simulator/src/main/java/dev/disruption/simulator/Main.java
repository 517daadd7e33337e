package dev.disruption.simulator;

import java.io.PrintStream;
import java.util.concurrent.CountDownLatch;

/** Runs the simulator by itself, for bots in whatever language. */
public final class Main {

	private Main() {}

	/** Starts it, and runs until the process is ended; with {@code --help} it tells which options there are. */
	public static void main(String[] args) throws InterruptedException {
		int status = run(args, System.out, System.err);
		if (status != 0) {
			System.exit(status);
		}
	}

	private static int run(String[] args, PrintStream out, PrintStream err) throws InterruptedException {
		Options options;
		Simulator simulator;
		try {
			options = Options.of(args);
			if (options.help()) {
				out.println(Options.HELP);
				return 0;
			}
			simulator = options.start();
		}
		catch (IllegalArgumentException refused) {
			err.println(refused.getMessage());
			err.println("Run it with --help to see what it takes.");
			return 2;
		}
		Runtime.getRuntime().addShutdownHook(new Thread(simulator::close, "simulator-end"));
		tell(simulator, out);
		new CountDownLatch(1).await();
		return 0;
	}

	/** The only place where the token is shown: whoever starts a simulator needs it, and it opens nothing else. */
	private static void tell(Simulator simulator, PrintStream out) {
		out.println("A simulated Discord is running. Press Ctrl+C to end it.");
		out.println("  page     " + simulator.pageUrl());
		out.println("  REST     " + simulator.restUrl());
		out.println("  gateway  " + simulator.gatewayUrl());
		out.println("  token    " + simulator.token());
		out.flush();
	}

}
