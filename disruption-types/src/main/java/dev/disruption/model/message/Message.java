package dev.disruption.model.message;

import java.time.Instant;
import java.util.List;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.application.Application;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.component.Component;
import dev.disruption.model.interaction.MessageInteraction;
import dev.disruption.model.interaction.ResolvedData;
import dev.disruption.model.link.JumpLink;
import dev.disruption.model.lobby.LobbyMessage;
import dev.disruption.model.poll.Poll;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.sticker.StickerItem;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A message in a channel.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#message-object-message-structure">Message Structure</a>
 */
public record Message(
		Snowflake id,
		Snowflake channelId,
		User author,
		String content,
		Instant timestamp,
		@Nullable Instant editedTimestamp,
		boolean tts,
		boolean mentionEveryone,
		List<User> mentions,
		List<Snowflake> mentionRoles,
		List<ChannelMention> mentionChannels,
		List<Attachment> attachments,
		List<Embed> embeds,
		List<Reaction> reactions,
		@Nullable String nonce,
		boolean pinned,
		@Nullable Snowflake webhookId,
		Type type,
		@Nullable MessageActivity activity,
		@Nullable Application application,
		@Nullable Snowflake applicationId,
		Flags<Flag> flags,
		@Nullable MessageReference messageReference,
		List<MessageSnapshot> messageSnapshots,
		@Nullable Message referencedMessage,
		@Nullable MessageInteractionMetadata interactionMetadata,
		@Nullable MessageInteraction interaction,
		@Nullable Channel thread,
		List<Component> components,
		List<StickerItem> stickerItems,
		List<Sticker> stickers,
		@Nullable Integer position,
		@Nullable RoleSubscriptionData roleSubscriptionData,
		@Nullable ResolvedData resolved,
		@Nullable Poll poll,
		@Nullable MessageCall call,
		@Nullable SharedClientTheme sharedClientTheme,
		@Nullable PurchaseNotification purchaseNotification,
		LobbyMessage.@Nullable Member lobbyMember) {

	/**
	 * Opens the message in a client.
	 *
	 * @param guildId the guild of the channel, which a message itself doesn't know; {@code null} for a direct message
	 */
	public String jumpUrl(@Nullable Snowflake guildId) { return new JumpLink(guildId, this.channelId, this.id).url(); }

	/** <a href="https://docs.discord.com/developers/resources/message#message-object-message-types">Message Types</a> */
	public enum Type implements Coded {

		@Code(0) DEFAULT,
		@Code(1) RECIPIENT_ADD,
		@Code(2) RECIPIENT_REMOVE,
		@Code(3) CALL,
		@Code(4) CHANNEL_NAME_CHANGE,
		@Code(5) CHANNEL_ICON_CHANGE,
		@Code(6) CHANNEL_PINNED_MESSAGE,
		@Code(7) USER_JOIN,
		@Code(8) GUILD_BOOST,
		@Code(9) GUILD_BOOST_TIER_1,
		@Code(10) GUILD_BOOST_TIER_2,
		@Code(11) GUILD_BOOST_TIER_3,
		@Code(12) CHANNEL_FOLLOW_ADD,
		@Code(14) GUILD_DISCOVERY_DISQUALIFIED,
		@Code(15) GUILD_DISCOVERY_REQUALIFIED,
		@Code(16) GUILD_DISCOVERY_GRACE_PERIOD_INITIAL_WARNING,
		@Code(17) GUILD_DISCOVERY_GRACE_PERIOD_FINAL_WARNING,
		@Code(18) THREAD_CREATED,
		@Code(19) REPLY,
		@Code(20) CHAT_INPUT_COMMAND,
		@Code(21) THREAD_STARTER_MESSAGE,
		@Code(22) GUILD_INVITE_REMINDER,
		@Code(23) CONTEXT_MENU_COMMAND,
		@Code(24) AUTO_MODERATION_ACTION,
		@Code(25) ROLE_SUBSCRIPTION_PURCHASE,
		@Code(26) INTERACTION_PREMIUM_UPSELL,
		@Code(27) STAGE_START,
		@Code(28) STAGE_END,
		@Code(29) STAGE_SPEAKER,
		@Code(31) STAGE_TOPIC,
		@Code(32) GUILD_APPLICATION_PREMIUM_SUBSCRIPTION,
		@Code(36) GUILD_INCIDENT_ALERT_MODE_ENABLED,
		@Code(37) GUILD_INCIDENT_ALERT_MODE_DISABLED,
		@Code(38) GUILD_INCIDENT_REPORT_RAID,
		@Code(39) GUILD_INCIDENT_REPORT_FALSE_ALARM,
		@Code(44) PURCHASE_NOTIFICATION,
		@Code(46) POLL_RESULT,
		@Code(55) HD_STREAMING_UPGRADED,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/message#message-object-message-flags">Message Flags</a> */
	public enum Flag {

		@Bit(0) CROSSPOSTED,
		@Bit(1) IS_CROSSPOST,
		@Bit(2) SUPPRESS_EMBEDS,
		@Bit(3) SOURCE_MESSAGE_DELETED,
		@Bit(4) URGENT,
		@Bit(5) HAS_THREAD,
		@Bit(6) EPHEMERAL,
		@Bit(7) LOADING,
		@Bit(8) FAILED_TO_MENTION_SOME_ROLES_IN_THREAD,
		@Bit(12) SUPPRESS_NOTIFICATIONS,
		@Bit(13) IS_VOICE_MESSAGE,
		@Bit(14) HAS_SNAPSHOT,
		@Bit(15) IS_COMPONENTS_V2

	}

}
