package dev.disruption.rest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import dev.disruption.json.DiscordJson;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpHeaders;

import static org.assertj.core.api.Assertions.assertThat;

class ErrorMappingTests {

	private static final Route ROUTE = new Route("POST", "/webhooks/{applicationId}/{interactionToken}", "1/secret");

	private static final Route CHANNEL = new Route("POST", "/channels/{channelId}/messages", "1");

	private final ErrorMapping mapping = new ErrorMapping(DiscordJson.mapper(), Token.Kind.BOT);

	@Test
	@Tag("F104")
	void flattensTheErrorsOfFieldsToPaths() {
		DiscordException error = error(400, """
				{"code": 50035, "message": "Invalid Form Body", "errors": {
					"_errors": [{"code": "APPLICATION_COMMAND_TOO_LARGE", "message": "Command exceeds maximum size (8000)"}],
					"embeds": {"0": {"fields": {"2": {"name": {"_errors": [
						{"code": "BASE_TYPE_REQUIRED", "message": "This field is required"}]}}}}},
					"surprise": true, "list": [{"_errors": ["plain"]}]}, "more": {"unknown": [1]}}""");
		assertThat(error).isInstanceOf(DiscordException.InvalidRequest.class);
		assertThat(error.code()).isEqualTo(50035);
		assertThat(error.discordMessage()).isEqualTo("Invalid Form Body");
		assertThat(error.errors()).containsExactly(
				new FieldError("", "APPLICATION_COMMAND_TOO_LARGE", "Command exceeds maximum size (8000)"),
				new FieldError("embeds[0].fields[2].name", "BASE_TYPE_REQUIRED", "This field is required"),
				new FieldError("list[0]", "", "plain"));
		assertThat(error).hasMessage("POST /channels/{channelId}/messages: Discord answered 400, Invalid Form Body (code 50035): "
				+ "Command exceeds maximum size (8000); embeds[0].fields[2].name: This field is required; list[0]: plain");
	}

	@Test
	@Tag("F104")
	void readsErrorsOfAnyDepth() {
		DiscordException error = error(400, """
				{"code": 50035, "errors": {"data": {"components": {"0": {"components": {"1": {"options": {"24": {"emoji": {"id": {
					"_errors": [{"code": "NUMBER_TYPE_COERCE", "message": "Not a snowflake"}]}}}}}}}}}}}""");
		assertThat(error.errors()).containsExactly(
				new FieldError("data.components[0].components[1].options[24].emoji.id", "NUMBER_TYPE_COERCE", "Not a snowflake"));
	}

	@ParameterizedTest
	@ValueSource(ints = { 520, 521, 522, 523, 524, 525, 526, 527, 530 })
	@Tag("F100")
	void showsNothingOfCloudflaresPages(int status) {
		DiscordException error = error(status, "<html><title>Web server is down</title></html>", "CF-RAY", "8f1a-FRA");
		assertThat(error).isInstanceOf(DiscordException.ServerError.class).hasMessageNotContaining("<").hasMessageContaining("8f1a-FRA");
		assertThat(error.discordMessage()).isEmpty();
	}

	@Test
	@Tag("F100")
	void aPageThatForbidsIsCloudflares() {
		DiscordException error = error(403, "<html>" + "x".repeat(200) + "</html>");
		assertThat(error).isInstanceOf(DiscordException.Forbidden.class).hasMessageContaining("Cloudflare's answer").hasMessageNotContaining("<");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', nullValues = "none", textBlock = """
			{"message": ["one", "two"]}                                         | 0     | one; two
			{"code": "50001", "message": "Missing Access"}                      | 50001 | Missing Access
			{"code": "odd"}                                                     | 0     | ''
			{"code": null, "message": null, "errors": null}                     | 0     | ''
			{"error": "invalid_grant", "error_description": "Invalid \\"code\\""} | 0     | Invalid "code"
			{"error": "invalid_grant"}                                          | 0     | invalid_grant
			[1, 2]                                                              | 0     | ''
			"text"                                                              | 0     | ''
			{"message": "half                                                   | 0     | ''
			<html><title>Bad Gateway</title></html>                             | 0     | ''
			''                                                                  | 0     | ''
			""")
	@Tag("F100")
	@Tag("F104")
	void readsAnyBody(String body, int code, String message) {
		DiscordException error = error(400, body);
		assertThat(error.code()).isEqualTo(code);
		assertThat(error.discordMessage()).isEqualTo(message);
		assertThat(error.errors()).isEmpty();
		assertThat(error.getMessage()).doesNotContain("<");
	}

	@ParameterizedTest
	@CsvSource({ "400, InvalidRequest", "401, Unauthorized", "403, Forbidden", "404, NotFound", "405, InvalidRequest", "429, RateLimited",
			"500, ServerError", "502, ServerError", "524, ServerError", "301, Unreadable", "202, NotReady" })
	@Tag("F100")
	void eachStatusHasItsException(int status, String type) {
		assertThat(error(status, "").getClass().getSimpleName()).isEqualTo(type);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			401 | {"code": 0, "message": "401: Unauthorized"}           | page 'Bot', Reset Token
			403 | {"code": 40333, "message": "internal network error"}  | User-Agent: it has to begin with 'DiscordBot (url, version)'
			403 | <html>error code: 1010</html>                         | Cloudflare's answer, not Discord's
			403 | {"code": 50013, "message": "Missing Permissions"}     | lack a permission
			403 | {"code": 50001, "message": "Missing Access"}          | needs View Channel
			403 | {"code": 60003, "message": "Two factor is required for this operation"} | two-factor authentication
			403 | {"code": 50007, "message": "Cannot send messages to this user"} | doesn't accept messages from the bot
			403 | {"code": 40001, "message": "Unauthorized"}            | opcodes-and-status-codes#json
			403 | {}                                                    | lacks a permission
			400 | {"code": 160002, "message": "Cannot reply"}           | Read Message History
			400 | {"code": 50006, "message": "Cannot send an empty message"} | needs content
			400 | {"code": 50083, "message": "Thread is archived"}      | archived(false)
			400 | {"code": 30003, "message": "Maximum number of pins reached (250)"} | opcodes-and-status-codes#json
			405 | ''                                                    | documentation of the endpoint
			413 | {"code": 40005, "message": "Request entity too large"} | A file is larger
			404 | {"code": 10062, "message": "Unknown interaction"}     | within 3 seconds
			404 | {"code": 10008, "message": "Unknown Message"}         | deleted, or the bot can't see it
			301 | ''                                                    | correct the base URL
			500 | <html>oops</html>                                     | https://discordstatus.com
			""")
	@Tag("F100")
	void saysWhatToDo(int status, String body, String remedy) {
		assertThat(error(status, body)).hasMessageContaining(remedy).hasMessageNotContaining("html");
	}

	@Test
	void saysWhereAWebhooksTokenComesFrom() {
		Route webhook = new Route("POST", "/webhooks/{webhookId}/{webhookToken}", "7/secret");
		assertThat(this.mapping.answered(webhook, 401, new HttpHeaders(), "{\"code\":50027}".getBytes(StandardCharsets.UTF_8), null))
			.hasMessageContaining("copy its address from the channel's settings")
			.hasMessageNotContaining("Bot");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			BOT    | page 'Bot', Reset Token
			BEARER | refresh it, or have the user authorize the application again
			CLIENT | copy client id and secret
			""")
	void saysWhereAGoodTokenComesFrom(Token.Kind identity, String remedy) {
		ErrorMapping mapping = new ErrorMapping(DiscordJson.mapper(), identity);
		byte[] body = "{\"error\":\"invalid_client\"}".getBytes(StandardCharsets.UTF_8);
		assertThat(mapping.answered(CHANNEL, 401, new HttpHeaders(), body, null)).isInstanceOf(DiscordException.Unauthorized.class)
			.hasMessageContaining("invalid_client")
			.hasMessageContaining(remedy);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			{"code": 50013, "message": "Missing Permissions"}                                                            | ''
			{"code": 160002, "message": "Cannot reply without permission to read message history"}                       | READ_MESSAGE_HISTORY
			{"code": 50013, "message": "You need MANAGE_ROLES and Kick Members"}                                         | KICK_MEMBERS,MANAGE_ROLES
			{"code": 50013, "message": "Could not connect"}                                                              | ''
			{"code": 50013, "message": "No", "errors": {"x": {"_errors": [{"code": "A", "message": "CONNECT needed"}]}}} | CONNECT
			<html>MANAGE_ROLES</html>                                                                                    | ''
			""")
	void namesThePermissionsThatDiscordNames(String body, String permissions) {
		DiscordException.Forbidden error = (DiscordException.Forbidden) error(403, body);
		assertThat(error.missingPermissions()).extracting(Enum::name).containsExactlyElementsOf(names(permissions));
		assertThat(error.getMessage().contains("Missing: ")).isEqualTo(!permissions.isEmpty());
	}

	private static List<String> names(String list) {
		return list.isEmpty() ? List.of() : List.of(list.split(","));
	}

	@Test
	void namesTheLinesOfAFileThatAreWrong() {
		assertThat(error(400, "{\"target_users_file\": [\"Line 5: invalid user ID\", \"Line 6: invalid user ID\"]}"))
			.hasMessageContaining("target_users_file: Line 5: invalid user ID; target_users_file: Line 6: invalid user ID");
	}

	@ParameterizedTest
	@ValueSource(strings = { "<html>1015</html>", "{\"code\": 0, \"message\": \"You are being blocked\"}", "{\"code\": 40333}" })
	@Tag("F99")
	void aLimitWithoutDiscordsHeadersIsABan(String body) {
		assertThat(error(429, body)).isInstanceOf(DiscordException.Blocked.class);
		assertThat(error(429, body, "X-RateLimit-Scope", "user")).isInstanceOf(DiscordException.RateLimited.class);
	}

	@Test
	void namesTheRequestToDiscordsSupport() {
		DiscordException error = error(500, "", "CF-RAY", "8f1a-FRA");
		assertThat(error.ray()).isEqualTo("8f1a-FRA");
		assertThat(error).hasMessageEndingWith("[CF-Ray 8f1a-FRA]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			65  | 64.57 | PT1M5S
			1   | 1.25  | PT1.25S
			NaN | 0.3   | PT0.3S
			2   | "x"   | PT2S
			1e9 | 1     | PT24H
			""")
	@Tag("F83")
	void waitsForTheLongerOfHeaderAndBody(String header, String body, Duration wait) {
		DiscordException error = error(429, "{\"retry_after\": " + body + "}", "Retry-After", header, "X-RateLimit-Scope", "shared");
		assertThat(error.retryAfter()).isEqualTo(wait);
		assertThat(((DiscordException.RateLimited) error).scope()).isEqualTo(RateLimitScope.SHARED);
	}

	@Test
	void neverShowsATokenNotEvenInWhatIsAttachedLater() {
		DiscordException error = this.mapping.answered(ROUTE, 404, new HttpHeaders(), "{}".getBytes(StandardCharsets.UTF_8), null);
		error.addSuppressed(new IllegalStateException("Request to POST https://discord.test/webhooks/1/secret"));
		StringWriter trace = new StringWriter();
		error.printStackTrace(new PrintWriter(trace));
		assertThat(trace.toString()).contains("POST /webhooks/{applicationId}/{interactionToken}").doesNotContain("secret");
		assertThat(error.route()).isEqualTo("POST /webhooks/{applicationId}/{interactionToken}");
	}

	private DiscordException error(int status, String body, String... headers) {
		HttpHeaders all = new HttpHeaders();
		for (int i = 0; i < headers.length; i += 2) {
			all.add(headers[i], headers[i + 1]);
		}
		return this.mapping.answered(CHANNEL, status, all, body.getBytes(StandardCharsets.UTF_8), null);
	}

}
