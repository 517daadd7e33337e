package dev.disruption.interaction;

import java.util.List;

import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;

/** Handlers in Kotlin: those that suspend, and those that don't. */
class KotlinHandlerTests {

	private final Sinks.One<String> greeting = Sinks.one();

	private final Fixture fixture = Fixture.of(new KotlinHandlers(this.greeting.asMono()));

	@Test
	void answersWithWhatASuspendingFunctionReturnsInTheEnd() {
		Mono<Void> handling = this.fixture
			.run("'type':2,'data':{'id':'5','type':1,'name':'greet','options':[{'name':'name','type':3,'value':'bob'}]}");
		handling.subscribe();
		assertThat(this.fixture.sent).isEmpty();
		this.greeting.tryEmitValue("hello");
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':4,'data':{'content':'hello dear bob, says ada'}}");
	}

	@Test
	void makesOptionsOfItsParametersAndNotOfItsContinuation() {
		assertThat(this.fixture.definitions(null)).contains("'name':'greet','description':'Greet','options':["
				+ "{'type':3,'name':'name','description':'Name','required':true},{'type':3,'name':'title','description':'Title'}]");
	}

	@Test
	void leavesTheAnswerToAFunctionThatReturnsNothing() {
		this.fixture.slash("'name':'answer'");
		this.fixture.slash("'name':'silent'");
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':4,'data':{'content':'by hand','flags':64}}");
	}

	@Test
	void apologisesForAFunctionThatFails() {
		assertThat(this.fixture.slash("'name':'refuse'").sent.get(0)).contains("Something went wrong.");
	}

	@Test
	void takesAFlowForAFlux() {
		assertThat(this.fixture.slash("'name':'count'").sent).isEqualTo(List.of("createInteractionResponse {'type':4,'data':{'content':'one'}}",
				"createFollowupMessage {'content':'two'}"));
	}

	@Test
	void callsPlainFunctions() {
		assertThat(this.fixture.slash("'name':'plain','options':[{'name':'times','type':4,'value':3}]").sent.get(0)).contains("plain 3");
	}

}
