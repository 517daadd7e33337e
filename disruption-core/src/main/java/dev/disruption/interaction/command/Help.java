package dev.disruption.interaction.command;

import java.lang.reflect.AnnotatedElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.CommandMapping;
import dev.disruption.interaction.annotation.InteractionMapping.Kind;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.argument.OptionArgument;
import dev.disruption.interaction.handler.InteractionContext;
import dev.disruption.interaction.handler.InteractionHandler;
import dev.disruption.interaction.handler.Texts;
import dev.disruption.json.Flags;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Embed;
import dev.disruption.model.permission.Permission;
import org.springframework.core.annotation.AnnotatedElementUtils;

/** The command {@code help}, by slash and as text: the commands that the user may use, in the user's language. */
public final class Help {

	private final CommandHandlers handlers;

	private final Texts texts;

	public Help(CommandHandlers handlers, Texts texts) {
		this.handlers = handlers;
		this.texts = texts;
	}

	@SlashCommand(description = "Show what you can do")
	@TextCommand
	public Reply help(InteractionContext context) {
		boolean slash = context.handler().kind() == Kind.SLASH_COMMAND;
		Map<String, InteractionHandler> commands = this.handlers.of(context.handler().kind());
		List<String> lines = new ArrayList<>();
		commands.forEach((path, handler) -> {
			if (isAllowed(handler, context)) {
				lines.add((slash ? "`/" : "`") + path + options(handler) + "` " + description(handler, context));
			}
		});
		return Reply.of(Embed.builder().title(title(context)).description(fitting(lines)).build()).ephemeral();
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

	private static boolean isAllowed(InteractionHandler handler, InteractionContext context) {
		GuildMember member = context.interaction().member();
		Flags<Permission> there = (member != null && member.permissions() != null) ? member.permissions() : Flags.none(Permission.class);
		return there.contains(Permission.ADMINISTRATOR) || needed(handler).stream().allMatch(there::contains);
	}

	private static List<Permission> needed(InteractionHandler handler) {
		List<Permission> needed = new ArrayList<>();
		for (AnnotatedElement element : List.<AnnotatedElement>of(handler.method(), handler.method().getDeclaringClass())) {
			CommandMapping command = AnnotatedElementUtils.findMergedAnnotation(element, CommandMapping.class);
			RequirePermissions required = AnnotatedElementUtils.findMergedAnnotation(element, RequirePermissions.class);
			needed.addAll((command != null) ? List.of(command.defaultMemberPermissions()) : List.of());
			needed.addAll((required != null) ? List.of(required.value()) : List.of());
		}
		return needed;
	}

}
