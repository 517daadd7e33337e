package dev.disruption.autoconfigure;

import dev.disruption.gateway.GatewayException;
import dev.disruption.gateway.GatewayException.AuthenticationFailed;
import dev.disruption.gateway.GatewayException.DisallowedIntents;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says what to do when Discord's gateway refuses the bot. */
final class GatewayFailureAnalyzer extends AbstractFailureAnalyzer<GatewayException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, GatewayException cause) {
		String description = "Discord's gateway refused the bot with close code " + cause.code() + ".\n\n" + cause.getMessage();
		return new FailureAnalysis(description, action(cause), cause);
	}

	private static String action(GatewayException cause) {
		if (cause instanceof AuthenticationFailed) {
			return UnauthorizedFailureAnalyzer.ACTION;
		}
		if (cause instanceof DisallowedIntents intents) {
			return "Open https://discord.com/developers/applications, choose your application, and on the page 'Bot' switch on what is missing "
					+ "under 'Privileged Gateway Intents'. Or take " + intents.privileged()
					+ " out of disruption.gateway.additional-intents or disruption.gateway.intents.";
		}
		return "Check the properties disruption.gateway.*";
	}

}
