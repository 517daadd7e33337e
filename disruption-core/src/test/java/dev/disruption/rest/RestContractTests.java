package dev.disruption.rest;

import java.util.Set;
import java.util.TreeSet;

import dev.disruption.json.OpenApi;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whether the resources call what Discord's own description of its API says, and nothing else. What differs on purpose is in
 * {@code coverage/contract.properties}, with the reason; each failure prints what differs.
 */
class RestContractTests {

	private static OpenApi api;

	private final Contract contract = new Contract(api);

	@BeforeAll
	static void readTheDescription() {
		api = OpenApi.read();
	}

	@Test
	void hasAMethodForEveryOperationAndNoOther() {
		System.out.printf("Contract: %d of %d operations, %d methods%n", this.contract.matched(), api.operations().size(),
				this.contract.methods());
		assertThat(this.contract.operationsWithoutAMethod()).as("operations without a method").isEmpty();
		assertThat(this.contract.methodsWithoutAnOperation()).as("methods that call no operation").isEmpty();
		assertThat(this.contract.matched()).isEqualTo(api.operations().size());
	}

	@Test
	void namesThePathVariablesAlike() {
		assertThat(this.contract.pathVariables()).isEmpty();
	}

	@Test
	void takesEveryParameterOfTheQueryAndNoOther() {
		assertThat(this.contract.queries()).isEmpty();
	}

	@Test
	void takesEveryFieldOfTheBodyAndNoOther() {
		assertThat(this.contract.bodies()).isEmpty();
	}

	@Test
	void answersWhatDiscordAnswers() {
		assertThat(this.contract.answers()).isEmpty();
	}

	@Test
	void needsEveryException() {
		Set<String> differences = new TreeSet<>(this.contract.methodsWithoutAnOperation());
		differences.addAll(this.contract.pathVariables());
		differences.addAll(this.contract.queries());
		differences.addAll(this.contract.bodies());
		differences.addAll(this.contract.answers());
		assertThat(differences).isEmpty();
		assertThat(this.contract.unneeded()).as("exceptions that are not needed any more").isEmpty();
	}

}
