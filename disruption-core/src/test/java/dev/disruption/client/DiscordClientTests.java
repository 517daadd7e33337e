package dev.disruption.client;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.json.Upload;
import dev.disruption.model.channel.CreateChannelInvite;
import dev.disruption.model.channel.EditChannelPermissions;
import dev.disruption.model.channel.ForumThreadMessage;
import dev.disruption.model.channel.ModifyChannel;
import dev.disruption.model.channel.Overwrite;
import dev.disruption.model.channel.StartThreadInForumOrMediaChannel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.guild.CreateGuildChannel;
import dev.disruption.model.guild.CreateGuildRole;
import dev.disruption.model.guild.ModifyGuild;
import dev.disruption.model.guild.ModifyGuildRole;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.Embed;
import dev.disruption.model.message.Message;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.get;
import static com.github.tomakehurst.wiremock.client.WireMock.urlPathEqualTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.junit.jupiter.params.provider.Arguments.arguments;

/** Each short form is one request of the API. */
class DiscordClientTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Snowflake ONE = Snowflake.of(1);

	private static final Snowflake TWO = Snowflake.of(2);

	private static final Snowflake THREE = Snowflake.of(3);

	private static final JsonMapper JSON = DiscordJson.mapper();

	private static final User USER = JSON.readValue("{\"id\":\"2\",\"username\":\"ada\"}", User.class);

	@RegisterExtension static final WireMockExtension server = WireMockExtension.newInstance().options(options().dynamicPort()).build();

	private final VirtualTimeScheduler clock = VirtualTimeScheduler.create();

	private final DiscordRest rest = DiscordRest.builder().baseUrl(server.baseUrl()).token(new Token("t")).build();

	private final DiscordClient discord = new DiscordClient(this.rest, this.clock);

	@AfterEach
	void close() {
		this.rest.close();
	}

	static Stream<Arguments> shortForms() {
		return Stream.of(row(d -> d.channel(ONE).get(), "GET /channels/1", null),
				row(d -> d.channel(ONE).send("hi"), "POST /channels/1/messages", "{'content':'hi'}"),
				row(d -> d.channel(ONE).send(Embed.builder().title("T").build()), "POST /channels/1/messages", "{'embeds':[{'title':'T'}]}"),
				row(d -> d.channel(ONE).typing(), "POST /channels/1/typing", null), row(d -> d.channel(ONE).delete(), "DELETE /channels/1", null),
				row(d -> d.channel(ONE).modify(new ModifyChannel().name("n")), "PATCH /channels/1", "{'name':'n'}"),
				row(d -> d.channel(ONE).message(TWO).get(), "GET /channels/1/messages/2", null),
				row(d -> d.message(ONE, TWO).reply("hi"), "POST /channels/1/messages",
						"{'content':'hi','message_reference':{'message_id':'2','fail_if_not_exists':false}}"),
				row(d -> d.message(ONE, TWO).react("👍"), "PUT /channels/1/messages/2/reactions/%F0%9F%91%8D/@me", null),
				row(d -> d.message(ONE, TWO).react("<a:cat:3>"), "PUT /channels/1/messages/2/reactions/cat%3A3/@me", null),
				row(d -> d.message(ONE, TWO).react("cat:3"), "PUT /channels/1/messages/2/reactions/cat%3A3/@me", null),
				row(d -> d.message(ONE, TWO).react(Emoji.of(THREE, "cat", false)), "PUT /channels/1/messages/2/reactions/cat%3A3/@me", null),
				row(d -> d.message(ONE, TWO).unreact("👍"), "DELETE /channels/1/messages/2/reactions/%F0%9F%91%8D/@me", null),
				row(d -> d.message(ONE, TWO).edit("new"), "PATCH /channels/1/messages/2", "{'content':'new'}"),
				row(d -> d.message(ONE, TWO).delete(), "DELETE /channels/1/messages/2", null),
				row(d -> d.message(ONE, TWO).pin(), "PUT /channels/1/messages/pins/2", null),
				row(d -> d.message(ONE, TWO).unpin(), "DELETE /channels/1/messages/pins/2", null),
				row(d -> d.guild(ONE).get(), "GET /guilds/1", null), row(d -> d.guild(ONE).channels(), "GET /guilds/1/channels", null),
				row(d -> d.guild(ONE).roles(), "GET /guilds/1/roles", null), row(d -> d.guild(ONE).ban(TWO), "PUT /guilds/1/bans/2", "{}"),
				row(d -> d.guild(ONE).ban(TWO, Duration.ofDays(7)), "PUT /guilds/1/bans/2", "{'delete_message_seconds':604800}"),
				row(d -> d.guild(ONE).unban(TWO), "DELETE /guilds/1/bans/2", null),
				row(d -> d.guild(ONE).kick(TWO), "DELETE /guilds/1/members/2", null),
				row(d -> d.guild(ONE).leave(), "DELETE /users/@me/guilds/1", null),
				row(d -> d.member(ONE, TWO).get(), "GET /guilds/1/members/2", null),
				row(d -> d.guild(ONE).member(TWO).kick(), "DELETE /guilds/1/members/2", null),
				row(d -> d.member(ONE, TWO).ban(), "PUT /guilds/1/bans/2", "{}"),
				row(d -> d.member(ONE, TWO).timeout(Duration.ofDays(28)), "PATCH /guilds/1/members/2",
						"{'communication_disabled_until':'1970-01-29T00:00:00Z'}"),
				row(d -> d.member(ONE, TWO).removeTimeout(), "PATCH /guilds/1/members/2", "{'communication_disabled_until':null}"),
				row(d -> d.member(ONE, TWO).addRole(THREE), "PUT /guilds/1/members/2/roles/3", null),
				row(d -> d.member(ONE, TWO).removeRole(THREE), "DELETE /guilds/1/members/2/roles/3", null),
				row(d -> d.member(ONE, TWO).nickname("Ada"), "PATCH /guilds/1/members/2", "{'nick':'Ada'}"),
				row(d -> d.member(ONE, TWO).nickname(null), "PATCH /guilds/1/members/2", "{'nick':null}"),
				row(d -> d.member(ONE, TWO).move(THREE), "PATCH /guilds/1/members/2", "{'channel_id':'3'}"),
				row(d -> d.channel(ONE).messagesBefore(TWO), "GET /channels/1/messages?before=2&limit=100", null),
				row(d -> d.channel(ONE).messagesAfter(TWO), "GET /channels/1/messages?after=2&limit=100", null),
				row(d -> d.channel(ONE).pins(), "GET /channels/1/messages/pins?limit=50", null),
				row(d -> d.channel(ONE).deleteMessages(List.of(TWO, THREE)), "POST /channels/1/messages/bulk-delete", "{'messages':['2','3']}"),
				row(d -> d.channel(ONE).startThread("t"), "POST /channels/1/threads", "{'name':'t','type':11}"),
				row(d -> d.channel(ONE).post(new StartThreadInForumOrMediaChannel().name("p").message(new ForumThreadMessage().content("hi"))),
						"POST /channels/1/threads", "{'name':'p','message':{'content':'hi'}}"),
				row(d -> d.channel(ONE).createInvite(new CreateChannelInvite().maxUses(1)), "POST /channels/1/invites", "{'max_uses':1}"),
				row(d -> d.channel(ONE).editPermissions(TWO, new EditChannelPermissions().type(Overwrite.Type.ROLE)),
						"PUT /channels/1/permissions/2", "{'type':0}"),
				row(d -> d.message(ONE, TWO).forward(THREE), "POST /channels/3/messages",
						"{'message_reference':{'type':1,'message_id':'2','channel_id':'1'}}"),
				row(d -> d.message(ONE, TWO).crosspost(), "POST /channels/1/messages/2/crosspost", null),
				row(d -> d.message(ONE, TWO).startThread("t"), "POST /channels/1/messages/2/threads", "{'name':'t'}"),
				row(d -> d.message(ONE, TWO).unreact("👍", THREE), "DELETE /channels/1/messages/2/reactions/%F0%9F%91%8D/3", null),
				row(d -> d.message(ONE, TWO).clearReactions(), "DELETE /channels/1/messages/2/reactions", null),
				row(d -> d.message(ONE, TWO).clearReactions("cat:3"), "DELETE /channels/1/messages/2/reactions/cat%3A3", null),
				row(d -> d.message(ONE, TWO).reactions("cat:3"), "GET /channels/1/messages/2/reactions/cat%3A3?after=0&limit=100", null),
				row(d -> d.message(ONE, TWO).endPoll(), "POST /channels/1/polls/2/expire", null),
				row(d -> d.thread(ONE).channel().send("hi"), "POST /channels/1/messages", "{'content':'hi'}"),
				row(d -> d.thread(ONE).join(), "PUT /channels/1/thread-members/@me", null),
				row(d -> d.thread(ONE).leave(), "DELETE /channels/1/thread-members/@me", null),
				row(d -> d.thread(ONE).addMember(TWO), "PUT /channels/1/thread-members/2", null),
				row(d -> d.thread(ONE).removeMember(TWO), "DELETE /channels/1/thread-members/2", null),
				row(d -> d.thread(ONE).members(), "GET /channels/1/thread-members?with_member=true&after=0&limit=100", null),
				row(d -> d.thread(ONE).archive(), "PATCH /channels/1", "{'archived':true}"),
				row(d -> d.thread(ONE).unarchive(), "PATCH /channels/1", "{'archived':false}"),
				row(d -> d.thread(ONE).lock(), "PATCH /channels/1", "{'locked':true}"),
				row(d -> d.thread(ONE).unlock(), "PATCH /channels/1", "{'locked':false}"),
				row(d -> d.guild(ONE).ban(USER), "PUT /guilds/1/bans/2", "{}"),
				row(d -> d.guild(ONE).kick(USER), "DELETE /guilds/1/members/2", null),
				row(d -> d.guild(ONE).bans(), "GET /guilds/1/bans?after=0&limit=1000", null),
				row(d -> d.guild(ONE).auditLog(), "GET /guilds/1/audit-logs?limit=100", null),
				row(d -> d.guild(ONE).searchMembers("ad"), "GET /guilds/1/members/search?query=ad&limit=1000", null),
				row(d -> d.guild(ONE).modify(new ModifyGuild().name("new")), "PATCH /guilds/1", "{'name':'new'}"),
				row(d -> d.guild(ONE).createChannel(new CreateGuildChannel().name("n")), "POST /guilds/1/channels", "{'name':'n'}"),
				row(d -> d.guild(ONE).createRole(new CreateGuildRole().name("n")), "POST /guilds/1/roles", "{'name':'n'}"),
				row(d -> d.guild(ONE).modifyRole(TWO, new ModifyGuildRole().hoist(true)), "PATCH /guilds/1/roles/2", "{'hoist':true}"),
				row(d -> d.guild(ONE).deleteRole(TWO), "DELETE /guilds/1/roles/2", null),
				row(d -> d.guild(ONE).nickname("Bot"), "PATCH /guilds/1/members/@me", "{'nick':'Bot'}"),
				row(d -> d.member(ONE, TWO).roles(List.of(THREE)), "PATCH /guilds/1/members/2", "{'roles':['3']}"),
				row(d -> d.member(ONE, TWO).mute(true), "PATCH /guilds/1/members/2", "{'mute':true}"),
				row(d -> d.member(ONE, TWO).deafen(false), "PATCH /guilds/1/members/2", "{'deaf':false}"),
				row(d -> d.member(ONE, TWO).user().get(), "GET /users/2", null),
				row(d -> d.member(ONE, TWO).ban(Duration.ofDays(1)), "PUT /guilds/1/bans/2", "{'delete_message_seconds':86400}"),
				row(d -> d.self(), "GET /users/@me", null), row(d -> d.guilds(), "GET /users/@me/guilds?after=0&limit=200", null),
				row(d -> d.user(ONE).get(), "GET /users/1", null), row(d -> d.user(ONE).dm(), "POST /users/@me/channels", "{'recipient_id':'1'}"),
				row(d -> d.webhook("https://discord.com/api/webhooks/1/w").get(), "GET /webhooks/1/w", null));
	}

	private static Arguments row(Function<DiscordClient, Publisher<?>> call, String request, String body) {
		return arguments(call, request, body);
	}

	@ParameterizedTest(name = "{1} {2}")
	@MethodSource("shortForms")
	void isOneRequestAndNoneBeforeItIsSubscribedTo(Function<DiscordClient, Publisher<?>> form, String expected, String body) {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
		Publisher<?> call = form.apply(this.discord);
		assertThat(requests()).isEmpty();
		Flux.from(call).blockLast(SOON);
		assertThat(requests()).singleElement().satisfies(request -> {
			assertThat(request.getMethod() + " " + request.getUrl()).isEqualTo(expected);
			if (body != null) {
				ObjectNode json = (ObjectNode) JSON.readTree(request.getBody());
				json.remove(List.of("nonce", "enforce_nonce"));
				assertThat((Object) json).isEqualTo(JSON.readTree(body.replace('\'', '"')));
			}
		});
	}

	@Test
	void aBodyCanAnswerSeveralMessages() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
		CreateMessage thanks = new CreateMessage().content("thanks");
		var answers = List.of(this.discord.message(ONE, TWO).reply(thanks), this.discord.message(ONE, THREE).reply(thanks));
		Flux.concat(answers).blockLast(SOON);
		assertThat(requests()).extracting(request -> JSON.readTree(request.getBody()).at("/message_reference/message_id").asString())
			.containsExactly("2", "3");
		assertThat(thanks.fields()).containsOnlyKeys("content");
	}

	@Test
	void aReasonIsOneStepMoreAndConcernsThisCallOnly() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
		Audited<Void> ban = this.discord.guild(ONE).ban(TWO);
		ban.reason("Spam & ads").then(ban).block(SOON);
		this.discord.member(ONE, TWO).timeout(Duration.ofMinutes(5)).reason("Shouting").block(SOON);
		assertThat(requests()).extracting(request -> request.getHeader("X-Audit-Log-Reason"))
			.containsExactly("Spam%20%26%20ads", null, "Shouting");
		assertThatIllegalArgumentException().isThrownBy(() -> ban.reason("a\nb"));
	}

	@Test
	void aTimeoutBeginsWhenItIsSubscribedTo() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
		var timeout = this.discord.member(ONE, TWO).timeout(Duration.ofHours(1));
		this.clock.advanceTimeBy(Duration.ofDays(1));
		timeout.block(SOON);
		assertThat(requests().get(0).getBodyAsString()).contains(Instant.EPOCH.plus(Duration.ofHours(25)).toString());
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT0S", "PT-1S", "P28DT1S" })
	void aTimeoutLastsUpTo28Days(Duration duration) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.discord.member(ONE, TWO).timeout(duration))
			.withMessageContaining("at most 28 days");
	}

	@ParameterizedTest
	@ValueSource(strings = { "PT-1S", "P7DT1S" })
	void aBanDeletesMessagesOfUpTo7Days(Duration duration) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.discord.guild(ONE).ban(TWO, duration)).withMessageContaining("7 days");
	}

	@Test
	void aMessageToAUserGoesToTheirPrivateChannel() {
		answer("/users/@me/channels", "{\"id\":\"8\"}");
		answer("/channels/8/messages", "{\"id\":\"9\",\"channel_id\":\"8\"}");
		assertThat(this.discord.user(ONE).send("psst").block(SOON).id()).isEqualTo(Snowflake.of(9));
		assertThat(requests()).extracting(LoggedRequest::getUrl).containsExactly("/users/@me/channels", "/channels/8/messages");
	}

	@Test
	void sendsFilesAndKnowsAMessageByItself() {
		answer("/channels/1/messages", "{\"id\":\"9\",\"channel_id\":\"1\"}");
		Message message = this.discord.channel(ONE).send(Upload.of("a.txt", new byte[] { 1 })).block(SOON);
		assertThat(requests().get(0).getPart("files[0]").getBody().asBytes()).containsExactly(1);
		answer("/channels/1/messages/9", "{\"id\":\"9\",\"channel_id\":\"1\"}");
		assertThat(this.discord.message(message).get().block(SOON)).isEqualTo(message);
	}

	@Test
	void fetchesNoMorePagesThanAreAskedFor() {
		answer("/channels/1/messages", "[" + "{\"id\":\"9\"},".repeat(99) + "{\"id\":\"5\"}]");
		assertThat(this.discord.channel(ONE).messages().take(100).collectList().block(SOON)).hasSize(100);
		assertThat(requests()).hasSize(1);
		server.stubFor(get(urlPathEqualTo("/guilds/1/members"))
			.willReturn(aResponse().withHeader("Content-Type", "application/json").withBody("[{\"user\":{\"id\":\"7\"}}]")));
		assertThat(this.discord.guild(ONE).members().collectList().block(SOON)).hasSize(1);
	}

	@Test
	void speaksForSomebodyElse() {
		server.stubFor(any(anyUrl()).willReturn(aResponse().withStatus(204)));
		this.discord.withToken(Token.bearer("user")).user(ONE).get().block(SOON);
		assertThat(requests().get(0).getHeader("Authorization")).isEqualTo("Bearer user");
		assertThat(this.discord.cdn()).isSameAs(this.discord.rest().cdn());
	}

	private static void answer(String path, String body) {
		server.stubFor(any(urlPathEqualTo(path)).willReturn(aResponse().withHeader("Content-Type", "application/json").withBody(body)));
	}

	private static List<LoggedRequest> requests() {
		return server.findAll(anyRequestedFor(anyUrl()));
	}

}
