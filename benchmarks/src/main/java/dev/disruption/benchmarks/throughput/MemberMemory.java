package dev.disruption.benchmarks.throughput;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

import dev.disruption.benchmarks.memory.Population;

/** What a member costs each client: the heap with all members, less that with the same guilds and nobody in them. */
public final class MemberMemory {

	private MemberMemory() {
	}

	/** @param arguments the share of the population, 1 by default, and the clients */
	public static void main(String[] arguments) throws IOException {
		double share = (arguments.length > 0) ? Double.parseDouble(arguments[0]) : 1;
		List<String> clients = (arguments.length > 1) ? List.of(arguments[1].split(",")) : List.of("disruption", "jda", "discord4j");
		Population population = new Population(share);
		System.out.printf(Locale.ROOT, "# %,d memberships of %,d users in %,d guilds, on Java %s%n", population.memberships(), population.users(),
				population.guilds(), Runtime.version());
		for (String client : clients) {
			long without = measure(client, population, false);
			long with = measure(client, population, true);
			System.out.printf(Locale.ROOT, "%-10s %,12d bytes without, %,12d with: %.1f bytes a member%n", client, without, with,
					(with - without) / (double) population.memberships());
		}
	}

	private static long measure(String client, Population population, boolean withMembers) throws IOException {
		int members = population.guilds() + (withMembers ? population.memberships() : 0);
		try (MemberServer server = new MemberServer(population, withMembers)) {
			List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-Xmx1500m",
					"-XX:+UseSerialGC", "--enable-native-access=ALL-UNNAMED"));
			command.addAll(Arrays.asList(System.getProperty("memory.jvm", "").split(" ")));
			command.removeIf(String::isEmpty);
			command.addAll(List.of("-cp", System.getProperty("java.class.path"), MemberClient.class.getName(), client,
					String.valueOf(server.port()), String.valueOf(population.guilds()), String.valueOf(members)));
			Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
			try (BufferedReader lines = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
				for (String line = lines.readLine(); line != null; line = lines.readLine()) {
					if (line.startsWith("RESULT ")) {
						return Long.parseLong(line.substring("RESULT ".length()));
					}
					System.out.println(client + ": " + line);
				}
			}
			finally {
				process.destroyForcibly();
			}
		}
		throw new IllegalStateException(client + " told nothing");
	}

}
