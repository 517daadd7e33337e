package dev.disruption.json;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.stream.Stream;

import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.interaction.InteractionCallbackMessage;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.EditMessage;
import dev.disruption.model.webhook.ExecuteWebhook;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

class BodyTests {

	static Stream<Class<?>> bodies() {
		return Stream.of(CreateMessage.class, EditMessage.class, ExecuteWebhook.class, InteractionCallbackMessage.class,
				CreateApplicationCommand.class);
	}

	@ParameterizedTest
	@MethodSource("bodies")
	void setsTheFieldThatTheSetterIsNamedAfter(Class<? extends Body<?>> type) throws ReflectiveOperationException {
		for (Method setter : type.getMethods()) {
			if (Modifier.isStatic(setter.getModifiers()) || setter.getParameterCount() != 1
					|| setter.getDeclaringClass() == Object.class || setter.isBridge()) {
				continue;
			}
			Body<?> body = type.getConstructor().newInstance();
			Object argument = (setter.getParameterTypes()[0] == boolean.class) ? false : null;
			assertThat(setter.invoke(body, argument)).isSameAs(body);
			assertThat(body.fields()).as(setter.toString()).containsOnlyKeys(SnakeCase.of(setter.getName()));
		}
	}

}
