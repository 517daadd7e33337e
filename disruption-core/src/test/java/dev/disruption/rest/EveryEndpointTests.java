package dev.disruption.rest;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import dev.disruption.json.Body;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.FormParams;
import dev.disruption.json.Members;
import dev.disruption.json.Samples;
import dev.disruption.json.Snowflake;
import dev.disruption.model.automoderation.CreateAutoModerationRule;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.interaction.InteractionResponse;
import dev.disruption.model.scheduledevent.CreateGuildScheduledEvent;
import dev.disruption.rest.Endpoints.Endpoint;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestHeader;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.netty.DisposableServer;
import reactor.netty.http.server.HttpServer;
import reactor.netty.http.server.HttpServerRequest;
import reactor.netty.http.server.HttpServerResponse;
import tools.jackson.databind.JavaType;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls every method of every resource once over the wire. */
class EveryEndpointTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final JsonMapper JSON = DiscordJson.mapper();

	private static final Samples SAMPLES = new Samples(1, 0);

	/** what a path and a query have to encode */
	private static final String TEXT = "a/b c?d&e=f+g%h#ü🔥";

	private static final Map<Class<?>, List<String>> REQUIRED = Map.of(CreateApplicationCommand.class, List.of("name", "description"),
			CreateAutoModerationRule.class, List.of("name", "event_type", "trigger_type", "actions"), CreateGuildScheduledEvent.class,
			List.of("name", "privacy_level", "scheduled_start_time", "entity_type"));

	private static DisposableServer discord;

	private static DiscordRest rest;

	private static @Nullable Arrival arrival;

	private static Reply reply = new Reply("", "");

	@BeforeAll
	static void connect() {
		discord = HttpServer.create().host("127.0.0.1").port(0).handle(EveryEndpointTests::answer).bindNow(SOON);
		rest = DiscordRest.builder()
			.baseUrl("http://127.0.0.1:" + discord.port() + "/api/v10")
			.token(new Token("top.secret"))
			.globalLimit(1000)
			.build();
	}

	@AfterAll
	static void close() {
		rest.close();
		discord.disposeNow(SOON);
	}

	private static Mono<Void> answer(HttpServerRequest request, HttpServerResponse response) {
		return request.receive().aggregate().asString(StandardCharsets.UTF_8).defaultIfEmpty("").flatMap(body -> {
			Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
			request.requestHeaders().forEach(header -> headers.put(header.getKey(), header.getValue()));
			arrival = new Arrival(request.method().name(), request.uri(), headers, body);
			if (reply.type().isEmpty()) {
				return response.status(204).send();
			}
			return response.header("Content-Type", reply.type()).sendString(Mono.just(reply.body())).then();
		});
	}

	static List<Endpoint> endpoints() {
		return Endpoints.all();
	}

	@Test
	void findsThem() {
		assertThat(endpoints()).hasSizeGreaterThan(242);
	}

	@Test
	void everyResourceHasAnAccessor() throws ReflectiveOperationException {
		for (Class<?> resource : endpoints().stream().map(Endpoint::resource).distinct().toList()) {
			List<Method> accessors = Arrays.stream(DiscordRest.class.getMethods()).filter(method -> method.getReturnType() == resource).toList();
			assertThat(accessors).as(resource.getName()).hasSize(1);
			assertThat(accessors.get(0).getName()).isEqualToIgnoringCase(resource.getSimpleName());
			assertThat(accessors.get(0).invoke(rest)).isSameAs(rest.resource(resource));
		}
	}

	/** All but those that take a form, which the tests of identities try. */
	static List<Endpoint> jsonEndpoints() {
		return endpoints().stream().filter(endpoint -> endpoint.parameters().stream().noneMatch(EveryEndpointTests::isForm)).toList();
	}

	private static boolean isForm(Parameter parameter) {
		return FormParams.class.isAssignableFrom(parameter.getType());
	}

	@ParameterizedTest
	@MethodSource("jsonEndpoints")
	void arrivesAsItShouldAndReadsTheAnswer(Endpoint endpoint) throws Throwable {
		List<Object> arguments = new ArrayList<>();
		for (Parameter parameter : endpoint.parameters()) {
			arguments.add(argument(parameter, arguments.size()));
		}
		reply = reply(endpoint);
		List<Object> received = call(endpoint, arguments);
		assertThat(arrival).isNotNull();
		assertThat(arrival.verb()).isEqualTo(endpoint.verb());
		assertThat(path(arrival.uri())).isEqualTo(expectedPath(endpoint, arguments));
		assertThat(new QueryStringDecoder(arrival.uri()).parameters()).isEqualTo(expectedQuery(endpoint, arguments));
		assertThat(arrival.headers().containsKey("Authorization")).isEqualTo(!endpoint.path().contains("Token}"));
		assertThat(arrival.headers()).containsEntry("X-Audit-Log-Reason", "100%25%20spam");
		checkBody(endpoint, arguments);
		assertThat(received).isEqualTo(expected(endpoint));
	}

	private static List<Object> call(Endpoint endpoint, List<Object> arguments) throws Throwable {
		try {
			Object publisher = endpoint.method().invoke(rest.resource(endpoint.resource()), arguments.toArray());
			List<Object> received = Flux.from((org.reactivestreams.Publisher<?>) publisher)
				.cast(Object.class)
				.contextWrite(DiscordRest.reason("100% spam"))
				.collectList()
				.block(SOON);
			return received.stream().map(value -> (value instanceof byte[] bytes) ? new String(bytes, StandardCharsets.UTF_8) : value).toList();
		}
		catch (InvocationTargetException ex) {
			throw ex.getCause();
		}
	}

	private static Object argument(Parameter parameter, int index) throws ReflectiveOperationException {
		Type type = parameter.getParameterizedType();
		if (Endpoint.isQuery(parameter)) {
			return filled(parameter.getType());
		}
		if (Endpoint.isBody(parameter)) {
			return body(type);
		}
		return value(type, index + 1);
	}

	/** A query with all its parameters. */
	private static Body<?> filled(Class<?> type) throws ReflectiveOperationException {
		Body<?> query = (Body<?>) type.getConstructor().newInstance();
		for (Map.Entry<String, Method> setter : setters(type).entrySet()) {
			setter.getValue().invoke(query, value(setter.getValue().getGenericParameterTypes()[0], 1));
		}
		return query;
	}

	private static Map<String, Method> setters(Class<?> type) {
		Map<String, Method> setters = new LinkedHashMap<>();
		Arrays.stream(type.getMethods())
			.filter(method -> method.getParameterCount() == 1 && Body.class.isAssignableFrom(method.getReturnType()))
			.filter(method -> !method.isBridge() && !Modifier.isStatic(method.getModifiers()))
			.forEach(method -> setters.put(method.getName(), method));
		return setters;
	}

	private static Object value(Type type, int number) {
		Class<?> raw = Members.raw(type);
		if (raw == List.class) {
			return List.of(value(Members.argument(type, 0), number), value(Members.argument(type, 0), number + 1));
		}
		if (raw.isEnum()) {
			return raw.getEnumConstants()[0];
		}
		Map<Class<?>, Object> values = Map.of(Snowflake.class, Snowflake.of(1000 + number), String.class, TEXT + number, int.class, number,
				boolean.class, true, Instant.class, Instant.ofEpochSecond(1_500_000_000));
		return values.get(raw);
	}

	/** What can be written without a rule being broken: a field that isn't documented. */
	private static Object body(Type type) throws ReflectiveOperationException {
		Class<?> raw = Members.raw(type);
		if (raw == List.class) {
			return Body.class.isAssignableFrom(Members.raw(Members.argument(type, 0))) ? List.of(body(Members.argument(type, 0)))
					: JSON.readValue("[" + SAMPLES.of(Members.argument(type, 0)) + "]", javaType(type));
		}
		if (raw == Map.class) {
			return Map.of("key", TEXT);
		}
		if (raw == JsonNode.class) {
			return JSON.createObjectNode().put("key", TEXT);
		}
		if (raw == InteractionResponse.class) {
			return InteractionResponse.deferredMessage(false).with("probe", TEXT);
		}
		Body<?> body = ((Body<?>) raw.getConstructor().newInstance()).with("probe", TEXT);
		for (String field : REQUIRED.getOrDefault(raw, List.of())) {
			body = body.with(field, "x");
		}
		return body;
	}

	private static Reply reply(Endpoint endpoint) {
		Type answer = endpoint.answer();
		if (answer == Void.class) {
			return new Reply("", "");
		}
		if (answer == byte[].class || answer == String.class) {
			return new Reply((answer == String.class) ? "text/csv" : "image/png", "user_id\n1\n");
		}
		String one = SAMPLES.of(answer).toString();
		return new Reply("application/json", (endpoint.publisher() == Flux.class) ? "[" + one + "," + one + "]" : one);
	}

	/** What the answer is read as. */
	private static List<Object> expected(Endpoint endpoint) {
		Type answer = endpoint.answer();
		if (answer == Void.class) {
			return List.of();
		}
		if (answer == byte[].class || answer == String.class) {
			return List.of(reply.body());
		}
		Object one = JSON.readValue(SAMPLES.of(answer).toString(), javaType(answer));
		return (endpoint.publisher() == Flux.class) ? List.of(one, one) : List.of(one);
	}

	private static JavaType javaType(Type type) {
		return JSON.getTypeFactory().constructType(type);
	}

	private static List<String> path(String uri) {
		return Arrays.stream(uri.replaceFirst("\\?.*", "").split("/"))
			.map(segment -> URLDecoder.decode(segment.replace("+", "%2B"), StandardCharsets.UTF_8))
			.toList();
	}

	private static List<String> expectedPath(Endpoint endpoint, List<Object> arguments) {
		Map<String, String> variables = new LinkedHashMap<>();
		for (int i = 0; i < arguments.size(); i++) {
			Parameter parameter = endpoint.parameters().get(i);
			if (parameter.isAnnotationPresent(PathVariable.class)) {
				variables.put("{" + parameter.getName() + "}", arguments.get(i).toString());
			}
		}
		return Arrays.stream(("/api/v10" + endpoint.path()).split("/"))
			.map(segment -> variables.getOrDefault(segment, segment))
			.toList();
	}

	private static Map<String, List<String>> expectedQuery(Endpoint endpoint, List<Object> arguments) {
		for (int i = 0; i < arguments.size(); i++) {
			if (Endpoint.isQuery(endpoint.parameters().get(i))) {
				assertThat(((Body<?>) arguments.get(i)).query()).isNotEmpty();
				return ((Body<?>) arguments.get(i)).query();
			}
		}
		return Map.of();
	}

	private static void checkBody(Endpoint endpoint, List<Object> arguments) {
		boolean sent = false;
		for (int i = 0; i < arguments.size(); i++) {
			Parameter parameter = endpoint.parameters().get(i);
			Object argument = arguments.get(i);
			if (parameter.isAnnotationPresent(RequestHeader.class)) {
				assertThat(arrival.headers()).containsKey(parameter.getAnnotation(RequestHeader.class).value());
			}
			if (Endpoint.isBody(parameter)) {
				sent = true;
				if (!(argument instanceof FormParams)) {
					// a new message gets a nonce
					JsonNode body = JSON.readTree(arrival.body());
					JSON.valueToTree(argument).properties().forEach(field -> assertThat(body.path(field.getKey())).isEqualTo(field.getValue()));
					assertThat(arrival.headers().get("Content-Type")).startsWith("application/json");
				}
			}
		}
		assertThat(arrival.body().isEmpty()).isEqualTo(!sent);
	}

	private record Arrival(String verb, String uri, Map<String, String> headers, String body) {
	}

	/** @param type empty for an answer without a body */
	private record Reply(String type, String body) {
	}

}
