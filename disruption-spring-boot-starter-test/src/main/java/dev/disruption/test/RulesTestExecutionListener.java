package dev.disruption.test;

import java.util.List;

import dev.disruption.simulator.Simulator;
import dev.disruption.simulator.journal.Violation;
import org.springframework.test.context.TestContext;
import org.springframework.test.context.TestContextAnnotationUtils;
import org.springframework.test.context.support.AbstractTestExecutionListener;

/** Fails a test of {@link DiscordTest} in which the bot broke a rule of Discord's protocol, unless it may. */
final class RulesTestExecutionListener extends AbstractTestExecutionListener {

	private static final String BEFORE = RulesTestExecutionListener.class.getName() + ".before";

	@Override
	public void beforeTestMethod(TestContext context) {
		if (isStrict(context)) {
			context.setAttribute(BEFORE, simulator(context).violations().size());
		}
	}

	@Override
	public void afterTestMethod(TestContext context) {
		if (!(context.removeAttribute(BEFORE) instanceof Integer before)) {
			return;
		}
		List<Violation> violations = simulator(context).violations();
		if (context.getTestException() == null && violations.size() > before) {
			throw Rules.broken(violations.subList(before, violations.size()));
		}
	}

	private static Simulator simulator(TestContext context) { return context.getApplicationContext().getBean(Simulator.class); }

	private static boolean isStrict(TestContext context) {
		DiscordTest annotation = TestContextAnnotationUtils.findMergedAnnotation(context.getTestClass(), DiscordTest.class);
		return annotation != null && !annotation.lenient() && context.hasApplicationContext();
	}

}
