package dev.disruption.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says where to get a token, and how to do without. */
final class MissingTokenFailureAnalyzer extends AbstractFailureAnalyzer<MissingTokenException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, MissingTokenException cause) {
		return new FailureAnalysis("The bot has no token: the property disruption.token is not set, and no simulator takes Discord's place.", """
				Set disruption.token, or the environment variable DISRUPTION_TOKEN, to the token of the page 'Bot' of your application in Discord's \
				Developer Portal (https://discord.com/developers/applications). Keep it out of your repository.

				To try the bot without Discord, add the dependency dev.disruption:disruption-simulator and leave \
				disruption.simulator.enabled as it is.""",
				cause);
	}

}
