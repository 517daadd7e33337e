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
import org.springframework.core.type.AnnotatedTypeMetadata;
import org.springframework.util.StringUtils;

/** Matches when {@code disruption.token} is missing or empty, as it is with {@code ${DISCORD_TOKEN:}} and no such variable. */
@Target({ ElementType.TYPE, ElementType.METHOD })
@Retention(RetentionPolicy.RUNTIME)
@Conditional(ConditionalOnMissingToken.OnMissingTokenCondition.class)
@interface ConditionalOnMissingToken {

	/** The condition behind {@link ConditionalOnMissingToken}; its messages tell only whether there is a token. */
	final class OnMissingTokenCondition extends SpringBootCondition {

		@Override
		public ConditionOutcome getMatchOutcome(ConditionContext context, AnnotatedTypeMetadata metadata) {
			boolean present = StringUtils.hasText(context.getEnvironment().getProperty("disruption.token"));
			ConditionMessage.Builder message = ConditionMessage.forCondition(ConditionalOnMissingToken.class);
			return new ConditionOutcome(!present, message.because("disruption.token is " + (present ? "set" : "not set")));
		}

	}

}
