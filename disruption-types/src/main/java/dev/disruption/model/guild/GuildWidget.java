package dev.disruption.model.guild;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.user.User;
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
		List<User> members,
		int presenceCount) {
}
