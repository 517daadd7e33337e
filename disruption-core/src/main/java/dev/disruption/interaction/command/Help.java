package dev.disruption.interaction.command;

import java.lang.reflect.AnnotatedElement;
import java.util.List;
import java.util.stream.Collectors;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.CommandMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.Access;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.json.Flags;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.Interaction.ContextType;
import dev.disruption.model.message.Embed;
import dev.disruption.model.permission.Permission;
import org.springframework.core.annotation.AnnotatedElementUtils;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** The command {@code help}, by slash and as text: the commands that the user may use, in the user's language. */
public final class Help {

	private final CommandHandlers handlers;

	private final Texts texts;

	private final List<Access> access;

	/** @param access all of them have to let the user */
	public Help(CommandHandlers handlers, Texts texts, List<Access> access) {
		this.handlers = handlers;
		this.texts = texts;
		this.access = List.copyOf(access);
	}

	@SlashCommand(description = "Show what you can do")
	@TextCommand
	public Mono<Reply> help(InteractionContext context, @Invoker Flags<Permission> permissions) {
		boolean slash = context.handler().kind() == Kind.SLASH_COMMAND;
		return Flux.fromIterable(this.handlers.of(context.handler().kind()).entrySet())
			.filterWhen(command -> isAllowed(command.getValue(), context, permissions))
			.map(command -> (slash ? "`/" : "`") + command.getKey() + options(command.getValue()) + "` " + description(command.getValue(), context))
			.collectList()
			.map(lines -> Reply.of(Embed.builder().title(title(context)).description(fitting(lines)).build()).ephemeral());
	}

	private String title(InteractionContext context) {
		return this.texts.message("command.help.title", context.locale(), "Commands");
	}

	/** As many lines as an embed can take. */
	private static String fitting(List<String> lines) {
		StringBuilder text = new StringBuilder();
		for (String line : lines) {
			if (text.length() + line.length() + 1 > Embed.MAX_DESCRIPTION) {
				break;
			}
			text.append(line).append('\n');
		}
		return text.toString();
	}

	private static String options(InteractionHandler handler) {
		return handler.arguments().stream()
			.filter(OptionArgument.class::isInstance)
			.map(OptionArgument.class::cast)
			.map(option -> option.parameter().isRequired() ? " <" + option.name() + ">" : " [" + option.name() + "]")
			.collect(Collectors.joining());
	}

	private String description(InteractionHandler handler, InteractionContext context) {
		CommandMapping slash = AnnotatedElementUtils.findMergedAnnotation(handler.method(), CommandMapping.class);
		TextCommand text = AnnotatedElementUtils.findMergedAnnotation(handler.method(), TextCommand.class);
		String given = (slash != null) ? slash.description() : (text != null) ? text.description() : "";
		return this.texts.message("command." + handler.path().replace(' ', '.') + ".description", context.locale(), this.texts.resolve(given));
	}

	private Mono<Boolean> isAllowed(InteractionHandler handler, InteractionContext context, Flags<Permission> permissions) {
		if (!isOffered(handler, context.interaction(), permissions)) {
			return Mono.just(false);
		}
		return Flux.fromIterable(this.access)
			.concatMap(access -> access.permits(handler, context))
			.all(permitted -> permitted);
	}

	/** What Discord itself would leave out. A server may have decided otherwise, which only it knows. */
	private static boolean isOffered(InteractionHandler handler, Interaction interaction, Flags<Permission> there) {
		for (AnnotatedElement element : List.<AnnotatedElement>of(handler.method(), handler.method().getDeclaringClass())) {
			CommandMapping command = AnnotatedElementUtils.findMergedAnnotation(element, CommandMapping.class);
			if (command == null) {
				continue;
			}
			boolean needs = interaction.guildId() != null && !there.contains(Permission.ADMINISTRATOR)
					&& !List.of(command.defaultMemberPermissions()).stream().allMatch(there::contains);
			List<ContextType> contexts = List.of(command.contexts());
			boolean elsewhere = !contexts.isEmpty() && !contexts.contains(context(interaction));
			if (needs || elsewhere) {
				return false;
			}
		}
		return true;
	}

	private static ContextType context(Interaction interaction) {
		return (interaction.context() != null) ? interaction.context()
				: (interaction.guildId() != null) ? ContextType.GUILD : ContextType.BOT_DM;
	}

}
