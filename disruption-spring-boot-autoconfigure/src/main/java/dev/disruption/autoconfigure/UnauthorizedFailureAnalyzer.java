package dev.disruption.autoconfigure;

import dev.disruption.rest.DiscordException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when Discord doesn't accept the token. */
final class UnauthorizedFailureAnalyzer extends AbstractFailureAnalyzer<DiscordException.Unauthorized> {

	static final String ACTION = "Open https://discord.com/developers/applications, choose your application, and on the page 'Bot' press 'Reset Token'. Set the "
			+ "property disruption.token, or the environment variable that it refers to, to the new token, whole and without quotes.";

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, DiscordException.Unauthorized cause) {
		return new FailureAnalysis("Discord refused the token in disruption.token.\n\n" + cause.getMessage(), ACTION, cause);
	}

}
