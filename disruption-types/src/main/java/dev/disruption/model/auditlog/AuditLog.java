package dev.disruption.model.auditlog;

import java.util.List;

import dev.disruption.model.automoderation.AutoModerationRule;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.guild.Integration;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.user.User;
import dev.disruption.model.webhook.Webhook;

/**
 * A page of a guild's audit log, with what its entries mention.
 *
 * @see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-object-audit-log-structure">Audit Log Structure</a>
 */
public record AuditLog(
		List<ApplicationCommand> applicationCommands,
		List<AuditLogEntry> auditLogEntries,
		List<AutoModerationRule> autoModerationRules,
		List<GuildScheduledEvent> guildScheduledEvents,
		List<Integration> integrations,
		List<Channel> threads,
		List<User> users,
		List<Webhook> webhooks) {
}
