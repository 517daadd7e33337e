package dev.disruption.rest;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;

import com.github.tomakehurst.wiremock.client.ResponseDefinitionBuilder;
import com.github.tomakehurst.wiremock.junit5.WireMockExtension;
import com.github.tomakehurst.wiremock.verification.LoggedRequest;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.ApplicationIntegrationType;
import dev.disruption.model.oauth2.AccessTokenRequest;
import dev.disruption.model.oauth2.AccessTokenResponse;
import dev.disruption.model.oauth2.AuthorizationUrl;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.oauth2.TokenRevocation;
import dev.disruption.model.permission.Permission;
import dev.disruption.time.MonotonicScheduler;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Scheduler;

import static com.github.tomakehurst.wiremock.client.WireMock.aResponse;
import static com.github.tomakehurst.wiremock.client.WireMock.any;
import static com.github.tomakehurst.wiremock.client.WireMock.anyRequestedFor;
import static com.github.tomakehurst.wiremock.client.WireMock.anyUrl;
import static com.github.tomakehurst.wiremock.client.WireMock.equalTo;
import static com.github.tomakehurst.wiremock.core.WireMockConfiguration.options;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

/** Bots, users and applications that share one connection to Discord. */
class IdentityTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final Snowflake CLIENT = Snowflake.of(157730590492196864L);

	@RegisterExtension static final WireMockExtension server = WireMockExtension.newInstance().options(options().dynamicPort()).build();

	/** a clock of its own, since a ban is remembered for all who go by the same */
	private final Scheduler time = MonotonicScheduler.create("identity");

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl(server.baseUrl() + "/api/v10")
		.token(new Token("bot-secret"))
		.scheduler(this.time)
		.build();

	@AfterEach
	void close() {
		this.rest.close();
		this.time.dispose();
	}

	@Test
	void eachIdentityBringsItsOwnToken() {
		answer(json("{\"id\":\"7\"}"));
		for (DiscordRest identity : List.of(this.rest, this.rest.withToken(Token.bearer("user-secret")),
				this.rest.withToken(Token.bot("other-secret")))) {
			assertThat(identity.users().getCurrentUser().block(SOON).id()).isEqualTo(Snowflake.of(7));
		}
		assertThat(requests()).extracting(request -> request.getHeader("Authorization"))
			.containsExactly("Bot bot-secret", "Bearer user-secret", "Bot other-secret");
	}

	@Test
	@Tag("F98")
	void limitsAreTheIdentitysOwnButABanIsEverybodys() {
		DiscordRest user = this.rest.withToken(Token.bearer("user-secret"));
		answer(json("{\"id\":\"7\"}"));
		server.stubFor(any(anyUrl()).withHeader("Authorization", equalTo("Bot bot-secret"))
			.willReturn(aResponse().withStatus(429)
				.withHeader("Retry-After", "3600")
				.withHeader("X-RateLimit-Global", "true")
				.withHeader("X-RateLimit-Scope", "global")));
		assertThat(error(this.rest.users().getCurrentUser().contextWrite(DiscordRest.maxWait(Duration.ofSeconds(5)))))
			.isInstanceOf(DiscordException.RateLimited.class);
		assertThat(user.users().getCurrentUser().contextWrite(DiscordRest.maxWait(Duration.ofSeconds(5))).block(SOON)).isNotNull();
		server.resetAll();
		answer(aResponse().withStatus(429).withBody("<html>1015</html>"));
		assertThat(error(user.users().getCurrentUser())).isInstanceOf(DiscordException.Blocked.class);
		server.resetAll();
		answer(json("{\"id\":\"7\"}"));
		assertThat(error(this.rest.guilds().getGuild(CLIENT))).isInstanceOf(DiscordException.Blocked.class);
		assertThat(requests()).isEmpty();
	}

	@Test
	@Tag("F102")
	void anExpiredUserTokenDoesNotStopTheBot() {
		answer(aResponse().withStatus(401));
		DiscordRest user = this.rest.withToken(Token.bearer("user-secret"));
		assertThat(error(user.users().getCurrentUser())).isInstanceOf(DiscordException.Unauthorized.class).hasMessageContaining("refresh it");
		server.resetAll();
		answer(json("{\"id\":\"7\"}"));
		assertThat(this.rest.users().getCurrentUser().block(SOON)).isNotNull();
		assertThat(user.users().getCurrentUser().block(SOON)).isNotNull();
	}

	@Test
	void closingAnIdentityLeavesTheOthersOpenAndClosingTheFirstClosesAll() {
		answer(json("{\"id\":\"7\"}"));
		DiscordRest user = this.rest.withToken(Token.bearer("user-secret"));
		DiscordRest other = this.rest.withToken(Token.bearer("other-secret"));
		user.close();
		assertThat(error(user.users().getCurrentUser())).hasMessageContaining("closed");
		assertThat(other.users().getCurrentUser().block(SOON)).isNotNull();
		assertThat(this.rest.users().getCurrentUser().block(SOON)).isNotNull();
		this.rest.close();
		assertThat(error(other.users().getCurrentUser())).hasMessageContaining("closed");
	}

	@Test
	void exchangesCodesAndTokensAsFormsWithTheClientsCredentials() {
		answer(json("{\"access_token\":\"fresh\",\"token_type\":\"Bearer\",\"expires_in\":604800,"
				+ "\"refresh_token\":\"next\",\"scope\":\"identify\"}"));
		OAuth2 oauth2 = this.rest.withToken(Token.client(CLIENT, "client-secret")).oauth2();
		AccessTokenResponse token = oauth2.exchangeToken(AccessTokenRequest.authorizationCode("c+de", "https://nice.example/?a=b")).block(SOON);
		assertThat(token.accessToken()).isEqualTo("fresh");
		assertThat(token.expiresIn()).isEqualTo(604800);
		oauth2.exchangeToken(AccessTokenRequest.refreshToken("next").codeVerifier("v")).block(SOON);
		oauth2.exchangeToken(AccessTokenRequest.clientCredentials(OAuth2Scope.IDENTIFY, OAuth2Scope.GUILDS_JOIN)).block(SOON);
		oauth2.revokeToken(TokenRevocation.of("fresh")).block(SOON);
		String basic = "Basic " + Base64.getEncoder().encodeToString((CLIENT + ":client-secret").getBytes(StandardCharsets.UTF_8));
		assertThat(requests()).allSatisfy(request -> {
			assertThat(request.getHeader("Authorization")).isEqualTo(basic);
			assertThat(request.getHeader("Content-Type")).startsWith("application/x-www-form-urlencoded");
		});
		assertThat(requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/api/v10/oauth2/token", "/api/v10/oauth2/token", "/api/v10/oauth2/token", "/api/v10/oauth2/token/revoke");
		assertThat(requests()).extracting(LoggedRequest::getBodyAsString)
			.containsExactly("grant_type=authorization_code&code=c%2Bde&redirect_uri=https%3A%2F%2Fnice.example%2F%3Fa%3Db",
					"grant_type=refresh_token&refresh_token=next&code_verifier=v", "grant_type=client_credentials&scope=identify+guilds.join",
					"token=fresh");
	}

	@Test
	void tellsWhatIsWrongWithAGrantWithoutAnySecret() {
		OAuth2 oauth2 = this.rest.withToken(Token.client(CLIENT, "client-secret")).oauth2();
		AccessTokenRequest request = AccessTokenRequest.authorizationCode("code-secret", "https://nice.example");
		answer(json("{\"error\":\"invalid_grant\",\"error_description\":\"Invalid \\\"code\\\" in request.\"}").withStatus(400));
		StringWriter trace = new StringWriter();
		DiscordException error = error(oauth2.exchangeToken(request));
		error.printStackTrace(new PrintWriter(trace));
		assertThat(error).isInstanceOf(DiscordException.InvalidRequest.class)
			.hasMessage("POST /oauth2/token: Discord answered 400, Invalid \"code\" in request.");
		assertThat(trace + request.toString() + TokenRevocation.of("secret") + Token.bearer("secret")).doesNotContain("secret");
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  ", "a b", "a\r\nX-Evil: 1", "töken" })
	void aTokenThatCannotBeOneIsRefusedWithoutRepeatingIt(String token) {
		assertThatIllegalArgumentException().isThrownBy(() -> Token.bearer(token)).withMessageContaining("refresh "
				+ "it").withMessageNotContaining("Evil");
		assertThat(Token.bot("Bot abc").value()).isEqualTo("abc");
		assertThat(Token.bearer("Bearer abc").header()).isEqualTo("Bearer abc");
	}

	@Test
	void makesTheAddressWhereUsersAuthorize() {
		assertThat(AuthorizationUrl.install(CLIENT).url()).isEqualTo("https://discord.com/oauth2/authorize?client_id=157730590492196864");
		assertThat(AuthorizationUrl.bot(CLIENT,
				Flags.of(Permission.CREATE_INSTANT_INVITE)).guildId(Snowflake.of(5)).disableGuildSelect(true).url())
			.isEqualTo("https://discord.com/oauth2/authorize?client_id=157730590492196864&scope=bot%20applications.commands&permissions=1"
					+ "&guild_id=5&disable_guild_select=true");
		assertThat(AuthorizationUrl.code(CLIENT, "https://nicememe.website", OAuth2Scope.IDENTIFY, OAuth2Scope.GUILDS_JOIN)
			.state("15773059ghq9183habn")
			.prompt(AuthorizationUrl.Prompt.CONSENT)
			.integrationType(ApplicationIntegrationType.GUILD_INSTALL)
			.url()).isEqualTo("https://discord.com/oauth2/authorize?client_id=157730590492196864&response_type=code"
					+ "&redirect_uri=https%3A%2F%2Fnicememe.website&scope=identify%20guilds.join&state=15773059ghq9183habn&prompt=consent"
					+ "&integration_type=0");
	}

	@ParameterizedTest
	@ValueSource(strings = { "https://discord.com/api/webhooks/7/top-secret", "https://ptb.discord.com/api/v10/webhooks/7/top-secret/",
			"https://canary.discord.com/api/v9/webhooks/7/top-secret?wait=true", "https://discordapp.com/api/webhooks/7/top-secret" })
	void executesAWebhookByItsAddress(String url) {
		answer(json("{\"id\":\"9\"}"));
		try (DiscordRest anonymous = DiscordRest.builder().baseUrl(server.baseUrl() + "/api/v10").build()) {
			assertThat(anonymous.webhook(url).execute("hi").block(SOON).id()).isEqualTo(Snowflake.of(9));
		}
		assertThat(requests().get(0).getUrl()).isEqualTo("/api/v10/webhooks/7/top-secret?wait=true");
		assertThat(requests().get(0).containsHeader("Authorization")).isFalse();
	}

	@Test
	void aWebhookPostsToTheThreadThatItsAddressNames() {
		answer(json("{\"id\":\"9\"}"));
		WebhookClient webhook = this.rest.webhook(server.baseUrl() + "/api/webhooks/7/top-secret?wait=false&thread_id=8");
		webhook.execute("hi").block(SOON);
		webhook.getMessage(Snowflake.of(9)).block(SOON);
		webhook.deleteMessage(Snowflake.of(9)).block(SOON);
		webhook.get().block(SOON);
		webhook.thread(Snowflake.of(6)).execute("hi").block(SOON);
		assertThat(requests()).extracting(LoggedRequest::getUrl)
			.containsExactly("/api/v10/webhooks/7/top-secret?wait=true&thread_id=8", "/api/v10/webhooks/7/top-secret/messages/9?thread_id=8",
					"/api/v10/webhooks/7/top-secret/messages/9?thread_id=8", "/api/v10/webhooks/7/top-secret",
					"/api/v10/webhooks/7/top-secret?wait=true&thread_id=6");
		assertThat(requests()).noneMatch(request -> request.containsHeader("Authorization"));
		assertThat(webhook).hasToString("WebhookClient[7]");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://discord.com/api/webhooks/7/secret", "https://evil.com/api/webhooks/7/secret",
			"https://discord.com.evil.com/api/webhooks/7/secret", "https://discord.com/api/webhooks/x/secret",
			"https://discord.com/api/channels/7/secret", "https://discord.com/api/webhooks/7/secret/messages/1", "secret", "" })
	void anyOtherAddressIsRefusedWithoutRepeatingIt(String url) {
		assertThatIllegalArgumentException().isThrownBy(() -> this.rest.webhook(url))
			.withMessageContaining("https://discord.com/api/webhooks/<id>/<token>")
			.withMessageNotContaining("secret");
	}

	private static void answer(ResponseDefinitionBuilder answer) {
		server.stubFor(any(anyUrl()).willReturn(answer));
	}

	private static ResponseDefinitionBuilder json(String body) {
		return aResponse().withHeader("Content-Type", "application/json").withBody(body);
	}

	private static List<LoggedRequest> requests() {
		return server.findAll(anyRequestedFor(anyUrl()));
	}

	private static DiscordException error(Mono<?> call) {
		return catchThrowableOfType(DiscordException.class, () -> call.block(SOON));
	}

}
