package dev.disruption.autoconfigure;

import java.util.List;

import dev.disruption.interaction.annotation.OnButton;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.autoconfigure.ssl.SslAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

/** What a person sees who has set a property wrong. */
@ExtendWith(OutputCaptureExtension.class)
class PropertyFailureTests {

	private static final String TOKEN = "MTA1.secret.token";

	private static void start(Class<?> bot, String... properties) {
		assertThat(catchThrowable(() -> new SpringApplicationBuilder(bot).web(WebApplicationType.NONE)
			.properties("disruption.token=" + TOKEN, "disruption.rest.url=http://127.0.0.1:1/api/v10", "disruption.gateway.startup-timeout=1ms",
					"disruption.gateway.session-store.enabled=false", "disruption.commands.sync=off")
			.run(List.of(properties).stream().map(property -> "--" + property).toArray(String[]::new))
			.close())).isInstanceOf(RuntimeException.class);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			disruption.rest.url                             | discord.com            | begins with https:// or http://
			disruption.gateway.url                          | https://discord.gg     | begins with wss:// or ws://
			disruption.gateway.shards                       | -1                     | 0 for as many as Discord recommends
			disruption.gateway.identify-reserve             | -2                     | 0 for none
			disruption.dispatch.max-events                  | 0                      | at least one event has to fit
			disruption.dispatch.max-size                    | 0B                     | more than nothing
			disruption.dispatch.deduplicate                 | -1                     | 0 for none
			disruption.interactions.defer-after             | PT4S                   | less than 3 seconds
			disruption.connection.proxy.port                | 0                      | from 1 to 65535
			disruption.connection.ssl.bundle                | mine                   | spring.ssl.bundle.pem.mine
			""")
	void namesThePropertyItsValueAndTheRemedy(String property, String value, String remedy, CapturedOutput output) {
		start(Bot.class, property + "=" + value, "disruption.connection.proxy.host=localhost",
				property.endsWith("port") ? "x=y" : "disruption.connection.proxy.port=1");
		assertThat(output).contains("APPLICATION FAILED TO START", property, value, remedy).doesNotContain("secret");
	}

	@Test
	void namesThePropertyButNotTheTokenThatIsNone(CapturedOutput output) {
		start(Bot.class, "disruption.token=MTA1.secret token");
		assertThat(output).contains("APPLICATION FAILED TO START", "disruption.token", "has a space", "Reset Token")
			.doesNotContain("secret");
	}

	@Test
	void namesThePropertyButNotTheSigningKeyThatIsTooShort(CapturedOutput output) {
		start(Bot.class, "disruption.interactions.signing-keys=hush-hush");
		assertThat(output).contains("APPLICATION FAILED TO START", "disruption.interactions.signing-keys", "at least 16 characters")
			.doesNotContain("hush-hush");
	}

	@Test
	void namesTheMethodThatCanHandleNothing(CapturedOutput output) {
		start(BotWithAHandlerThatReturnsNoAnswer.class);
		assertThat(output).contains("APPLICATION FAILED TO START", "Clicks.click()", "which is no answer", "manual");
	}

	@Configuration(proxyBeanMethods = false)
	@ImportAutoConfiguration({ DisruptionGatewayAutoConfiguration.class, DisruptionInteractionAutoConfiguration.class,
			DisruptionRestAutoConfiguration.class, SslAutoConfiguration.class })
	static class Bot {

		public static void main(String[] args) {
			SpringApplication.run(Bot.class, args);
		}

	}

	@Configuration(proxyBeanMethods = false)
	@Import({ Bot.class, Clicks.class })
	static class BotWithAHandlerThatReturnsNoAnswer {
	}

	static class Clicks {

		@OnButton("click")
		int click() {
			return 42;
		}

	}

}
