package dev.disruption.simulator;

import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The jar as it is built: it runs after the packaging, when there is one. */
@Timeout(120)
class StandaloneJarTests {

	private static final Path JAR = Path.of(System.getProperty("disruption.standalone", "target/disruption-simulator-standalone.jar"));

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(30)).build();

	@Test
	void runsByItself() throws Exception {
		Process process = run("--port", "0", "--scenario", "lively", "--messages", "5");
		try {
			Map<String, String> told = told(process.inputReader(StandardCharsets.UTF_8));
			HttpResponse<String> me = get(told.get("REST") + "/users/@me", told.get("token"));
			assertThat(me.statusCode()).isEqualTo(200);
			assertThat(me.body()).contains("\"bot\":true");
			assertThat(get(told.get("REST") + "/users/@me", "another.token.entirely").statusCode()).isEqualTo(401);
			HttpResponse<String> page = get(told.get("page") + "page/", told.get("token"));
			assertThat(page.statusCode()).isEqualTo(200);
			assertThat(page.body()).contains("<title>Disruption</title>");
			assertThat(told.get("gateway")).startsWith("ws://127.0.0.1:");
			assertThat(get(told.get("REST") + "/users/@me/guilds", told.get("token")).body()).contains("Disruption Lab", "Rye & Shine");
		}
		finally {
			end(process);
		}
	}

	@Test
	void takesATokenAndAScenarioOfOnesOwn() throws Exception {
		Path file = Files.createTempFile("scenario", ".yaml");
		Files.writeString(file, "guilds: [{name: My own, owner: me, people: [{name: me}]}]");
		Process process = run("--port=0", "--scenario=" + file, "--token=MTIzNDU2Nzg5MDEyMzQ1Njc4.abc.def");
		try {
			Map<String, String> told = told(process.inputReader(StandardCharsets.UTF_8));
			assertThat(told.get("token")).isEqualTo("MTIzNDU2Nzg5MDEyMzQ1Njc4.abc.def");
			assertThat(get(told.get("REST") + "/users/@me", told.get("token")).body()).contains("\"id\":\"123456789012345678\"");
			assertThat(get(told.get("REST") + "/users/@me/guilds", told.get("token")).body()).contains("My own").doesNotContain("Disruption Lab");
		}
		finally {
			end(process);
			Files.delete(file);
		}
	}

	@Test
	void helps() throws Exception {
		Process process = run("--help");
		String help = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(help).contains("--port PORT", "--scenario NAME", "--token TOKEN");
		assertThat(process.waitFor()).isZero();
	}

	@Test
	void saysWhatItDoesNotUnderstand() throws Exception {
		Process process = run("--scenario", "nowhere.yaml");
		String errors = new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8);
		assertThat(errors).contains("The scenario nowhere.yaml cannot be read").contains("--help");
		assertThat(process.waitFor()).isEqualTo(2);
	}

	private static Process run(String... options) throws IOException {
		assumeTrue(Files.exists(JAR), () -> JAR + " is not built yet: mvnw verify does that");
		String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
		List<String> command = new ArrayList<>(List.of(java, "-jar", JAR.toString()));
		command.addAll(List.of(options));
		return new ProcessBuilder(command).start();
	}

	/** What it prints at the start, line by line until the token. */
	private static Map<String, String> told(BufferedReader output) throws IOException {
		Map<String, String> told = new HashMap<>();
		List<String> lines = new ArrayList<>();
		while (!told.containsKey("token")) {
			String line = output.readLine();
			assertThat(line).as("after " + lines).isNotNull();
			lines.add(line);
			String[] words = line.strip().split("\\s+", 2);
			if (words.length == 2) {
				told.put(words[0], words[1]);
			}
		}
		return told;
	}

	private HttpResponse<String> get(String address, String token) throws IOException, InterruptedException {
		return this.client.send(HttpRequest.newBuilder(URI.create(address)).header("Authorization", "Bot " + token)
			.header("User-Agent", "DiscordBot (https://example.org, 1)").timeout(Duration.ofSeconds(30)).build(), BodyHandlers.ofString());
	}

	private static void end(Process process) throws InterruptedException {
		process.destroy();
		if (!process.waitFor(30, TimeUnit.SECONDS)) {
			process.destroyForcibly();
		}
	}

}
