package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.gateway.Presence;
import org.jspecify.annotations.Nullable;

/**
 * What a guild shows on web pages.
 *
 * @see <a href="https://docs.discord.com/developers/resources/guild#guild-widget-object-guild-widget-structure">Guild Widget Structure</a>
 */
public record GuildWidget(
		Snowflake id,
		String name,
		@Nullable String instantInvite,
		List<Channel> channels,
		List<Member> members,
		int presenceCount) {

	/** A member who is online; the id is no user's, but numbers the members of the widget. */
	public record Member(
			Snowflake id,
			String username,
			String discriminator,
			@Nullable String avatar,
			Presence.Status status,
			String avatarUrl,
			@Nullable Activity activity,
			boolean deaf,
			boolean mute,
			boolean selfDeaf,
			boolean selfMute,
			boolean suppress,
			@Nullable Snowflake channelId) {

		/** What the member does. */
		public record Activity(String name) {
		}

	}

}
