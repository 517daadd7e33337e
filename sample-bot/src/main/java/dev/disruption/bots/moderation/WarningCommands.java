package dev.disruption.bots.moderation;

import java.util.List;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.annotation.OnModal;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.TextCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.component.ComponentIds;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.dialog.Pages;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Snowflake;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.Embed;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Warns members: by a slash command, by a message, or from the menu of a user. */
@Component
@GuildOnly
@RequirePermissions(Permission.MODERATE_MEMBERS)
class WarningCommands {

	private final Warnings warnings;

	private final ComponentIds ids;

	private final Dialogs dialogs;

	WarningCommands(Warnings warnings, ComponentIds ids, Dialogs dialogs) {
		this.warnings = warnings;
		this.ids = ids;
		this.dialogs = dialogs;
	}

	@SlashCommand(description = "Warn a member", defaultMemberPermissions = Permission.MODERATE_MEMBERS)
	@TextCommand
	String warn(@Option("Whom to warn") User user, @Option(description = "What for", maxLength = 200) String reason) {
		return warn(user.id(), reason);
	}

	@UserCommand(name = "Warn", defaultMemberPermissions = Permission.MODERATE_MEMBERS)
	Modal askForReason(User user) {
		return Modal.of(this.ids.of("warn:{user}", user.id()), "Warn " + user.displayName(), Label.of("What for?", TextInput.oneLine("reason")));
	}

	@OnModal("warn:{user}")
	String warn(Snowflake user, String reason) {
		return "<@" + user + ">, you are warned: " + reason + ". That was warning " + this.warnings.add(user, reason) + ".";
	}

	@SlashCommand(description = "Show the warnings of a member", defaultMemberPermissions = Permission.MODERATE_MEMBERS)
	Mono<Void> warnings(InteractionReply reply, @Option("Whose") User user) {
		List<String> all = this.warnings.of(user.id());
		if (all.isEmpty()) {
			return reply.reply(Reply.of(user.displayName() + " has no warnings.").ephemeral());
		}
		return this.dialogs.browse(reply, Pages.of(all.size(), number -> Mono.just(page(user, number, all.get(number)))));
	}

	private static Reply page(User user, int number, String reason) {
		return Reply.of(Embed.builder().title("Warning " + (number + 1) + " of " + user.displayName()).description(reason).build()).ephemeral();
	}

}
