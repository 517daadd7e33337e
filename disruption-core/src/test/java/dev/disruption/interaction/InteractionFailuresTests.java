package dev.disruption.interaction;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionExceptionHandler;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.HandlerDefinitionException;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.Test;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InteractionFailuresTests {

	private static String answer(Object... handlers) {
		return Fixture.of(handlers).slash("'name':'fail'").sent.get(0);
	}

	@Test
	void asksTheMethodForTheClosestException() {
		assertThat(answer(new Failing(new IllegalArgumentException("bad")), new Advice())).contains("'content':'ada, that is bad'");
		assertThat(answer(new Failing(new IllegalStateException("broken")), new Advice())).contains("'content':'anything: broken'");
		assertThat(answer(new Failing(new AssertionError("odd")), new Advice())).contains("Something went wrong.");
	}

	@Test
	void asksTheBeanOfTheHandlerFirst() {
		assertThat(answer(new Advice(), new Object() {
			@SlashCommand
			String fail() {
				throw new IllegalArgumentException("bad");
			}

			@InteractionExceptionHandler(RuntimeException.class)
			Reply own() {
				return Reply.of("my own").ephemeral();
			}
		})).contains("'content':'my own','flags':64");
	}

	@Test
	void apologisesWhenTheAdviceFailsToo() {
		assertThat(answer(new Failing(new IllegalArgumentException()), new Object() {
			@InteractionExceptionHandler
			String advice(IllegalArgumentException failure) {
				throw new IllegalStateException("me too");
			}
		})).contains("Something went wrong.");
	}

	@Test
	void tellsAsAFollowUpWhatFailsAfterTheAnswer() {
		assertThat(Fixture.of(new Object() {
			@SlashCommand
			Mono<Void> fail(InteractionReply reply) {
				return reply.reply("so far so good").then(Mono.error(new IllegalStateException("late")));
			}
		}).slash("'name':'fail'").sent).satisfiesExactly(first -> assertThat(first).contains("so far so good"),
				second -> assertThat(second).startsWith("createFollowupMessage").contains("Something went wrong."));
	}

	@Test
	void wantsToKnowWhichExceptions() {
		assertThatThrownBy(() -> Fixture.of(new Object() {
			@InteractionExceptionHandler
			void nothing() {
			}
		})).isInstanceOf(HandlerDefinitionException.class).hasMessageContaining(".nothing(): it has to say which exceptions it handles");
	}

	static class Failing {

		private final Throwable failure;

		Failing(Throwable failure) {
			this.failure = failure;
		}

		@SlashCommand
		Mono<String> fail() {
			return Mono.error(this.failure);
		}

	}

	static class Advice {

		@InteractionExceptionHandler
		String bad(IllegalArgumentException failure, User user) {
			return user.username() + ", that is " + failure.getMessage();
		}

		@InteractionExceptionHandler
		Mono<String> any(RuntimeException failure) {
			return Mono.just("anything: " + failure.getMessage());
		}

	}

}
