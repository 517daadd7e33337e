package dev.disruption.interaction.option;

import java.lang.reflect.Constructor;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.handler.InvalidArgumentException;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.command.ApplicationCommandOption.Type;
import dev.disruption.model.command.ApplicationCommandOptionBuilder;
import dev.disruption.model.command.ApplicationCommandOptionChoice;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.ResolvedData;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.BeanUtils;
import tools.jackson.databind.JsonNode;

/**
 * The kinds of options. A new one is one more record here, nobody has a list of them.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#application-command-object-application-command-option-type">Application Command Option Type</a>
 */
sealed interface BuiltInOptions extends OptionResolver {

	/** One of each. */
	static List<OptionResolver> all() {
		return Arrays.stream(BuiltInOptions.class.getPermittedSubclasses()).map(BuiltInOptions::create).toList();
	}

	private static OptionResolver create(Class<?> kind) {
		Constructor<?> constructor = kind.getDeclaredConstructors()[0];
		constructor.setAccessible(true);
		return (OptionResolver) BeanUtils.instantiateClass(constructor);
	}

	/** Text. */
	record Text() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.STRING; }

		@Override
		public boolean supports(Class<?> type) { return type == String.class || type == CharSequence.class; }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return value.asString(); }

	}

	/** Whole numbers; Discord allows those between -2<sup>53</sup>+1 and 2<sup>53</sup>-1. */
	record Whole() implements BuiltInOptions {

		private static final Set<Class<?>> TYPES = Set.of(int.class, Integer.class, long.class, Long.class);

		@Override
		public Type optionType() { return Type.INTEGER; }

		@Override
		public boolean supports(Class<?> type) { return TYPES.contains(type); }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) {
			try {
				long number = value.isString() ? Long.parseLong(value.stringValue().strip()) : value.longValue();
				return (type == long.class || type == Long.class) ? (Object) number : (Object) Math.toIntExact(number);
			}
			catch (NumberFormatException | ArithmeticException ex) {
				throw new InvalidArgumentException("`" + value.asString() + "` is no whole number that fits here.");
			}
		}

		@Override
		public void describe(ApplicationCommandOptionBuilder option, Class<?> type) {
			if (type == int.class || type == Integer.class) {
				option.minValue((double) Integer.MIN_VALUE).maxValue((double) Integer.MAX_VALUE);
			}
		}

	}

	/** Numbers. */
	record Decimal() implements BuiltInOptions {

		private static final Set<Class<?>> TYPES = Set.of(double.class, Double.class, float.class, Float.class);

		@Override
		public Type optionType() { return Type.NUMBER; }

		@Override
		public boolean supports(Class<?> type) { return TYPES.contains(type); }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) {
			try {
				double number = value.isString() ? Double.parseDouble(value.stringValue().strip()) : value.doubleValue();
				return (type == float.class || type == Float.class) ? (Object) (float) number : (Object) number;
			}
			catch (NumberFormatException ex) {
				throw new InvalidArgumentException("`" + value.asString() + "` is no number.");
			}
		}

	}

	/** Yes or no. */
	record YesOrNo() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.BOOLEAN; }

		@Override
		public boolean supports(Class<?> type) { return type == boolean.class || type == Boolean.class; }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) {
			if (!value.isString()) {
				return value.asBoolean();
			}
			return switch (value.stringValue().strip().toLowerCase(Locale.ROOT)) {
				case "true" -> true;
				case "false" -> false;
				default -> throw new InvalidArgumentException("`" + value.stringValue() + "` is neither true nor false.");
			};
		}

	}

	/** Users, everywhere. */
	record OfUser() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.USER; }

		@Override
		public boolean supports(Class<?> type) { return type == User.class; }

		@Override
		public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return resolved.users().get(id(value)); }

	}

	/** Members, in guilds; of those only what Discord sends, which is not the user. */
	record OfMember() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.USER; }

		@Override
		public boolean supports(Class<?> type) { return type == GuildMember.class; }

		@Override
		public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return resolved.members().get(id(value)); }

	}

	/** Channels; of those only id, name, type and permissions are known. */
	record OfChannel() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.CHANNEL; }

		@Override
		public boolean supports(Class<?> type) { return type == Channel.class; }

		@Override
		public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return resolved.channels().get(id(value)); }

	}

	/** Roles. */
	record OfRole() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.ROLE; }

		@Override
		public boolean supports(Class<?> type) { return type == Role.class; }

		@Override
		public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return resolved.roles().get(id(value)); }

	}

	/** Users or roles. */
	record OfMentionable() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.MENTIONABLE; }

		@Override
		public boolean supports(Class<?> type) { return type == Mentionable.class; }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) {
			Snowflake id = id(value);
			return new Mentionable(id, resolved.users().get(id), resolved.members().get(id), resolved.roles().get(id));
		}

	}

	/** Files. */
	record OfAttachment() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.ATTACHMENT; }

		@Override
		public boolean supports(Class<?> type) { return type == Attachment.class; }

		@Override
		public @Nullable Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) { return resolved.attachments().get(id(value)); }

	}

	/** The constants of an enum, which are the choices; what they are called is their {@code toString}. */
	record Constant() implements BuiltInOptions {

		@Override
		public Type optionType() { return Type.STRING; }

		@Override
		public boolean supports(Class<?> type) { return type.isEnum(); }

		@Override
		public Object resolve(JsonNode value, ResolvedData resolved, Class<?> type) {
			for (Object constant : type.getEnumConstants()) {
				if (((Enum<?>) constant).name().equalsIgnoreCase(value.asString())) {
					return constant;
				}
			}
			throw new InvalidArgumentException("`" + value.asString() + "` is none of the choices.");
		}

		@Override
		public void describe(ApplicationCommandOptionBuilder option, Class<?> type) {
			option.choices(Arrays.stream(type.getEnumConstants()).map(Constant::choice).toArray(ApplicationCommandOptionChoice[]::new));
		}

		private static ApplicationCommandOptionChoice choice(Object constant) {
			String name = ((Enum<?>) constant).name();
			boolean plain = constant.toString().equals(name);
			return ApplicationCommandOptionChoice.of(plain ? inWords(name) : constant.toString(), name);
		}

		private static String inWords(String constantName) {
			String words = HandlerParameter.kebabCase(constantName).replace('-', ' ');
			return Character.toUpperCase(words.charAt(0)) + words.substring(1);
		}

	}

	private static Snowflake id(JsonNode value) { return Snowflake.of(value.asString()); }

}
