package dev.disruption.model.interaction;

import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Attachment;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;

/**
 * The entities that an interaction's values name by id.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-resolved-data-structure">Resolved Data Structure</a>
 */
public record ResolvedData(
		Map<Snowflake, User> users,
		Map<Snowflake, GuildMember> members,
		Map<Snowflake, Role> roles,
		Map<Snowflake, Channel> channels,
		Map<Snowflake, Message> messages,
		Map<Snowflake, Attachment> attachments) {

	/** Nothing was resolved. */
	public static ResolvedData none() {
		return new ResolvedData(Map.of(), Map.of(), Map.of(), Map.of(), Map.of(), Map.of());
	}

}
