package dev.disruption.benchmarks.startup;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.function.ToDoubleFunction;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.time.SimulatorClock;
import reactor.core.scheduler.Scheduler;

/**
 * Starts the same bot with Disruption and with JDA in Spring Boot, in turn, each in a process of its own and on a Discord of its own, and
 * prints the medians of the time until its first command is answered, of the time of processors that took, and of what it holds then.
 */
public final class StartUp {

	private static final Duration PATIENCE = Duration.ofMinutes(2);

	private static final Scheduler CLOCK = SimulatorClock.monotonic();

	private StartUp() {
	}

	/** @param arguments how often to start each, and options of the JVM */
	public static void main(String[] arguments) throws IOException, InterruptedException {
		int repetitions = (arguments.length > 0) ? Integer.parseInt(arguments[0]) : 7;
		List<String> options = (arguments.length > 1) ? List.of(arguments).subList(1, arguments.length) : List.of();
		List<Result> disruption = new ArrayList<>();
		List<Result> jda = new ArrayList<>();
		for (int repetition = 0; repetition < repetitions; repetition++) {
			disruption.add(measure(DisruptionBot.class, options));
			jda.add(measure(JdaBot.class, options));
		}
		System.out.println("# medians of " + repetitions + " starts on Java " + Runtime.version() + " " + options);
		print("Disruption", disruption);
		print("JDA in Spring Boot", jda);
		System.out.printf(Locale.ROOT, "%-20s %5.2f by the clock,     %5.2f of processors, %5.2f heap, %5.2f resident%n", "the one by the other",
				ratio(disruption, jda, Result::seconds), ratio(disruption, jda, Result::cpu), ratio(disruption, jda, Result::heap),
				ratio(disruption, jda, Result::resident));
		CLOCK.dispose();
	}

	private static Result measure(Class<?> bot, List<String> options) throws IOException, InterruptedException {
		try (Simulator discord = Simulator.start()) {
			List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx512m"));
			command.addAll(options);
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), bot.getName(), discord.restUrl().toString(), discord.token(),
					discord.gatewayUrl()));
			long begin = CLOCK.now(TimeUnit.NANOSECONDS);
			Process process = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT).start();
			try (BufferedReader output = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
					Writer input = process.outputWriter(StandardCharsets.UTF_8)) {
				discord.journal().await("the commands", entry -> entry.kind() == Kind.COMMANDS_REGISTERED, PATIENCE);
				discord.awaitBot(PATIENCE);
				runPing(discord);
				double seconds = (CLOCK.now(TimeUnit.NANOSECONDS) - begin) / 1e9;
				double cpu = process.info().totalCpuDuration().orElseThrow().toMillis() / 1e3;
				input.write("measure\n");
				input.flush();
				return result(seconds, cpu, output);
			}
			finally {
				process.destroyForcibly().waitFor();
			}
		}
	}

	/** As a user does: again, if three seconds were not enough on a busy machine. */
	private static void runPing(Simulator discord) {
		IllegalStateException last = new IllegalStateException("There was no attempt");
		for (int attempt = 0; attempt < 10; attempt++) {
			try {
				discord.run("ada", "general", "/ping").awaitResponse(PATIENCE);
				return;
			}
			catch (IllegalStateException ex) {
				last = ex;
			}
		}
		throw last;
	}

	private static Result result(double seconds, double cpu, BufferedReader output) throws IOException {
		for (String line = output.readLine(); line != null; line = output.readLine()) {
			if (line.startsWith("HELD ")) {
				String[] held = line.split(" ");
				return new Result(seconds, cpu, Double.parseDouble(held[1]), Double.parseDouble(held[2]), Double.parseDouble(held[3]));
			}
		}
		throw new IllegalStateException("The bot has ended");
	}

	private static void print(String name, List<Result> results) {
		System.out.printf(Locale.ROOT,
				"%-20s %5.2f s to the first answer, %5.2f s of processors, %5.1f MB heap, %5.1f MB resident, %4.0f threads%n", name,
				median(results, Result::seconds), median(results, Result::cpu), median(results, Result::heap),
				median(results, Result::resident), median(results, Result::threads));
	}

	private static double ratio(List<Result> one, List<Result> other, ToDoubleFunction<Result> figure) {
		return median(one, figure) / median(other, figure);
	}

	private static double median(List<Result> results, ToDoubleFunction<Result> figure) {
		return results.stream().mapToDouble(figure).sorted().toArray()[results.size() / 2];
	}

	/**
	 * What one start was like.
	 *
	 * @param seconds by the clock
	 * @param cpu seconds of processors
	 * @param heap megabytes in use after a garbage collection
	 * @param resident megabytes that the process has
	 */
	private record Result(double seconds, double cpu, double heap, double resident, double threads) {
	}

}
