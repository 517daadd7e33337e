package dev.disruption.autoconfigure.aot;

import java.lang.reflect.Method;

import dev.disruption.event.Event;
import dev.disruption.event.EventTypes;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.json.Snowflake;
import dev.disruption.model.message.Message;
import dev.disruption.rest.DiscordRest;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.aop.framework.AopProxyUtils;
import org.springframework.aot.hint.MemberCategory;
import org.springframework.aot.hint.RuntimeHints;
import org.springframework.aot.hint.RuntimeHintsRegistrar;
import org.springframework.aot.hint.annotation.ReflectiveRuntimeHintsRegistrar;
import org.springframework.aot.hint.predicate.RuntimeHintsPredicates;
import org.springframework.core.io.support.SpringFactoriesLoader;

import static org.assertj.core.api.Assertions.assertThat;

/** What a native image is told. */
class DisruptionRuntimeHintsTests {

	private static final RuntimeHints hints = new RuntimeHints();

	@BeforeAll
	static void register() {
		SpringFactoriesLoader.forResourceLocation("META-INF/spring/aot.factories")
			.load(RuntimeHintsRegistrar.class)
			.stream()
			.filter(DisruptionRuntimeHints.class::isInstance)
			.forEach(registrar -> registrar.registerHints(hints, DisruptionRuntimeHintsTests.class.getClassLoader()));
	}

	@Test
	void everyEventCanBeRead() {
		assertThat(EventTypes.types()).hasSizeGreaterThan(70).allSatisfy(DisruptionRuntimeHintsTests::expectRecord);
		expectRecord(Event.Unknown.class);
	}

	@Test
	void whatIsInEventsCanBeRead() {
		expectRecord(Message.class);
		expectRecord(Snowflake.class);
		assertThat(RuntimeHintsPredicates.reflection().onType(Message.Type.class)).accepts(hints);
	}

	private static void expectRecord(Class<?> type) {
		assertThat(RuntimeHintsPredicates.reflection()
			.onType(type)
			.withMemberCategories(MemberCategory.INVOKE_DECLARED_CONSTRUCTORS, MemberCategory.INVOKE_DECLARED_METHODS,
					MemberCategory.ACCESS_DECLARED_FIELDS))
			.as(type.getName())
			.accepts(hints);
	}

	@Test
	void everyRestResourceCanBeImplemented() {
		for (Method accessor : DiscordRest.class.getMethods()) {
			Class<?> type = accessor.getReturnType();
			if (accessor.getParameterCount() == 0 && type.isInterface() && type.getPackage() == DiscordRest.class.getPackage()) {
				assertThat(RuntimeHintsPredicates.proxies().forInterfaces(AopProxyUtils.completeJdkProxyInterfaces(type))).accepts(hints);
				assertThat(RuntimeHintsPredicates.reflection().onType(type)).accepts(hints);
			}
		}
	}

	@Test
	void handlersCanBeCalled() throws NoSuchMethodException {
		RuntimeHints ofHandlers = new RuntimeHints();
		new ReflectiveRuntimeHintsRegistrar().registerRuntimeHints(ofHandlers, Handlers.class);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Handlers.class.getDeclaredMethod("ping"))).accepts(ofHandlers);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Handlers.class.getDeclaredMethod("click"))).accepts(ofHandlers);
		assertThat(RuntimeHintsPredicates.reflection().onMethodInvocation(Handlers.class.getDeclaredMethod("other"))).rejects(ofHandlers);
	}

	static class Handlers {

		@SlashCommand(description = "Check")
		String ping() {
			return "Pong!";
		}

		@OnButton("click")
		String click() {
			return "Click!";
		}

		String other() {
			return "";
		}

	}

}
