package dev.disruption.interaction.argument;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.interaction.handler.Argument;
import dev.disruption.interaction.handler.ArgumentResolver;
import dev.disruption.interaction.handler.HandlerParameter;
import dev.disruption.interaction.option.OptionResolvers;
import org.springframework.core.convert.ConversionService;

/** All argument resolvers, in the order in which they are asked. */
public final class ArgumentResolvers {

	private final List<ArgumentResolver> resolvers;

	/** The given resolvers, and the built-in ones after them. */
	public ArgumentResolvers(List<ArgumentResolver> custom, OptionResolvers options, ConversionService conversion) {
		List<ArgumentResolver> all = new ArrayList<>(custom);
		all.addAll(BuiltInArguments.all());
		all.addAll(List.of(new VariableArguments(conversion), new SelectedArguments(options), new FieldArguments(new Forms(options, conversion)),
				new OptionArguments(options, conversion)));
		this.resolvers = List.copyOf(all);
	}

	/**
	 * Says where the argument comes from.
	 *
	 * @throws dev.disruption.interaction.handler.HandlerDefinitionException if no resolver knows
	 */
	public Argument bind(HandlerParameter parameter) {
		for (ArgumentResolver resolver : this.resolvers) {
			Argument argument = resolver.bind(parameter);
			if (argument != null) {
				return argument;
			}
		}
		throw parameter.error("parameter " + parameter.parameter().getParameterIndex() + " is a " + parameter.type().toClass().getSimpleName()
				+ ", which is nothing that this handler can have. " + remedy(parameter));
	}

	private static String remedy(HandlerParameter parameter) {
		String more = " Or register an ArgumentResolver bean.";
		return switch (parameter.kind()) {
			case SLASH_COMMAND, TEXT_COMMAND -> "Options can be String, int, long, double, boolean, an enum, User, GuildMember, Channel, Role, "
					+ "Mentionable or "
					+ "Attachment; put @Option on other types that a text converts to, or register an OptionResolver bean." + more;
			case AUTOCOMPLETE -> "A String is what is typed, parameters with @Option are other options, an @Invoker User is who types."
					+ more;
			case FAILURE -> "It can be the exception, Interaction, InteractionReply, User, GuildMember, Channel, Guild or Locale." + more;
			case BUTTON -> "Name it after a variable of '" + parameter.path() + "'." + more;
			case SELECT -> "Name it after a variable of '" + parameter.path()
					+ "', or make it a list of String, User, Role, Channel or Mentionable." + more;
			case MODAL -> "Name it after a variable of '" + parameter.path() + "' or a field of the modal, or make it a record of the fields."
					+ more;
			case USER_COMMAND, MESSAGE_COMMAND, ENTRY_POINT -> "It can be User, GuildMember, Message, Interaction, InteractionReply, Channel, "
					+ "Guild or Locale." + more;
		};
	}

}
