package dev.disruption.model.interaction;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.entitlement.Entitlement;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.reference.Locale;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * What a user did with a command or component of the application.
 *
 * @see <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-structure">Interaction Structure</a>
 */
public record Interaction(
		Snowflake id,
		Snowflake applicationId,
		Type type,
		@Nullable InteractionData data,
		@Nullable Guild guild,
		@Nullable Snowflake guildId,
		@Nullable Channel channel,
		@Nullable Snowflake channelId,
		@Nullable GuildMember member,
		@Nullable User user,
		String token,
		int version,
		@Nullable Message message,
		Flags<Permission> appPermissions,
		@Nullable Locale locale,
		@Nullable Locale guildLocale,
		List<Entitlement> entitlements,
		Map<String, Snowflake> authorizingIntegrationOwners,
		@Nullable ContextType context,
		long attachmentSizeLimit) {

	/** What was done where and by whom, without the token. */
	@Override
	public String toString() {
		return "Interaction[id=" + this.id + ", type=" + this.type + ", applicationId=" + this.applicationId + ", guildId=" + this.guildId
				+ ", channelId=" + this.channelId + ", member=" + this.member + ", user=" + this.user + ", data=" + this.data + "]";
	}

	/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-type">Interaction Type</a> */
	public enum Type implements Coded {

		@Code(1) PING,
		@Code(2) APPLICATION_COMMAND,
		@Code(3) MESSAGE_COMPONENT,
		@Code(4) APPLICATION_COMMAND_AUTOCOMPLETE,
		@Code(5) MODAL_SUBMIT,
		@Code(6) SOCIAL_LAYER_SKU_PURCHASE_ELIGIBILITY,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#interaction-object-interaction-context-types">Interaction Context Types</a> */
	public enum ContextType implements Coded {

		@Code(0) GUILD,
		@Code(1) BOT_DM,
		@Code(2) PRIVATE_CHANNEL,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
