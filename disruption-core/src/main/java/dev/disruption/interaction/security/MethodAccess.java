package dev.disruption.interaction.security;

import java.util.Arrays;

import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import org.aopalliance.intercept.MethodInvocation;
import org.apache.commons.logging.Log;
import org.apache.commons.logging.LogFactory;
import org.springframework.aop.framework.Advised;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.security.access.expression.method.MethodSecurityExpressionHandler;
import org.springframework.security.authorization.AuthorizationResult;
import org.springframework.security.authorization.method.AuthorizationAdvisor;
import org.springframework.security.authorization.method.PreAuthorizeAuthorizationManager;
import org.springframework.security.util.SimpleMethodInvocation;
import reactor.core.publisher.Mono;

/** {@code @PreAuthorize}, asked before anything is called, and so without arguments: a rule about those says nothing yet. */
public final class MethodAccess implements Access {

	private static final Log logger = LogFactory.getLog(MethodAccess.class);

	private final PreAuthorizeAuthorizationManager rules = new PreAuthorizeAuthorizationManager();

	private final SecurityContexts users;

	/** @param expressions how rules are read; as in the configuration of method security */
	public MethodAccess(SecurityContexts users, MethodSecurityExpressionHandler expressions) {
		this.users = users;
		this.rules.setExpressionHandler(expressions);
	}

	@Override
	public Mono<Boolean> permits(InteractionHandler handler, InteractionContext context) {
		return Mono.fromSupplier(() -> isGranted(handler, context));
	}

	private boolean isGranted(InteractionHandler handler, InteractionContext context) {
		Object bean = handler.bean();
		Object target = AopProxyUtils.getSingletonTarget(bean);
		if (target == null || !isSecured(bean)) {
			return true;
		}
		MethodInvocation call = new SimpleMethodInvocation(target, handler.method(), new Object[handler.method().getParameterCount()]);
		try {
			AuthorizationResult result = this.rules.authorize(() -> this.users.authentication(context), call);
			return result == null || result.isGranted();
		}
		catch (IllegalArgumentException | IllegalStateException | NullPointerException needsArguments) {
			logger.debug("Whether a user may use " + handler + " depends on its arguments: " + needsArguments.getMessage());
			return true;
		}
	}

	/** Without method security the annotations say nothing. */
	private static boolean isSecured(Object bean) {
		return bean instanceof Advised proxy
				&& Arrays.stream(proxy.getAdvisors()).anyMatch(advisor -> advisor.getAdvice() instanceof AuthorizationAdvisor);
	}

}
