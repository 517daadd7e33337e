package dev.disruption.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** What happens to members of guilds. */
public sealed interface GuildMemberEvent extends Event {

	/**
	 * A user joined a guild; may be repeated.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-member-add">Guild Member Add</a>
	 */
	@RequiresIntent(Intent.GUILD_MEMBERS)
	record GuildMemberAdd(@JsonUnwrapped GuildMember member, Snowflake guildId) implements GuildMemberEvent {
	}

	/**
	 * A user left a guild or was removed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-member-remove">Guild Member Remove</a>
	 */
	@RequiresIntent(Intent.GUILD_MEMBERS)
	record GuildMemberRemove(Snowflake guildId, User user, @Remembered @Nullable GuildMember previous) implements GuildMemberEvent {
	}

	/**
	 * A member was changed; the bot's own changes need no intent.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-member-update">Guild Member Update</a>
	 */
	@RequiresIntent(Intent.GUILD_MEMBERS)
	record GuildMemberUpdate(@JsonUnwrapped GuildMember member, Snowflake guildId, @Remembered @Nullable GuildMember previous)
			implements GuildMemberEvent {
	}

	/**
	 * A part of the answer to a request for members.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-members-chunk">Guild Members Chunk</a>
	 */
	record GuildMembersChunk(
			Snowflake guildId,
			List<GuildMember> members,
			int chunkIndex,
			int chunkCount,
			List<Snowflake> notFound,
			List<Presence> presences,
			@Nullable String nonce) implements GuildMemberEvent {
	}

}
