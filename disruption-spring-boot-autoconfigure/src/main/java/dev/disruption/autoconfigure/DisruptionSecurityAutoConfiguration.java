package dev.disruption.autoconfigure;

import dev.disruption.interaction.security.AccessDeniedAnswer;
import dev.disruption.interaction.security.DiscordAuthorities;
import dev.disruption.interaction.security.MethodAccess;
import dev.disruption.interaction.security.SecurityContexts;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.security.access.expression.method.DefaultMethodSecurityExpressionHandler;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.core.Authentication;

/** {@link AutoConfiguration} of the users of Discord as those of Spring Security. */
@AutoConfiguration(before = DisruptionInteractionAutoConfiguration.class)
@ConditionalOnClass(Authentication.class)
public final class DisruptionSecurityAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	SecurityContexts discordSecurityContexts(ObjectProvider<DiscordAuthorities> authorities) {
		return new SecurityContexts(authorities.orderedStream().toList());
	}

	@Bean
	@ConditionalOnMissingBean
	MethodAccess discordMethodAccess(SecurityContexts users, ObjectProvider<MethodSecurityExpressionHandler> expressions,
			ApplicationContext context) {
		return new MethodAccess(users, expressions.getIfUnique(() -> {
			DefaultMethodSecurityExpressionHandler usual = new DefaultMethodSecurityExpressionHandler();
			usual.setApplicationContext(context);
			return usual;
		}));
	}

	@Bean
	@ConditionalOnMissingBean
	AccessDeniedAnswer discordAccessDeniedAnswer() {
		return new AccessDeniedAnswer();
	}

}
