package dev.disruption.benchmarks.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Runs the clients in turn, several times, against one server, and prints what a message costs each of them. */
public final class Throughput {

	private final Map<String, String> options = new LinkedHashMap<>(Map.of("clients", "inflate,bare,disruption,unheard,jda,discord4j",
			"compress",
			"zlib-stream,zstd-stream", "guilds", "100", "shards", "1", "warm-up", "300000", "measured", "200000", "repetitions", "5", "order",
			"false",
			"heap", "1g"));

	private Throughput(String[] arguments) {
		for (String argument : arguments) {
			String[] option = argument.split("=", 2);
			if (option.length < 2 || !this.options.containsKey(option[0])) {
				throw new IllegalArgumentException("Unknown option '" + argument + "': the options are " + this.options);
			}
			this.options.put(option[0], option[1]);
		}
	}

	public static void main(String[] arguments) throws IOException, InterruptedException {
		new Throughput(arguments).run();
	}

	private void run() throws IOException, InterruptedException {
		System.out.println("# " + this.options + " on Java " + Runtime.version());
		Process server = java(TrafficServer.class, List.of("-Xmx8g"), List.of(option("guilds"), String.valueOf(number("warm-up")
				+ number("measured") + 10_000),
				option("compress")));
		try (BufferedReader lines = output(server)) {
			String line = lines.readLine();
			for (; line != null && !line.startsWith("PORTS "); line = lines.readLine()) {
				System.out.println(line);
			}
			if (line == null) {
				throw new IllegalStateException("The server didn't start");
			}
			String[] ports = line.split(" ");
			measure(Integer.parseInt(ports[1]), Integer.parseInt(ports[2]));
		}
		finally {
			server.destroy();
		}
	}

	private void measure(int port, int control) throws IOException, InterruptedException {
		Figures figures = new Figures();
		for (int repetition = 0; repetition < number("repetitions"); repetition++) {
			for (String compress : option("compress").split(",")) {
				for (String client : option("clients").split(",")) {
					if (compress.equals("zstd-stream") && (client.equals("jda") || client.equals("discord4j"))) {
						// neither speaks it
						continue;
					}
					Run run = new Run(client, port, control, compress, number("guilds"), number("shards"), number("warm-up"), number("measured"));
					figures.add(run, measure(run));
				}
			}
		}
		System.out.println(figures.table());
	}

	private String measure(Run run) throws IOException, InterruptedException {
		List<String> jvm = List.of("-Xms" + option("heap"), "-Xmx" + option("heap"), "-Dthroughput.order=" + option("order"),
				"--enable-native-access=ALL-UNNAMED");
		Process client = java(Clients.class, jvm, run.toArguments());
		try (BufferedReader lines = output(client)) {
			String result = "";
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				if (line.startsWith("RESULT ")) {
					result = line;
				}
				else {
					System.out.println(run.client() + ": " + line);
				}
			}
			return result;
		}
		finally {
			client.destroyForcibly().waitFor(10, TimeUnit.SECONDS);
		}
	}

	private static Process java(Class<?> main, List<String> jvm, List<String> arguments) throws IOException {
		List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString()));
		command.addAll(jvm);
		command.addAll(Arrays.asList(System.getProperty("throughput.jvm", "").split(" ")));
		command.removeIf(String::isEmpty);
		command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
		command.addAll(arguments);
		return new ProcessBuilder(command).redirectErrorStream(true).start();
	}

	private static BufferedReader output(Process process) {
		return new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
	}

	private String option(String name) { return Objects.requireNonNull(this.options.get(name)); }

	private int number(String name) { return Integer.parseInt(option(name)); }

}
