package dev.disruption.model.webhook;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A way to post into a channel without a bot.
 *
 * @see <a href="https://docs.discord.com/developers/resources/webhook#webhook-object-webhook-structure">Webhook Structure</a>
 */
public record Webhook(
		Snowflake id,
		Type type,
		@Nullable Snowflake guildId,
		@Nullable Snowflake channelId,
		@Nullable User user,
		@Nullable String name,
		@Nullable String avatar,
		@Nullable String token,
		@Nullable Snowflake applicationId,
		@Nullable Guild sourceGuild,
		@Nullable Channel sourceChannel,
		@Nullable String url) {

	/** Without the token, and without the address, which has it too. */
	@Override
	public String toString() {
		return "Webhook[id=" + this.id + ", type=" + this.type + ", guildId=" + this.guildId + ", channelId=" + this.channelId + ", name="
				+ this.name + ", applicationId=" + this.applicationId + "]";
	}

	/** <a href="https://docs.discord.com/developers/resources/webhook#webhook-object-webhook-types">Webhook Types</a> */
	public enum Type implements Coded {

		@Code(1) INCOMING,
		@Code(2) CHANNEL_FOLLOWER,
		@Code(3) APPLICATION,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
