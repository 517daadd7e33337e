package dev.disruption.simulator;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;

import dev.disruption.simulator.scenario.Scenario;
import org.jspecify.annotations.Nullable;
import reactor.netty.ChannelBindException;

/**
 * What the command line asks for.
 * @param scenario a name or the path of a file
 * @param token null for the simulator's own
 * @param messages how many are said per second by people of the simulator
 */
record Options(boolean help, int port, String scenario, @Nullable String token, double messages, double reactions, double joins) {

	static final String HELP = """
			A Discord in a box: REST, gateway, rate limits and a web page, for bots in any language.

			  java -jar disruption-simulator-standalone.jar [options]

			  --port PORT          where to listen on 127.0.0.1; 8099 by default, 0 takes a free one
			  --scenario NAME      lab, lively (the default), or the path of a YAML file
			  --token TOKEN        the token that the bot shows; by default the one that is printed at the start
			  --messages RATE      people chat by themselves, so many messages per second
			  --reactions RATE     people react by themselves, so many times per second
			  --joins RATE         so many new people come per second
			  --help               prints this""";

	private static final int PORT = 8099;

	/** @throws IllegalArgumentException naming what can't be understood */
	static Options of(String... args) {
		Options options = new Options(false, PORT, Scenario.LIVELY, null, 0, 0, 0);
		Deque<String> rest = new ArrayDeque<>(List.of(args));
		while (!rest.isEmpty()) {
			String option = rest.removeFirst();
			int equals = option.startsWith("--") ? option.indexOf('=') : -1;
			if (equals > 0) {
				rest.addFirst(option.substring(equals + 1));
				option = option.substring(0, equals);
			}
			options = options.with(option, rest);
		}
		return options;
	}

	/** @throws IllegalArgumentException if the port is taken, or the scenario can't be read */
	Simulator start() {
		SimulatorBuilder builder = Simulator.builder().port(this.port).scenario(Scenario.named(this.scenario));
		Simulator simulator;
		try {
			simulator = this.token == null ? builder.start() : builder.token(this.token).start();
		}
		catch (ChannelBindException taken) {
			throw new IllegalArgumentException("Port " + this.port + " can't be used; end what listens there, or take another one by --port", taken);
		}
		simulator.crowd().start(this.messages, this.reactions, this.joins);
		return simulator;
	}

	private Options with(String option, Deque<String> rest) {
		return switch (option) {
			case "--help", "-h" -> new Options(true, this.port, this.scenario, this.token, this.messages, this.reactions, this.joins);
			case "--port" -> new Options(this.help, port(value(option, rest)), this.scenario, this.token, this.messages, this.reactions, this.joins);
			case "--scenario" ->
					new Options(this.help, this.port, value(option, rest), this.token, this.messages, this.reactions, this.joins);
			case "--token" -> new Options(this.help, this.port, this.scenario, value(option, rest), this.messages, this.reactions, this.joins);
			case "--messages" ->
					new Options(this.help, this.port, this.scenario, this.token, rate(option, value(option, rest)), this.reactions, this.joins);
			case "--reactions" ->
					new Options(this.help, this.port, this.scenario, this.token, this.messages, rate(option, value(option, rest)), this.joins);
			case "--joins" ->
					new Options(this.help, this.port, this.scenario, this.token, this.messages, this.reactions, rate(option, value(option, rest)));
			default -> throw new IllegalArgumentException("There is no option " + option);
		};
	}

	private static String value(String option, Deque<String> rest) {
		if (rest.isEmpty()) {
			throw new IllegalArgumentException(option + " needs a value after it");
		}
		return rest.removeFirst();
	}

	private static int port(String value) {
		if (!value.matches("\\d{1,5}") || Integer.parseInt(value) > 65535) {
			throw new IllegalArgumentException("--port takes a number from 0 to 65535, not " + value);
		}
		return Integer.parseInt(value);
	}

	private static double rate(String option, String value) {
		if (!value.matches("\\d{1,5}(\\.\\d{1,6})?")) {
			throw new IllegalArgumentException(option + " takes how many there are per second, 2 or 0.5 for instance, not " + value);
		}
		return Double.parseDouble(value);
	}

	/** Without the token. */
	@Override
	public String toString() {
		return "Options[help=" + this.help + ", port=" + this.port + ", scenario=" + this.scenario + ", messages=" + this.messages
				+ ", reactions=" + this.reactions + ", joins=" + this.joins + "]";
	}

}
