package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.interaction.result.ResultHandlers;
import dev.disruption.json.DiscordJson;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.annotation.AnnotatedElementUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class CommandMethodFactoryTests {

	private final CommandMethodFactory factory = new CommandMethodFactory(new OptionResolvers(List.of()), new ResultHandlers(List.of()));

	private CommandMethod command(String methodName) {
		Method method = Arrays.stream(Handlers.class.getDeclaredMethods()).filter(m -> m.getName().equals(methodName)).findFirst().orElseThrow();
		SlashCommand annotation = Objects.requireNonNull(AnnotatedElementUtils.findMergedAnnotation(method, SlashCommand.class));
		return this.factory.create(Handlers::new, method, annotation);
	}

	private String definition(String methodName) {
		return DiscordJson.mapper().writeValueAsString(command(methodName).definition()).replace('"', '\'');
	}

	@Test
	void namesACommandAfterItsMethod() {
		assertThat(definition("rollDice")).isEqualTo("{'name':'roll-dice','description':'Roll dice','options':[]}");
		assertThat(definition("named")).isEqualTo("{'name':'other','description':'Another one','options':[]}");
	}

	@ParameterizedTest
	@CsvSource({ "text, 3", "flag, 5", "user, 6", "member, 6", "channel, 7", "role, 8", "big, 4" })
	void derivesTheKindOfAnOptionFromItsParameter(String option, int type) {
		String expected = "{'type':%d,'name':'%s','description':'%s','required':true".formatted(type, option, describe(option));
		assertThat(definition("everything")).contains(expected);
	}

	private static String describe(String option) {
		return option.equals("text") ? "What to say" : Character.toUpperCase(option.charAt(0)) + option.substring(1);
	}

	@Test
	void limitsAnIntToWhatFitsIntoOne() {
		assertThat(definition("counted")).contains("'type':4,'name':'how-many'").contains("'min_value':-2147483648,'max_value':2147483647");
	}

	@Test
	void putsRequiredOptionsFirstAndNullableOnesBehind() {
		assertThat(definition("optional").indexOf("'needed'")).isLessThan(definition("optional").indexOf("'extra'"));
		assertThat(definition("optional")).contains("'name':'needed','description':'Needed','required':true")
			.contains("'name':'extra','description':'Extra'}");
	}

	@Test
	void takesTheInteractionForNoOption() {
		assertThat(definition("whole")).contains("'options':[]");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "badName|the command name 'Not A Name' has to be 1 to 32 lower-case",
			"longDescription|the description of the command has to be 1 to 100 characters, it has 101",
			"unknownParameter|parameter 0 is a Thread, which is no option. Use String, int",
			"unknownResult|it returns java.lang.Thread, which is no answer",
			"manyResults|it returns reactor.core.publisher.Flux<java.lang.String>", "twice|two options have the same name: [a, a]" })
	void saysWhatIsWrongAndWhere(String methodName, String problem) {
		assertThatThrownBy(() -> command(methodName)).isInstanceOf(CommandDefinitionException.class)
			.hasMessageStartingWith("Command method Handlers." + methodName + "(): ")
			.hasMessageContaining(problem);
	}

	static class Handlers {

		@SlashCommand
		String rollDice() {
			return "";
		}

		@SlashCommand(name = "other", description = "Another one")
		Mono<String> named() {
			return Mono.empty();
		}

		@SlashCommand
		String everything(@Option("What to say") String text, boolean flag, User user, GuildMember member, Channel channel, Role role, long big) {
			return text;
		}

		@SlashCommand
		String counted(int howMany) {
			return "";
		}

		@SlashCommand
		String optional(@Nullable String extra, String needed) {
			return needed;
		}

		@SlashCommand
		void whole(Interaction interaction) {
		}

		@SlashCommand("Not A Name")
		String badName() {
			return "";
		}

		@SlashCommand(description = "12345678901234567890123456789012345678901234567890"
				+ "123456789012345678901234567890123456789012345678901")
		String longDescription() {
			return "";
		}

		@SlashCommand
		String unknownParameter(Thread thread) {
			return "";
		}

		@SlashCommand
		Thread unknownResult() {
			return Thread.currentThread();
		}

		@SlashCommand
		Flux<String> manyResults() {
			return Flux.empty();
		}

		@SlashCommand
		String twice(@Option(name = "a") String one, @Option(name = "a") String other) {
			return "";
		}

	}

}
