package dev.disruption.interaction;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Every option type, resolver and result handler that is built in has a row of a table, or a test of its own. */
class BuiltInTableTests {

	private static final String PACKAGE = "dev.disruption.interaction.";

	/** The rows, by their first column; or the names of tests. */
	private static final Map<String, Map<String, List<String>>> ROWS = Map.of(
			"option.BuiltInOptions", Map.ofEntries(
					Map.entry("Text", List.of("text", "chars")), Map.entry("Whole", List.of("whole", "boxed", "big", "boxed-big")),
					Map.entry("Decimal", List.of("decimal", "boxed-decimal", "single")), Map.entry("YesOrNo", List.of("flag", "boxed-flag")),
					Map.entry("OfUser", List.of("user")), Map.entry("OfMember", List.of("member")), Map.entry("OfChannel", List.of("channel")),
					Map.entry("OfRole", List.of("role")), Map.entry("OfMentionable", List.of("whoever")),
					Map.entry("OfAttachment", List.of("file")), Map.entry("Constant", List.of("colour"))),
			"argument.BuiltInArguments", Map.ofEntries(
					Map.entry("Whole", List.of("interaction")), Map.entry("Data", List.of("data", "command-data")),
					Map.entry("Context", List.of("context")), Map.entry("Handle", List.of("reply")), Map.entry("OfUser", List.of("invoker")),
					Map.entry("OfMember", List.of("member")),
					Map.entry("OfMessage", List.of("givesTheUserOfAUserCommandAndTheMessageOfAMessageCommand")),
					Map.entry("OfGuild", List.of("guild", "maybe-guild")), Map.entry("OfChannel", List.of("channel")),
					Map.entry("Permissions", List.of("app-permissions", "permissions")),
					Map.entry("Language", List.of("locale", "discord-locale")), Map.entry("AsPrincipal", List.of("principal")),
					Map.entry("Variables", List.of("isAVariableOfTheCustomIdInItsType")),
					Map.entry("Failure", List.of("asksTheMethodForTheClosestException"))),
			"result.BuiltInResults", Map.of("Text", List.of("text", "mono", "future", "flux", "updating-flux"), "OfEmbed", List.of("embed"),
					"OfReply", List.of("reply", "components"), "OfModal", List.of("opensAModal"), "Choices", List.of("one", "list", "choices", "later"),
					"NamedChoices", List.of("map")));

	private static final List<Class<?>> TABLES = List.of(OptionTableTests.class, ArgumentTableTests.class, ResultTableTests.class,
			InteractionDispatcherTests.class, InteractionFailuresTests.class);

	static Stream<String> kinds() { return ROWS.keySet().stream().sorted(); }

	@ParameterizedTest
	@MethodSource("kinds")
	void isNamedHere(String kind) throws ClassNotFoundException {
		assertThat(Class.forName(PACKAGE + kind).getPermittedSubclasses()).extracting(Class::getSimpleName)
			.containsExactlyInAnyOrderElementsOf(ROWS.get(kind).keySet());
	}

	@Test
	void hasItsRows() {
		Set<String> known = TABLES.stream().flatMap(table -> Arrays.stream(table.getDeclaredMethods())).flatMap(BuiltInTableTests::names)
			.collect(Collectors.toSet());
		ROWS.forEach((kind, rows) -> rows.forEach((name, expected) -> assertThat(known).as(kind + "." + name).containsAll(expected)));
	}

	/** The name of a test, and the first columns of its table. */
	private static Stream<String> names(Method test) {
		CsvSource table = test.getAnnotation(CsvSource.class);
		Stream<String> rows = (table == null) ? Stream.of() : Stream.concat(table.textBlock().lines(), Arrays.stream(table.value()));
		return Stream.concat(Stream.of(test.getName()), rows.map(row -> row.strip().split("\\|")[0]));
	}

}
