package dev.disruption.rest;

import java.lang.reflect.Method;
import java.util.Arrays;

import dev.disruption.json.Snowflake;
import dev.disruption.model.webhook.ExecuteWebhook;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.core.DefaultParameterNameDiscoverer;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.SynthesizingMethodParameter;
import org.springframework.util.ReflectionUtils;
import org.springframework.web.service.annotation.HttpExchange;
import org.springframework.web.service.invoker.HttpRequestValues;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

class RouteProcessorTests {

	private final RouteProcessor processor = new RouteProcessor();

	@Test
	@Tag("F79")
	void messagesOfOneChannelShareARoute() {
		Route one = route(Messages.class, "deleteMessage", Snowflake.of(1), Snowflake.of(2));
		Route other = route(Messages.class, "deleteMessage", Snowflake.of(1), Snowflake.of(3));
		assertThat(one).isEqualTo(other).isEqualTo(new Route("DELETE", "/channels/{channelId}/messages/{messageId}", "1"));
	}

	@Test
	void channelsGuildsAndWebhooksAreMajorAtTheBeginningOfAPathOnly() {
		assertThat(route(Users.class, "leaveGuild", Snowflake.of(7)).major()).isEmpty();
		assertThat(route(Users.class, "getCurrentUser").major()).isEmpty();
		assertThat(route(Guilds.class, "getGuildPreview", Snowflake.of(7)).major()).isEqualTo("7");
		assertThat(route(GuildTemplates.class, "getGuildTemplate", "code").major()).isEmpty();
		assertThat(route(Webhooks.class, "getWebhook", Snowflake.of(7)).major()).isEqualTo("7");
		assertThat(route(ApplicationCommands.class, "getGuildApplicationCommands", Snowflake.of(1), Snowflake.of(2), null).major()).isEmpty();
	}

	@Test
	@Tag("F90")
	void aWebhookWithItsTokenIsNotTheBotsBusinessAndAnInteractionHasNoGlobalLimit() {
		Route webhook = route(Webhooks.class, "executeWebhook", Snowflake.of(7), "secret", new ExecuteWebhook(), null);
		assertThat(webhook.major()).isEqualTo("7/secret");
		assertThat(webhook.authenticated()).isFalse();
		assertThat(webhook.interaction()).isFalse();
		assertThat(route(Webhooks.class, "getWebhook", Snowflake.of(7)).authenticated()).isTrue();
		Route followUp = route(Interactions.class, "deleteOriginalInteractionResponse", Snowflake.of(7), "secret");
		assertThat(followUp.major()).isEqualTo("7/secret");
		assertThat(followUp.authenticated()).isFalse();
		assertThat(followUp.interaction()).isTrue();
		assertThat(followUp.callback()).isFalse();
		assertThat(followUp).hasToString("DELETE /webhooks/{applicationId}/{interactionToken}/messages/@original");
	}

	@Test
	void refusesAMethodWithoutAPath() {
		assertThatIllegalStateException().isThrownBy(() -> route(Examples.class, "unfinished")).withMessageContaining("@GetExchange");
	}

	private Route route(Class<?> resource, String name, Object... arguments) {
		Method method = Arrays.stream(ReflectionUtils.getDeclaredMethods(resource))
			.filter(candidate -> candidate.getName().equals(name) && candidate.getParameterCount() == arguments.length)
			.findFirst()
			.orElseThrow();
		MethodParameter[] parameters = new MethodParameter[arguments.length];
		for (int i = 0; i < parameters.length; i++) {
			parameters[i] = new SynthesizingMethodParameter(method, i);
			parameters[i].initParameterNameDiscovery(new DefaultParameterNameDiscoverer());
		}
		HttpRequestValues.Builder values = HttpRequestValues.builder();
		this.processor.process(method, parameters, arguments, values);
		return (Route) values.setUriTemplate("/").build().getAttributes().get(Route.ATTRIBUTE);
	}

	interface Examples {

		@HttpExchange
		Mono<Void> unfinished();

	}

}
