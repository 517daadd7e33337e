package dev.disruption.interaction.text;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.argument.ArgumentResolvers;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.Calls;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.interaction.option.OptionResolvers;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.MethodParameter;
import org.springframework.core.annotation.AnnotatedMethod;
import org.springframework.core.convert.support.DefaultConversionService;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class TextCommandParserTests {

	private final ArgumentResolvers resolvers = new ArgumentResolvers(List.of(), new OptionResolvers(List.of()),
			new DefaultConversionService());

	private TextCommandParser parser(String name) {
		Method method = Arrays.stream(Commands.class.getDeclaredMethods()).filter(m -> m.getName().equals(name)).findFirst().orElseThrow();
		List<Argument> arguments = new ArrayList<>();
		for (MethodParameter parameter : new AnnotatedMethod(method).getMethodParameters()) {
			arguments.add(this.resolvers.bind(new HandlerParameter(parameter, Kind.TEXT_COMMAND, name, Set.of())));
		}
		InteractionHandler handler = new InteractionHandler(Commands::new, method, Kind.TEXT_COMMAND, name, false, arguments,
				(value, context) -> Mono.empty(), new Calls((bean, called, values) -> {}, List.of(), Schedulers.immediate()));
		return new TextCommandParser(handler, "!" + name);
	}

	private static String text(Map<OptionArgument, String> values) {
		return values.entrySet().stream().map(value -> value.getKey().name() + "=" + value.getValue()).collect(Collectors.joining(", "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			remind|<@1> buy milk and bread|user=<@1>, text=buy milk and bread
			remind|<@1> "buy milk"|user=<@1>, text=buy milk
			remind|<@1> say "hello" to him|user=<@1>, text=say "hello" to him
			remind|--text=milk <@1>|text=milk, user=<@1>
			count|"two words" 5|what=two words, times=5
			count|“typographic quotes” 5|what=typographic quotes, times=5
			count|"with \\"quotes\\" in it"|what=with "quotes" in it
			count|one --loud|what=one, loud=true
			count|one --loud=false --times 3|what=one, loud=false, times=3
			count|"--loud"|what=--loud
			count|--what="two \\"words\\"" --times=“5”|what=two "words", times=5
			count|--where="no option"|what=--where=no option
			upload|named|name=named
			""")
	void fillsInOptions(String command, String line, String values) {
		assertThat(text(parser(command).parse(line))).isEqualTo(values);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			remind||"user" is missing.|"!remind <user> <text>"
			remind|<@1>|"text" is missing.|"!remind <user> <text>"
			count|a 1 true more|There is more than the command takes: "more".|"!count <what> [times] [loud]"
			count|a --times|"--times" has no value.|"!count <what> [times] [loud]"
			""")
	void saysHowTheCommandIsWritten(String command, @Nullable String line, String problem, String usage) {
		assertThatThrownBy(() -> parser(command).parse((line != null) ? line : "")).isInstanceOf(InvalidArgumentException.class)
			.hasMessage((problem + "\nWrite it like this: " + usage).replace('"', '`'));
	}

	@Test
	void leavesAttachmentsOut() {
		assertThat(parser("upload").parse("named")).hasSize(1);
		assertThat(parser("upload").usage()).isEqualTo("`!upload <file> <name>`");
	}

	static class Commands {

		void remind(User user, String text) {
		}

		void count(String what, @Nullable Integer times, @Nullable Boolean loud) {
		}

		void upload(Attachment file, String name) {
		}

	}

}
