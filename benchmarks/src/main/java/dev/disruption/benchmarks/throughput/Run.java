package dev.disruption.benchmarks.throughput;

import java.util.List;

/**
 * What one client process is to do.
 *
 * @param port of the server's REST and gateway
 * @param control of the server's flow control
 * @param compress the gateway's parameter of that name, empty for none
 * @param guilds how many GUILD_CREATE come before the traffic
 * @param shards how many connections to open
 * @param warmUp messages before the measurement
 * @param measured messages that are measured
 */
record Run(String client, int port, int control, String compress, int guilds, int shards, int warmUp, int measured) {

	String restUrl() { return "http://127.0.0.1:" + this.port + "/api/v10"; }

	String gatewayUrl() { return "ws://127.0.0.1:" + this.port; }

	/** A token as Discord's are: the bot's id is in it. */
	static String token() { return "MTMxMDAwMDAwMDAwMDAwMDAwMA.bench.bench"; }

	List<String> toArguments() {
		return List.of(this.client, String.valueOf(this.port), String.valueOf(this.control), "compress=" + this.compress,
				String.valueOf(this.guilds),
				String.valueOf(this.shards), String.valueOf(this.warmUp), String.valueOf(this.measured));
	}

	static Run of(String[] arguments) {
		int[] numbers = new int[arguments.length];
		for (int i = 1; i < arguments.length; i++) {
			numbers[i] = i == 3 ? 0 : Integer.parseInt(arguments[i]);
		}
		return new Run(arguments[0], numbers[1], numbers[2], arguments[3].substring("compress=".length()), numbers[4], numbers[5], numbers[6],
				numbers[7]);
	}

}
