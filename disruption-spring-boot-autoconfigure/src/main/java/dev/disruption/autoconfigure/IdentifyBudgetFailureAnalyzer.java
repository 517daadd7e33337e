package dev.disruption.autoconfigure;

import dev.disruption.gateway.IdentifyBudgetException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says why a bot that identified too often doesn't start, and how to start it all the same. */
final class IdentifyBudgetFailureAnalyzer extends AbstractFailureAnalyzer<IdentifyBudgetException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, IdentifyBudgetException cause) {
		String description = "The bot has started too many sessions. Discord resets the token of a bot that goes over its limit.\n\n"
				+ cause.getMessage();
		String action = "Stop whatever starts the bot over and over, and see in its earlier logs why it ended. Make sure that "
				+ "disruption.data-directory can be written to and survives a restart, so that sessions are resumed. When that is done, wait until "
				+ cause.until()
				+ ", or start once with disruption.gateway.identify-reserve=" + Math.max(0, cause.remaining() - 1) + " to use some of the reserve.";
		return new FailureAnalysis(description, action, cause);
	}

}
