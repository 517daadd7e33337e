package com.example.rest;

import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.model.oauth2.AccessTokenRequest;
import dev.disruption.model.oauth2.AuthorizationUrl;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import dev.disruption.rest.DiscordRest;
import dev.disruption.rest.Token;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

@Component
class Identities {

	private static final Snowflake CLIENT_ID = Snowflake.of("157730590492196864");

	private final DiscordRest rest;

	Identities(DiscordRest rest) {
		this.rest = rest;
	}

	// tag::urls[]
	String addTheBot() {
		return AuthorizationUrl.bot(CLIENT_ID, Flags.of(Permission.SEND_MESSAGES, Permission.EMBED_LINKS)).url();
	}

	String logIn(String state) {
		return AuthorizationUrl.code(CLIENT_ID, "https://example.com/login", OAuth2Scope.IDENTIFY).state(state).url();
	}
	// end::urls[]

	// tag::oauth2[]
	Mono<User> loggedIn(String code, String clientSecret) {
		return this.rest.withToken(Token.client(CLIENT_ID, clientSecret))
			.oauth2()
			.exchangeToken(AccessTokenRequest.authorizationCode(code, "https://example.com/login"))
			.flatMap(answer -> this.rest.withToken(Token.bearer(answer.accessToken())).users().getCurrentUser());
	}
	// end::oauth2[]

	// tag::webhook[]
	Mono<Message> deployed(String webhookUrl, String version) {
		return this.rest.webhook(webhookUrl).execute("Deployed " + version);
	}
	// end::webhook[]

}
