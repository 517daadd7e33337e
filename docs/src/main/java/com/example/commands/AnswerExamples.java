package com.example.commands;

import java.time.Duration;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionExceptionHandler;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.InteractionReply;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

@Component
class AnswerExamples {

	// tag::flux[]
	@SlashCommand(description = "Count down")
	Flux<String> countdown() {
		return Flux.just("three", "two", "one").concatWithValues("lift-off");
	}
	// end::flux[]

	// tag::reply[]
	@SlashCommand(description = "Think about it")
	Mono<Void> ponder(InteractionReply reply) {
		return reply.defer(true)
			.then(answer())
			.flatMap(answer -> reply.reply(Reply.of(answer).ephemeral()))
			.then(reply.followUp(Reply.of("Ask again any time.").ephemeral()))
			.then();
	}
	// end::reply[]

	private static Mono<String> answer() {
		return Mono.just("42").delayElement(Duration.ofMillis(10));
	}

	// tag::advice[]
	@SlashCommand(description = "Divide")
	String divide(long dividend, long divisor) {
		return String.valueOf(dividend / divisor);
	}

	@InteractionExceptionHandler
	Reply impossible(ArithmeticException failure) {
		return Reply.of("Nobody can do that.").ephemeral();
	}
	// end::advice[]

}
