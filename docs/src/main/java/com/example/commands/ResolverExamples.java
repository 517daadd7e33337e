package com.example.commands;

import java.time.Duration;

import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.ResultHandler;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

@Configuration
class ResolverExamples {

	// tag::converted[]
	@SlashCommand(description = "Set an alarm")
	String alarm(@Option("In what time, like 90s or 5m") Duration in) {
		return "In " + in.toSeconds() + " seconds.";
	}
	// end::converted[]

	// tag::argument[]
	record Place(String name) {
	}

	@Bean
	ArgumentResolver place() {
		return parameter -> (parameter.type().toClass() != Place.class) ? null
				: context -> new Place((context.interaction().guildId() != null) ? "a server" : "private");
	}

	@SlashCommand(description = "Say where this is")
	String where(Place place) {
		return "This is " + place.name() + ".";
	}
	// end::argument[]

	// tag::result[]
	record Percentage(double value) {
	}

	@Bean
	ResultHandler percentages() {
		return new ResultHandler() {

			@Override
			public boolean supports(ResolvableType type) {
				return type.toClass() == Percentage.class;
			}

			@Override
			public Mono<Void> handle(Object value, InteractionContext context) {
				return context.reply().reply(Math.round(100 * ((Percentage) value).value()) + " %");
			}

		};
	}

	@SlashCommand(description = "Say how likely that is")
	Percentage likelihood() {
		return new Percentage(0.42);
	}
	// end::result[]

}
