package dev.disruption.interaction.argument;

import java.lang.reflect.Constructor;
import java.security.Principal;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;

import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData;
import dev.disruption.model.interaction.InteractionData.ApplicationCommandData;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;

/** The kinds of parameters. A new one is one more record here, nobody has a list of them; they are asked in this order. */
sealed interface BuiltInArguments extends ArgumentResolver {

	/** One of each. */
	static List<ArgumentResolver> all() {
		return Arrays.stream(BuiltInArguments.class.getPermittedSubclasses()).map(BuiltInArguments::create).toList();
	}

	private static ArgumentResolver create(Class<?> kind) {
		Constructor<?> constructor = kind.getDeclaredConstructors()[0];
		constructor.setAccessible(true);
		return (ArgumentResolver) BeanUtils.instantiateClass(constructor);
	}

	/** The interaction itself. */
	record Whole() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			return (parameter.type().toClass() == Interaction.class) ? InteractionContext::interaction : null;
		}

	}

	/** Its data, if it is of that kind. */
	record Data() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean data = InteractionData.class.isAssignableFrom(parameter.type().toClass());
			return data ? context -> parameter.type().isInstance(context.interaction().data()) ? context.interaction().data() : null : null;
		}

	}

	/** What is known of it while it is handled. */
	record Context() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			return (parameter.type().toClass() == InteractionContext.class) ? context -> context : null;
		}

	}

	/** The handle on the answer. */
	record Handle() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			return (parameter.type().toClass() == InteractionReply.class) ? InteractionContext::reply : null;
		}

	}

	/** The user whose menu it was, else the one who caused it; of slash commands only with {@link Invoker}, the others are options. */
	record OfUser() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean invoker = parameter.annotation(Invoker.class) != null;
			if (parameter.type().toClass() != User.class || parameter.annotation(Option.class) != null) {
				return null;
			}
			if (parameter.kind() == Kind.USER_COMMAND && !invoker) {
				return context -> context.resolved().users().get(target(context));
			}
			return (invoker || !parameter.hasOptions()) ? InteractionContext::user : null;
		}

	}

	/** The same as a member of the guild; {@code null} outside of guilds. */
	record OfMember() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean invoker = parameter.annotation(Invoker.class) != null;
			if (parameter.type().toClass() != GuildMember.class || parameter.annotation(Option.class) != null) {
				return null;
			}
			if (parameter.kind() == Kind.USER_COMMAND && !invoker) {
				return context -> parameter.wrap(context.resolved().members().get(target(context)));
			}
			return (invoker || !parameter.hasOptions()) ? context -> parameter.wrap(context.interaction().member()) : null;
		}

	}

	/** The message whose menu it was, or that has the component. */
	record OfMessage() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			if (parameter.type().toClass() != Message.class) {
				return null;
			}
			return (parameter.kind() == Kind.MESSAGE_COMMAND) ? context -> context.resolved().messages().get(target(context))
					: context -> parameter.wrap(context.interaction().message());
		}

	}

	/** The guild, of which Discord sends id, languages and features; {@code null} outside of guilds. */
	record OfGuild() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			return (parameter.type().toClass() == Guild.class) ? context -> parameter.wrap(context.interaction().guild()) : null;
		}

	}

	/** The channel where it happened; of slash commands only with {@link Invoker}, the others are options. */
	record OfChannel() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean own = parameter.annotation(Invoker.class) != null || !parameter.hasOptions();
			boolean channel = parameter.type().toClass() == Channel.class && parameter.annotation(Option.class) == null;
			return (channel && own) ? context -> parameter.wrap(context.interaction().channel()) : null;
		}

	}

	/** What the application may do in the channel; with {@link Invoker} what the user may. */
	record Permissions() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			if (parameter.type().toClass() != Flags.class || parameter.type().getGeneric(0).toClass() != Permission.class) {
				return null;
			}
			return (parameter.annotation(Invoker.class) != null) ? InteractionContext::permissions
					: context -> context.interaction().appPermissions();
		}

	}

	/** The language of the user's client. */
	record Language() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			Class<?> type = parameter.type().toClass();
			if (type == Locale.class) {
				return InteractionContext::locale;
			}
			return (type == dev.disruption.model.reference.Locale.class) ? context -> parameter.wrap(context.interaction().locale()) : null;
		}

	}

	/** The user as {@link Principal}; its name is the user's id. */
	record AsPrincipal() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			return (parameter.type().toClass() == Principal.class) ? context -> new DiscordPrincipal(context.user()) : null;
		}

	}

	/** The values of the custom id's variables, all of them by name; a single one is a parameter of that name. */
	record Variables() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean map = parameter.kind().hasCustomId() && parameter.type().toClass() == Map.class;
			return map ? InteractionContext::variables : null;
		}

	}

	/** What a handler has failed with. */
	record Failure() implements BuiltInArguments {

		@Override
		public @Nullable Argument bind(HandlerParameter parameter) {
			boolean failure = parameter.kind() == Kind.FAILURE && Throwable.class.isAssignableFrom(parameter.type().toClass());
			return failure ? InteractionContext::failure : null;
		}

	}

	/** A user as the application's security knows it. */
	record DiscordPrincipal(User user) implements Principal {

		@Override
		public String getName() { return this.user.id().toString(); }

	}

	private static Snowflake target(InteractionContext context) {
		return Objects.requireNonNull(((ApplicationCommandData) Objects.requireNonNull(context.interaction().data())).targetId());
	}

}
