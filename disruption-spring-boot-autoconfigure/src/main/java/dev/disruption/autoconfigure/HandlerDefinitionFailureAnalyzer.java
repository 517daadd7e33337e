package dev.disruption.autoconfigure;

import dev.disruption.interaction.handler.HandlerDefinitionException;
import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Says which method can't handle what its annotation says. */
final class HandlerDefinitionFailureAnalyzer extends AbstractFailureAnalyzer<HandlerDefinitionException> {

	@Override
	protected FailureAnalysis analyze(Throwable rootFailure, HandlerDefinitionException cause) {
		return new FailureAnalysis("A handler of interactions can't work, or Discord would refuse its command.\n\n" + cause.getMessage(),
				"Change the method or its annotation as described. The chapter 'Commands' of the manual tells what handlers may take and return.",
				cause);
	}

}
