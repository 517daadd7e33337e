package dev.disruption.interaction.result;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.ResultHandler;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.interaction.Autocomplete;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.Embed;
import org.springframework.beans.BeanUtils;
import org.springframework.core.ResolvableType;
import reactor.core.publisher.Mono;

/** The kinds of values. A new one is one more record here, nobody has a list of them. */
sealed interface BuiltInResults extends ResultHandler {

	/** One of each. */
	static List<ResultHandler> all() {
		return Arrays.stream(BuiltInResults.class.getPermittedSubclasses()).map(BuiltInResults::create).toList();
	}

	private static ResultHandler create(Class<?> kind) {
		Constructor<?> constructor = kind.getDeclaredConstructors()[0];
		constructor.setAccessible(true);
		return (ResultHandler) BeanUtils.instantiateClass(constructor);
	}

	/** Text is the content of the answer, or of a follow-up if there was one; while an option is typed, the one value that is proposed. */
	record Text() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return type.toClass() == String.class; }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) {
			boolean proposal = context.handler().kind() == Kind.AUTOCOMPLETE;
			return proposal ? Choices.propose(List.of(value), context) : context.reply().say(Reply.of((String) value));
		}

	}

	/** An {@link Embed} is the answer's only embed. */
	record OfEmbed() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return type.toClass() == Embed.class; }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) { return context.reply().say(Reply.of((Embed) value)); }

	}

	/** A {@link Reply} is the answer, or changes the message whose component was used. */
	record OfReply() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return type.toClass() == Reply.class; }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) {
			Reply reply = (Reply) value;
			return reply.isUpdate() ? context.reply().update(reply) : context.reply().say(reply);
		}

	}

	/** A {@link Modal} opens. */
	record OfModal() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return type.toClass() == Modal.class; }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) { return context.reply().showModal((Modal) value); }

	}

	/** A collection of texts, numbers or choices is proposed while an option is typed. More than Discord shows are left out. */
	record Choices() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return Collection.class.isAssignableFrom(type.toClass()); }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) { return propose((Collection<?>) value, context); }

		static Mono<Void> propose(Collection<?> values, InteractionContext context) {
			return context.reply().choices(values.stream().limit(Autocomplete.MAX_CHOICES).map(Choices::choice).toList());
		}

		private static ApplicationCommandOptionChoice choice(Object value) {
			return (value instanceof ApplicationCommandOptionChoice choice) ? choice : choice(value.toString(), value);
		}

		static ApplicationCommandOptionChoice choice(String name, Object value) {
			if (value instanceof Number number) {
				boolean decimal = Set.of(Double.class, Float.class).contains(number.getClass());
				return decimal ? ApplicationCommandOptionChoice.of(name, number.doubleValue())
						: ApplicationCommandOptionChoice.of(name, number.longValue());
			}
			return ApplicationCommandOptionChoice.of(name, value.toString());
		}

	}

	/** A map from the names that are shown to the values that are proposed. */
	record NamedChoices() implements BuiltInResults {

		@Override
		public boolean supports(ResolvableType type) { return Map.class.isAssignableFrom(type.toClass()); }

		@Override
		public Mono<Void> handle(Object value, InteractionContext context) {
			return Choices.propose(((Map<?, ?>) value).entrySet().stream()
				.map(entry -> Choices.choice(entry.getKey().toString(), entry.getValue()))
				.toList(), context);
		}

	}

}
