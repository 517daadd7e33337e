package dev.disruption.bots.moderation;

import java.util.List;

import dev.disruption.action.Reply;
import dev.disruption.event.MessageEvent.MessageCreate;
import dev.disruption.interaction.annotation.Cooldown;
import dev.disruption.interaction.annotation.GuildOnly;
import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.MessageCommand;
import dev.disruption.interaction.annotation.Option;
import dev.disruption.interaction.annotation.RequirePermissions;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.dialog.Confirmation;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.message.BulkDeleteMessages;
import dev.disruption.model.message.CreateMessage;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.user.User;
import dev.disruption.rest.Guilds;
import dev.disruption.rest.Messages;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Removes messages, and hears of those that somebody should look at. */
@Component
class Cleaning {

	private static final String REPORTS = "random";

	private final Messages messages;

	private final Guilds guilds;

	private final Dialogs dialogs;

	Cleaning(Messages messages, Guilds guilds, Dialogs dialogs) {
		this.messages = messages;
		this.guilds = guilds;
		this.dialogs = dialogs;
	}

	@SlashCommand(description = "Delete the last messages here", defaultMemberPermissions = Permission.MANAGE_MESSAGES)
	@RequirePermissions(value = Permission.MANAGE_MESSAGES, bot = Permission.MANAGE_MESSAGES)
	Mono<String> purge(InteractionReply reply, @Invoker Channel here, @Option(description = "How many", min = 2, max = 100) int count) {
		Reply question = Reply.of("Delete the last " + count + " messages?").ephemeral();
		return this.dialogs.confirm(reply, Confirmation.of(question).buttons("Delete", "Keep").irrevocable())
			.filter(yes -> yes)
			.flatMap(yes -> deleteLast(count, here.id(), reply.interaction().id()))
			.map(deleted -> "Deleted " + deleted + " messages.");
	}

	private Mono<Integer> deleteLast(int count, Snowflake channel, Snowflake before) {
		return this.messages.getChannelMessages(channel, new GetChannelMessages().before(before).limit(count))
			.map(Message::id)
			.collectList()
			.flatMap(ids -> this.messages.bulkDeleteMessages(channel, new BulkDeleteMessages().messages(ids)).thenReturn(ids.size()));
	}

	@MessageCommand("Report")
	@GuildOnly
	@Cooldown("30s")
	Mono<Reply> report(Message message, Guild here, User reporter) {
		CreateMessage report = new CreateMessage().content(reporter.username() + " reports a message of " + message.author().username() + ":\n> "
				+ message.content());
		return this.guilds.getGuildChannels(here.id())
			.filter(channel -> REPORTS.equals(channel.name()))
			.next()
			.flatMap(channel -> this.messages.createMessage(channel.id(), report))
			.thenReturn(Reply.of("Thank you, a moderator will look at it.").ephemeral());
	}

	@EventListener
	Mono<Void> removeInvites(MessageCreate event) {
		Message message = event.message();
		List<String> invites = List.of("discord.gg/", "discord.com/invite/");
		return (message.author().bot() || invites.stream().noneMatch(message.content()::contains)) ? Mono.empty()
				: this.messages.deleteMessage(message.channelId(), message.id());
	}

}
