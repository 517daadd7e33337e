package dev.disruption.gateway;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

import dev.disruption.gateway.ScriptedGateway.Peer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

class LargePayloadTests {

	private static final int MEBIBYTE = 1024 * 1024;

	private static final int READY = 30 * MEBIBYTE;

	/**
	 * The child has everything in these 4 times the payload: its classes, its buffers and the copy for the application. It has the collector
	 * that the JVM takes for heaps of that size on small machines: G1 would need room between other arrays for one of thirty megabytes.
	 */
	private static final int HEAP = 4 * READY;

	@ParameterizedTest
	@EnumSource(Compression.class)
	@Tag("F53")
	void acceptsAReadyOfThirtyMebibytesInLessThanFourTimesAsMuchHeap(Compression compression) throws Exception {
		try (ScriptedGateway discord = new ScriptedGateway()) {
			Process client = client(discord.url(), compression);
			try {
				Peer peer = discord.accept(Duration.ofMinutes(1));
				serve(peer, compression);
				assertThat(client.waitFor(1, TimeUnit.MINUTES)).as("the client has ended").isTrue();
				String output = new String(client.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
				assertThat(client.exitValue()).as(output).isZero();
				assertThat(output).containsPattern("READY 31\\d{6}\\s").containsPattern("GUILD_CREATE 10\\d{6}\\s");
			}
			finally {
				client.destroyForcibly();
			}
		}
	}

	private static void serve(Peer peer, Compression compression) throws InterruptedException {
		Compressor stream = compression == Compression.NONE ? null : Compressor.of(compression);
		send(peer, stream, "{\"t\":null,\"s\":null,\"op\":10,\"d\":{\"heartbeat_interval\":41250}}");
		peer.receive(2);
		String guilds = json("{\"id\":\"", "\",\"unavailable\":true}", READY);
		send(peer, stream, "{\"t\":\"READY\",\"s\":1,\"op\":0,\"d\":{\"v\":10,\"guilds\":[" + guilds + "],\"session_id\":\"s1\"}}");
		String members = json("{\"user\":{\"id\":\"", "\",\"username\":\"ada\"},\"roles\":[],\"mute\":false}", 10 * MEBIBYTE);
		send(peer, stream, "{\"t\":\"GUILD_CREATE\",\"s\":2,\"op\":0,\"d\":{\"id\":\"1\",\"members\":[" + members + "]}}");
	}

	private static void send(Peer peer, Compressor stream, String payload) {
		if (stream == null) {
			peer.send(payload);
		}
		else {
			peer.send(stream.message(payload));
		}
	}

	/** Elements with a number in it, as many as are needed. */
	private static String json(String before, String after, int size) {
		StringBuilder json = new StringBuilder(size + 128);
		for (long i = 1; json.length() < size; i++) {
			json.append(i == 1 ? "" : ",").append(before).append(i * 7_919_317_777L).append(after);
		}
		return json.toString();
	}

	private static Process client(String url, Compression compression) throws Exception {
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		return new ProcessBuilder(java, "-Xmx" + HEAP, "-XX:+UseSerialGC", "-cp", System.getProperty("java.class.path"),
				SmallHeap.class.getName(), url, compression.name()).redirectErrorStream(true).start();
	}

}
