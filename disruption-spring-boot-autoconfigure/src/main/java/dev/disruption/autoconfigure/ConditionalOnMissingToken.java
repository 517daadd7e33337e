package dev.disruption.autoconfigure;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import org.springframework.boot.autoconfigure.condition.ConditionMessage;
import org.springframework.boot.autoconfigure.condition.ConditionOutcome;
import org.springframework.boot.autoconfigure.condition.SpringBootCondition;
import org.springframework.context.annotation.ConditionContext;
import org.springframework.context.annotation.Conditional;
import org.springframework.context.aot.AbstractAotProcessor;
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/**
 * Matches when {@code disruption.token} is missing or empty, as it is with {@code ${DISCORD_TOKEN:}} and no such variable. What is built
 * ahead of time has no token yet: it doesn't match there, unless {@code disruption.simulator.enabled} is set.
 */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnMissingToken.OnMissingTokenCondition.class)
@interface ConditionalOnMissingToken {

	/** The condition behind {@link ConditionalOnMissingToken}; its messages tell only whether there is a token. */
	final class OnMissingTokenCondition extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnMissingToken.class);
			boolean aheadOfTime = Boolean.getBoolean(AbstractAotProcessor.AOT_PROCESSING);
			if (aheadOfTime && !context.getEnvironment().containsProperty("disruption.simulator.enabled")) {
				return ConditionOutcome.noMatch(message.because("the application is built ahead of time, for a token that is set later"));
			}
			boolean present = StringUtils.hasText(context.getEnvironment().getProperty("disruption.token"));
			return new ConditionOutcome(!present, message.because("disruption.token is " + (present ? "set" : "not set")));
		}

	}

}
