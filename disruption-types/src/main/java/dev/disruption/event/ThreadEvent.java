package dev.disruption.event;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.ThreadMember;
import dev.disruption.model.gateway.Intent;
import org.jspecify.annotations.Nullable;

/** What happens to threads. */
public sealed interface ThreadEvent extends Event {

	/**
	 * A thread was created, or the bot was added to it.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-create">Thread Create</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadCreate(@JsonUnwrapped Channel thread, boolean newlyCreated) implements ThreadEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.thread.guildId();
		}

	}

	/**
	 * A thread was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-update">Thread Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadUpdate(@JsonUnwrapped Channel thread, @Remembered @Nullable Channel previous) implements ThreadEvent {

		@Override
		public @Nullable Snowflake guildId() {
			return this.thread.guildId();
		}

	}

	/**
	 * A thread was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-delete">Thread Delete</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadDelete(
			Snowflake id,
			Snowflake guildId,
			Snowflake parentId,
			Channel.Type type,
			@Remembered @Nullable Channel previous) implements ThreadEvent {
	}

	/**
	 * The bot gained access to channels and their threads; {@code null} channel ids mean the whole guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-list-sync">Thread List Sync</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadListSync(
			Snowflake guildId,
			@Nullable List<Snowflake> channelIds,
			List<Channel> threads,
			List<ThreadMember> members) implements ThreadEvent {
	}

	/**
	 * The bot's own membership of a thread changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-member-update">Thread Member Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadMemberUpdate(@JsonUnwrapped ThreadMember member, Snowflake guildId) implements ThreadEvent {
	}

	/**
	 * Users joined or left a thread; others than the bot need the intent GUILD_MEMBERS.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#thread-members-update">Thread Members Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record ThreadMembersUpdate(
			Snowflake id,
			Snowflake guildId,
			int memberCount,
			List<ThreadMember> addedMembers,
			List<Snowflake> removedMemberIds) implements ThreadEvent {
	}

}
