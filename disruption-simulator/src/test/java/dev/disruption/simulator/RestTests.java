package dev.disruption.simulator;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.stream.IntStream;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.journal.Rule;
import dev.disruption.simulator.json.Json;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class RestTests {

	private final Simulator discord = Simulator.builder().withoutRateLimits().start();

	private final Api api = Api.of(this.discord);

	private final String app = this.discord.world().application().id();

	private final String guild = this.discord.world().guild().id();

	private final String general = this.discord.world().channel("general").id();

	private final String messages = "/channels/" + this.general + "/messages";

	@AfterAll
	void stops() {
		this.discord.close();
		assertThat(this.discord.violations()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "/gateway", "/gateway/bot", "/users/@me", "/users/@me/guilds", "/applications/@me", "/oauth2/applications/@me",
			"/guilds/GUILD", "/guilds/GUILD/channels", "/guilds/GUILD/roles", "/guilds/GUILD/members?limit=100", "/guilds/GUILD/members/APP",
			"/channels/CHANNEL", "/channels/CHANNEL/messages", "/users/APP", "/applications/APP/commands",
			"/applications/APP/guilds/GUILD/commands" })
	void answersWithPlainJson(String path) {
		Api.Reply reply = this.api.get(path.replace("GUILD", this.guild).replace("APP", this.app).replace("CHANNEL", this.general));
		assertThat(reply.status()).isEqualTo(200);
		assertThat(reply.header("Content-Type")).isEqualTo("application/json");
		assertThat(reply.body().isContainer()).isTrue();
	}

	@ParameterizedTest
	@CsvSource({ "GET,/nothing,404,0", "DELETE,/gateway,405,0", "GET,/channels/1,404,10003", "GET,/guilds/1,404,10004",
			"GET,/users/1,404,10013",
			"GET,/channels/x,400,50035", "GET,/channels/CHANNEL/messages/1,404,10008", "GET,/applications/1/commands,403,20012",
			"GET,/applications/APP/commands/1,404,10063", "GET,/webhooks/APP/unknown/messages/@original,401,50027",
			"POST,/interactions/1/unknown/callback,404,10062", "GET,/guilds/GUILD/members/1,404,10013",
			"PUT,/channels/CHANNEL/messages/1/reactions/x/@me,404,10008", "GET,/channels/CHANNEL/messages?limit=0,400,50035" })
	void saysWhatIsUnknown(String method, String path, int status, int code) {
		Api.Reply reply = this.api.send(method, path.replace("GUILD", this.guild).replace("APP", this.app).replace("CHANNEL", this.general),
				method.equals("POST") ? "{}" : null);
		assertThat(reply.status()).isEqualTo(status);
		assertThat(reply.code()).isEqualTo(code);
	}

	@Test
	void refusesAnotherToken() {
		assertThat(this.api.withToken("wrong").get("/users/@me").status()).isEqualTo(401);
		assertThat(this.api.withToken("wrong").get("/gateway").status()).as("needs no token").isEqualTo(200);
	}

	@Test
	void sendsEditsAndDeletesMessages() {
		JsonNode sent = this.api.post(this.messages, Json.object().put("content", "hello").put("nonce", "n1")).body();
		assertThat(sent.path("nonce").asString("")).isEqualTo("n1");
		String message = this.messages + "/" + sent.path("id").asString("");
		JsonNode edited = this.api.patch(message, Json.object().put("content", "hello again")).body();
		assertThat(edited.path("content").asString("")).isEqualTo("hello again");
		assertThat(edited.path("edited_timestamp").isString()).isTrue();
		assertThat(this.api.get(message).body()).isEqualTo(edited);
		Api.Reply deleted = this.api.delete(message);
		assertThat(deleted.status()).isEqualTo(204);
		assertThat(deleted.header("Content-Type")).isEmpty();
		assertThat(this.api.get(message).code()).isEqualTo(10008);
	}

	@Test
	void createsOneMessageForOneEnforcedNonce() {
		ObjectNode body = Json.object().put("content", "once").put("nonce", "only").put("enforce_nonce", true);
		String first = this.api.post(this.messages, body).body().path("id").asString("");
		assertThat(this.api.post(this.messages, body).body().path("id").asString("")).isEqualTo(first);
		assertThat(this.api.post(this.messages, body.put("nonce", "other")).body().path("id").asString("")).isNotEqualTo(first);
	}

	@Test
	void refersToTheMessageItRepliesTo() {
		ObjectNode asked = this.discord.say("ada", "general", "anyone there?");
		ObjectNode body = Json.object().put("content", "I am");
		body.putObject("message_reference").set("message_id", asked.get("id"));
		JsonNode reply = this.api.post(this.messages, body).body();
		assertThat(reply.path("type").asInt(0)).isEqualTo(19);
		assertThat(reply.path("referenced_message").path("content").asString("")).isEqualTo("anyone there?");
		assertThat(reply.path("mentions").path(0).path("username").asString("")).isEqualTo("ada");
		body.putObject("message_reference").put("message_id", "1");
		assertThat(this.api.post(this.messages, body).body().path("errors").path("message_reference").path("_errors").path(0).path("code")
			.asString(""))
			.isEqualTo("REPLIES_UNKNOWN_MESSAGE");
	}

	@Test
	void pagesThroughMessages() {
		String channel = "/channels/" + this.discord.world().addChannel("pages").id() + "/messages";
		IntStream.range(0, 5).forEach(count -> this.discord.say("ada", "pages", "m" + count));
		JsonNode newest = this.api.get(channel + "?limit=2").body();
		assertThat(newest.findValuesAsString("content")).containsExactly("m4", "m3");
		String m3 = newest.path(1).path("id").asString("");
		assertThat(this.api.get(channel + "?limit=2&before=" + m3).body().findValuesAsString("content")).containsExactly("m2", "m1");
		assertThat(this.api.get(channel + "?limit=1&after=" + m3).body().findValuesAsString("content")).containsExactly("m4");
		assertThat(this.api.get(channel + "?limit=3&around=" + m3).body().findValuesAsString("content")).containsExactly("m4", "m3", "m2");
	}

	@Test
	void namesEachBrokenLimitByItsPath() {
		ObjectNode body = Json.object().put("content", "x".repeat(2001));
		ObjectNode embed = body.putArray("embeds").addObject().put("title", "t".repeat(257));
		embed.putArray("fields").addObject().put("name", "n");
		Api.Reply reply = this.api.post(this.messages, body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo(50035);
		JsonNode errors = reply.body().path("errors");
		assertThat(errors.path("content").path("_errors").path(0).path("code").asString("")).isEqualTo("BASE_TYPE_MAX_LENGTH");
		assertThat(errors.at("/embeds/0/title/_errors/0/message").asString("")).isEqualTo("Must be 256 or fewer in length.");
		assertThat(errors.at("/embeds/0/fields/0/value/_errors/0/code").asString("")).isEqualTo("BASE_TYPE_REQUIRED");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "{} | 50006", "{\"content\":\"  \"} | 50006", "[] | 50035", "{\"content\": | 50109" })
	void refusesBodiesWithNothingToSend(String body, int code) {
		assertThat(this.api.send("POST", this.messages, body).code()).isEqualTo(code);
	}

	@Test
	void insistsOnTheContentType() {
		assertThat(this.api.send("POST", this.messages, "{\"content\":\"x\"}", "text/plain").code()).isEqualTo(50035);
	}

	@Test
	void takesFilesFromAFormAndServesThem() throws Exception {
		String form = """
				--b\r
				Content-Disposition: form-data; name="payload_json"\r
				Content-Type: application/json\r
				\r
				{"attachments":[{"id":0,"description":"a note"}]}\r
				--b\r
				Content-Disposition: form-data; name="files[0]"; filename="note.txt"\r
				Content-Type: text/plain\r
				\r
				hello\r
				--b--\r
				""";
		JsonNode sent = this.api.send("POST", this.messages, form, "multipart/form-data; boundary=b").body();
		JsonNode attachment = sent.path("attachments").path(0);
		assertThat(attachment.path("filename").asString("")).isEqualTo("note.txt");
		assertThat(attachment.path("size").asInt(0)).isEqualTo(5);
		assertThat(attachment.path("description").asString("")).isEqualTo("a note");
		HttpRequest download = HttpRequest.newBuilder(URI.create(attachment.path("url").asString(""))).build();
		assertThat(HttpClient.newHttpClient().send(download, HttpResponse.BodyHandlers.ofString()).body()).isEqualTo("hello");
	}

	@Test
	void takesNoBodyOfMoreThan25Mebibytes() {
		Api.Reply reply = this.api.send("POST", this.messages, "x".repeat(27 << 20));
		assertThat(reply.status()).isEqualTo(413);
		assertThat(reply.code()).isEqualTo(40005);
	}

	@Test
	void letsOnlyMembersSpeak() {
		this.discord.world().addPerson("mallory");
		assertThatThrownBy(() -> this.discord.say("mallory", "general", "hi")).hasMessageContaining("mallory is no member of Disruption Lab");
		this.discord.world().join(this.discord.world().person("mallory"));
		assertThat(this.discord.say("mallory", "general", "hi").path("content").asString("")).isEqualTo("hi");
		assertThatThrownBy(() -> this.discord.say("ada", "general", " ")).hasMessageContaining("1 to 2000");
	}

	@Test
	void editsOnlyItsOwnMessages() {
		String asked = this.discord.say("ada", "general", "mine").path("id").asString("");
		Api.Reply reply = this.api.patch(this.messages + "/" + asked, Json.object().put("content", "yours"));
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.code()).isEqualTo(50005);
	}

	@Test
	void reactsAndTypes() {
		String asked = this.discord.say("ada", "general", "like it?").path("id").asString("");
		String reactions = this.messages + "/" + asked + "/reactions/%F0%9F%91%8D";
		assertThat(this.api.put(reactions + "/@me", null).status()).isEqualTo(204);
		JsonNode reaction = this.api.get(this.messages + "/" + asked).body().path("reactions").path(0);
		assertThat(reaction.path("count").asInt(0)).isEqualTo(1);
		assertThat(reaction.path("me").booleanValue()).isTrue();
		assertThat(this.api.get(reactions).body().path(0).path("id").asString("")).isEqualTo(this.app);
		assertThat(this.api.delete(reactions + "/@me").status()).isEqualTo(204);
		assertThat(this.api.get(this.messages + "/" + asked).body().has("reactions")).isFalse();
		assertThat(this.api.put(this.messages + "/" + asked + "/reactions/smile/@me", null).code()).isEqualTo(10014);
		assertThat(this.api.send("POST", "/channels/" + this.general + "/typing", null).status()).isEqualTo(204);
		assertThat(this.discord.journal().entries(Kind.TYPING)).last().extracting("name").isEqualTo("Disruption");
	}

	@Test
	void opensConversations() {
		String ada = this.discord.world().person("ada").id();
		JsonNode channel = this.api.post("/users/@me/channels", Json.object().put("recipient_id", ada)).body();
		assertThat(channel.path("type").asInt(0)).isEqualTo(1);
		assertThat(this.api.post("/users/@me/channels", Json.object().put("recipient_id", ada)).body().path("id")).isEqualTo(channel.path("id"));
		assertThat(this.api.post("/channels/" + channel.path("id").asString("") + "/messages", Json.object().put("content", "psst")).status())
			.isEqualTo(200);
	}

	@Test
	void keepsTheIdOfACommandThatIsOverwritten() {
		String commands = "/applications/" + this.app + "/guilds/" + this.guild + "/commands";
		ObjectNode ping = Json.object().put("name", "ping").put("description", "Pong");
		Api.Reply created = this.api.post(commands, ping);
		assertThat(created.status()).isEqualTo(201);
		assertThat(this.api.post(commands, ping).status()).isEqualTo(200);
		JsonNode again = this.api.put(commands, Json.array().add(ping).add(Json.object().put("name", "Who").put("type", 2))).body();
		assertThat(again.path(0).path("id")).isEqualTo(created.body().path("id"));
		assertThat(again.path(0).path("version")).as("unchanged").isEqualTo(created.body().path("version"));
		assertThat(again.path(0).path("guild_id").asString("")).isEqualTo(this.guild);
		JsonNode edited = this.api.patch(commands + "/" + created.body().path("id").asString(""), Json.object().put("description", "Ping!"))
			.body();
		assertThat(edited.path("version")).isNotEqualTo(created.body().path("version"));
		assertThat(this.api.delete(commands + "/" + edited.path("id").asString("")).status()).isEqualTo(204);
		assertThat(this.api.get(commands).body().findValuesAsString("name")).containsExactly("Who");
	}

	@Test
	void checksCommandsByTheirPlaceInTheList() {
		JsonNode bodies = Json.parse("""
				[{"name":"fine","description":"d"},
				 {"name":"Not Fine","description":"","options":[
				  {"type":3,"name":"a","description":"d"},{"type":3,"name":"b","description":"d","required":true}]}]""");
		JsonNode errors = this.api.put("/applications/" + this.app + "/commands", bodies).body().path("errors").path("1");
		assertThat(errors.at("/name/_errors/0/code").asString("")).isEqualTo("APPLICATION_COMMAND_INVALID_NAME");
		assertThat(errors.at("/description/_errors/0/code").asString("")).isEqualTo("BASE_TYPE_REQUIRED");
		assertThat(errors.at("/options/1/_errors/0/code").asString("")).isEqualTo("APPLICATION_COMMAND_OPTIONS_REQUIRED_INVALID");
		assertThat(this.api.get("/applications/" + this.app + "/commands").body()).as("nothing changed").isEmpty();
	}

	@Test
	void writesCallsDownWithoutTheToken() {
		this.api.get("/users/@me");
		assertThat(this.discord.journal().entries(Kind.REST)).last().satisfies(entry -> {
			assertThat(entry.name()).isEqualTo("GET /users/@me");
			assertThat(entry.document().path("status").asInt(0)).isEqualTo(200);
			assertThat(entry.document().toString()).doesNotContain(this.discord.token());
		});
	}

	@Test
	void noticesAMissingUserAgent() throws Exception {
		try (Simulator other = Simulator.start()) {
			HttpClient.newHttpClient().send(HttpRequest.newBuilder(URI.create(other.restUrl() + "/gateway")).build(),
					HttpResponse.BodyHandlers.ofString());
			assertThat(other.violations()).extracting("rule").containsExactly(Rule.USER_AGENT);
		}
	}

}
