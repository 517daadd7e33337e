package dev.disruption.simulator.fault;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.JsonNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/** Each of the 127 faults is made by a plan, through the control endpoint as by the page's buttons, or says why it is not. */
class CatalogueTests {

	private static final int FAULTS = 127;

	private static final Simulator DISCORD = Simulator.builder().withoutRateLimits().start();

	private final HttpClient client = HttpClient.newHttpClient();

	@AfterAll
	static void stops() { DISCORD.close(); }

	@Test
	void hasEveryFaultOnce() {
		assertThat(Catalogue.entries()).extracting(entry -> entry.path("fault").asString())
			.containsExactlyElementsOf(IntStream.rangeClosed(1, FAULTS).mapToObj(number -> "F" + number).toList());
		assertThat(Catalogue.entries()).allSatisfy(entry -> {
			assertThat(entry.has("plan")).isNotEqualTo(entry.has("not"));
			assertThat(entry.path(entry.has("plan") ? "what" : "not").asString("")).isNotBlank();
		});
	}

	/** What waits for something is planned, the rest has happened or has set other limits. */
	@ParameterizedTest
	@MethodSource("planned")
	void isMadeThroughTheControlEndpoint(String fault) throws Exception {
		JsonNode plan = Catalogue.plan(fault);
		long waiting = plan.valueStream().filter(line -> line.has("route") && !line.has("limits") || line.has("on") && !line.path("on").asString()
			.equals("now")).count();
		HttpResponse<String> answer = send("POST", "{\"catalogue\":\"" + fault + "\"}");
		assertThat(answer.statusCode()).as(answer.body()).isEqualTo(200);
		assertThat(Json.parse(answer.body()).path("planned")).hasSize((int) waiting);
		assertThat(send("DELETE", "").statusCode()).isEqualTo(204);
		assertThat(Json.parse(send("GET", "").body()).path("planned")).isEmpty();
	}

	@Test
	void usesEveryKindThatThereIs() {
		Set<String> used = Catalogue.entries().stream().flatMap(entry -> entry.path("plan").valueStream())
			.map(line -> line.path("limits").isString() ? "limits " + line.path("limits").asString() : line.path("fault").asString())
			.collect(Collectors.toCollection(TreeSet::new));
		Stream<String> kinds = Stream.of(PlanReader.known().keySet(), CallReader.known().keySet()).flatMap(Set::stream);
		assertThat(used).containsAll(Stream.concat(kinds, CallReader.limits().keySet().stream().map(name -> "limits " + name))
			// which are made by buttons of their own, or by others of the same kind
			.filter(name -> !Set.of("close", "voice_server_leaves", "answer_afterwards", "oversize_control_frame").contains(name)).toList());
	}

	@Test
	void saysWhyAFaultIsNotMadeHere() throws Exception {
		assertThatIllegalArgumentException().isThrownBy(() -> Catalogue.plan("F18")).withMessageContaining("F18 can't be made here: A handler");
		assertThatIllegalArgumentException().isThrownBy(() -> Catalogue.plan("F128")).withMessageContaining("it has F1 to F127");
		assertThat(send("POST", "{\"catalogue\":\"F18\"}").body()).contains("A handler of the bot's own");
		assertThat(send("POST", "[{\"route\":\"GET /gateway/bot\",\"fault\":\"hang\",\"carried_out\":false},"
				+ "{\"route\":\"GET /nowhere\",\"fault\":\"hang\"}]")
			.body()).contains("There is no route 'GET /nowhere'");
		assertThat(DISCORD.faults().plannedCalls()).as("all or nothing").isEmpty();
		assertThat(send("POST", "{\"route\":\"GET /gateway/bot\",\"fault\":\"hang\",\"carried_out\":false,\"times\":0}").body())
			.contains("not 0");
	}

	@Test
	void writesDownWhatWentWrongWithACall() {
		long before = DISCORD.journal().count();
		DISCORD.faults().onCalls("GET /users/@me", 2, new CallEffect.Answer(503, null, null));
		for (int left = 2; left > 0; left--) {
			assertThat(DISCORD.faults().plannedCalls()).extracting(CallFault::times).containsExactly(left);
			assertThat(HttpStatus.of(DISCORD, "/users/@me")).isEqualTo(503);
		}
		assertThat(HttpStatus.of(DISCORD, "/users/@me")).isEqualTo(200);
		assertThat(DISCORD.journal().entriesAfter(before).stream().filter(entry -> entry.kind() == Kind.FAULT)).hasSize(2)
			.allMatch(entry -> entry.name().startsWith("GET /users/@me: Answer[status=503"));
	}

	static Stream<String> planned() {
		return Catalogue.entries().stream().filter(entry -> entry.has("plan")).map(entry -> entry.path("fault").asString());
	}

	private HttpResponse<String> send(String method, String body) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(URI.create(DISCORD.pageUrl() + "control/faults")).header("Content-Type", "application/json")
			.method(method, BodyPublishers.ofString(body)).build();
		return this.client.send(request, BodyHandlers.ofString());
	}

	private static final class HttpStatus {

		static int of(Simulator discord, String path) {
			HttpRequest request = HttpRequest.newBuilder(URI.create(discord.restUrl() + path)).header("Authorization", "Bot " + discord.token())
				.header("User-Agent", "DiscordBot (https://example.org, 1)").build();
			return HttpClient.newHttpClient().sendAsync(request, BodyHandlers.discarding()).join().statusCode();
		}

	}

}
