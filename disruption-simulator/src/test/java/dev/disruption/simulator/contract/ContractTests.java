package dev.disruption.simulator.contract;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.interaction.Invocation;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Community;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Monetization;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Calls every operation of Discord's API, in the order of {@code operations.txt}: writes first without the permission, which is refused,
 * then
 * with it. Requests and answers are compared with Discord's own description. Whatever is not simulated is answered with 501.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ContractTests {

	private static final long NEARLY_NOTHING = Permission.bits(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY);

	private final Map<String, String> variables = new HashMap<>();

	private final Set<String> called = new HashSet<>();

	private final HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

	private final Simulator discord = Simulator.builder().withoutRateLimits().start();

	private final World world = this.discord.world();

	@AfterAll
	void stops() { this.discord.close(); }

	@TestFactory
	Stream<DynamicTest> everyOperation() throws IOException {
		Contract contract = Contract.read();
		furnish();
		List<Step> steps = lines("operations.txt").map(Step::parse).toList();
		Stream<DynamicTest> calls = steps.stream().map(step -> DynamicTest.dynamicTest(step.text(), () -> call(contract, step)));
		return Stream.concat(calls, Stream.of(
				DynamicTest.dynamicTest("answers with 501 what is not simulated", () -> notSimulated(contract)),
				DynamicTest.dynamicTest("was called with all operations", () -> assertThat(new TreeSet<>(contract.operations().keySet()))
					.isEqualTo(new TreeSet<>(this.called)).hasSize(242))));
	}

	private void call(Contract contract, Step step) {
		Contract.Operation operation = contract.operations().get(step.operation());
		assertThat(operation).as(step.operation() + " is an operation").isNotNull();
		this.called.add(operation.id());
		if (step.has("interaction")) {
			interact();
		}
		if (step.has("onstage")) {
			Channel stage = this.world.requireChannel(this.variables.get("stage"));
			List.of(this.world.bot(), this.world.person("linus")).forEach(person -> this.world.voice().move(this.world.guild(), person, stage));
		}
		String path = step.path(operation.path(), this.variables) + step.query(this.variables);
		String body = step.body(this.variables);
		if (!body.isEmpty() && !step.has("form")) {
			assertThat(contract.request(operation, Json.parse(body))).as("the request " + body).isEmpty();
		}
		if (operation.writes() && !step.has("free")) {
			refused(step, operation, path, body);
		}
		HttpResponse<String> answer = send(step, operation.method(), path, body);
		assertThat(answer.statusCode()).as(answer.body()).isBetween(200, 299);
		JsonNode document = answer.body().isEmpty() ? null : Json.parse(answer.body());
		assertThat(contract.response(operation, answer.statusCode(), document)).as(answer.body()).isEmpty();
		step.taken().forEach((name, field) -> this.variables.put(name, taken(document, field)));
	}

	/** The bot sees everything but may do nothing; where seeing is all that it takes, it doesn't even see. */
	private void refused(Step step, Contract.Operation operation, String path, String body) {
		permit(step.has("view") ? 0 : NEARLY_NOTHING, step.has("view") ? 0 : NEARLY_NOTHING);
		try {
			HttpResponse<String> answer = send(step, operation.method(), path, body);
			assertThat(answer.statusCode()).as("without permission: " + answer.body()).isEqualTo(403);
			assertThat(Json.parse(answer.body()).path("code").asInt(0)).as(answer.body()).isEqualTo(step.has("view") ? 50001 : 50013);
		}
		finally {
			permit(Permission.ADMINISTRATOR.bit(), NEARLY_NOTHING | Permission.SEND_MESSAGES.bit());
		}
	}

	private void notSimulated(Contract contract) throws IOException {
		List<String> listed = lines("/dev/disruption/simulator/rest/not-simulated.txt").toList();
		Map<String, Contract.Operation> byPath = contract.operations().values().stream()
			.collect(Collectors.toMap(operation -> operation.method() + " " + bare(operation.path()), operation -> operation));
		for (String line : listed) {
			Contract.Operation operation = byPath.get(bare(line));
			assertThat(operation).as(line + " is an operation").isNotNull();
			assertThat(this.called.add(operation.id())).as(line + " is simulated after all").isTrue();
			HttpResponse<String> answer = send(Step.parse(operation.id()), operation.method(), operation.path().replaceAll("\\{\\w+}", "1"), "");
			assertThat(answer.statusCode()).as(line).isEqualTo(501);
			assertThat(Json.parse(answer.body()).path("message").asString("")).contains(line);
		}
	}

	/** What only people and Discord itself can do. */
	private void furnish() {
		Guild guild = this.world.guild();
		Person ada = this.world.person("ada");
		Channel general = this.world.channel("general");
		this.variables.put("guild_id", guild.id());
		this.variables.put("application_id", this.world.application().id());
		this.variables.put("channel_id", general.id());
		this.variables.put("lounge", this.world.channel("Lounge").id());
		this.variables.put("welcome", this.world.channel("welcome").id());
		this.variables.put("linus", this.world.person("linus").id());
		this.variables.put("alan", this.world.person("alan").id());
		this.variables.put("guest", this.world.addPerson("guest").id());
		this.variables.put("engineers", this.world.role("Engineers").id());
		this.variables.put("user_id", this.world.person("grace").id());
		this.variables.put("said", this.discord.say("ada", "general", "Hello").path("id").asString());
		this.variables.put("soon", Json.timestamp(this.world.clock().instant().plus(Duration.ofHours(1))));
		this.variables.put("later", Json.timestamp(this.world.clock().instant().plus(Duration.ofHours(2))));
		this.variables.put("integration_id", Community.integrate(this.world, guild, "Other").path("id").asString());
		ObjectNode subscription = Monetization.subscribe(this.world, ada, "1234567890123456789");
		this.variables.put("subscription_id", subscription.path("id").asString());
		this.variables.put("sku_id", "1234567890123456789");
		this.variables.put("ada", ada.id());
		this.variables.put("second_guild", this.world.addGuild("Second", ada).id());
		this.world.voice().move(guild, this.world.person("linus"), this.world.channel("Lounge"));
		permit(Permission.ADMINISTRATOR.bit(), NEARLY_NOTHING | Permission.SEND_MESSAGES.bit());
	}

	private void permit(long own, long everyone) {
		String guild = this.world.guild().id();
		ObjectNode role = this.world.guild().role(this.world.role("Disruption").id()).document();
		this.world.of(Role.THING).edit(guild, role.path("id").asString(), Json.object().put("permissions", own), null);
		this.world.of(Role.THING).edit(guild, guild, Json.object().put("permissions", everyone), null);
	}

	/** A field, or what a JSON pointer leads to. */
	private String taken(@Nullable JsonNode document, String field) {
		assertThat(document).as("an answer with " + field).isNotNull();
		return document.at(field.startsWith("/") ? field : "/" + field).asString();
	}

	private HttpResponse<String> send(Step step, String method, String path, String body) {
		boolean form = step.has("form");
		String content = form ? form(body) : body;
		HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(this.discord.restUrl() + path))
			.method(method, HttpRequest.BodyPublishers.ofString(content)).timeout(Duration.ofSeconds(30))
			.header("User-Agent", "DiscordBot (https://example.org, 1)").header("X-Audit-Log-Reason", "because")
			.header("Authorization", step.has("bearer") ? "Bearer somebodys" : "Bot " + this.discord.token());
		if (!content.isEmpty()) {
			request.header("Content-Type", form ? "multipart/form-data; boundary=b" : "application/json");
		}
		try {
			return this.client.send(request.build(), HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException | InterruptedException failed) {
			throw new IllegalStateException(method + " " + path, failed);
		}
	}

	/** A person runs a command, which the next lines answer. */
	private void interact() {
		Invocation invocation = this.discord.run("ada", "general", "/ping");
		this.variables.put("interaction_id", invocation.id());
		this.variables.put("interaction_token", invocation.token());
	}

	private static String form(String fields) {
		StringBuilder form = new StringBuilder();
		Json.parse(fields).properties().forEach(field -> form.append("--b\r\nContent-Disposition: form-data; name=\"").append(field.getKey())
			.append("\"\r\n\r\n").append(field.getValue().asString()).append("\r\n"));
		return form.append("--b\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a.png\"\r\nContent-Type: "
				+ "image/png\r\n\r\nx\r\n--b--\r\n")
			.toString();
	}

	private static String bare(String path) { return path.replaceAll("\\{[^}]+}", "{}"); }

	private static Stream<String> lines(String resource) throws IOException {
		try (var list = ContractTests.class.getResourceAsStream(resource)) {
			assertThat(list).as(resource).isNotNull();
			return new String(list.readAllBytes(), StandardCharsets.UTF_8).lines().filter(line -> !line.isBlank() && !line.startsWith("#")).toList()
				.stream();
		}
	}

}
