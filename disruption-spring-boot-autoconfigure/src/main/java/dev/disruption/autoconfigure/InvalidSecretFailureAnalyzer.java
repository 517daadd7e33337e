package dev.disruption.autoconfigure;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which secret is wrong without saying it. */
final class InvalidSecretFailureAnalyzer extends AbstractFailureAnalyzer<InvalidSecretException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, InvalidSecretException cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()),
				"Set " + cause.property() + ", or the environment variable that it refers to, to a value as described.", cause);
	}

}
