package dev.disruption.model.application;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Bit;
import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.oauth2.OAuth2Scope;
import dev.disruption.model.team.Team;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * An application of the Developer Portal; a bot belongs to one.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application#application-object-application-structure">Application Structure</a>
 */
public record Application(
		Snowflake id,
		String name,
		@Nullable String icon,
		String description,
		List<String> rpcOrigins,
		boolean botPublic,
		boolean botRequireCodeGrant,
		@Nullable User bot,
		@Nullable String termsOfServiceUrl,
		@Nullable String privacyPolicyUrl,
		@Nullable User owner,
		String verifyKey,
		@Nullable Team team,
		@Nullable Snowflake guildId,
		@Nullable Guild guild,
		@Nullable Snowflake primarySkuId,
		@Nullable String slug,
		@Nullable String coverImage,
		Flags<Flag> flags,
		@Nullable String flagsNew,
		@Nullable Integer approximateGuildCount,
		@Nullable Integer approximateUserInstallCount,
		@Nullable Integer approximateUserAuthorizationCount,
		List<String> redirectUris,
		@Nullable String interactionsEndpointUrl,
		@Nullable String roleConnectionsVerificationUrl,
		@Nullable String eventWebhooksUrl,
		@Nullable EventWebhookStatus eventWebhooksStatus,
		List<String> eventWebhooksTypes,
		List<String> tags,
		@Nullable InstallParams installParams,
		Map<String, ApplicationIntegrationTypeConfiguration> integrationTypesConfig,
		@Nullable String customInstallUrl,
		@Nullable Type type,
		@Nullable Integer maxParticipants,
		@Nullable ExplicitContentFilter explicitContentFilter,
		List<OAuth2Scope> eligibleOauth2Scopes) {

	/** The icon; {@code null} if there is none. */
	public @Nullable CdnImage iconImage() {
		return (this.icon != null) ? Cdn.applicationIcon(this.id, this.icon) : null;
	}

	/** The picture of its Rich Presence invitations; {@code null} if there is none. */
	public @Nullable CdnImage coverPicture() {
		return (this.coverImage != null) ? Cdn.applicationCover(this.id, this.coverImage) : null;
	}

	/** <a href="https://docs.discord.com/developers/resources/application#application-object-application-event-webhook-status">Application Event Webhook Status</a> */
	public enum EventWebhookStatus implements Coded {

		@Code(1) DISABLED,
		@Code(2) ENABLED,
		@Code(3) DISABLED_BY_DISCORD,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/resources/application#application-object-application-flags">Application Flags</a> */
	public enum Flag {

		@Bit(6) APPLICATION_AUTO_MODERATION_RULE_CREATE_BADGE,
		@Bit(12) GATEWAY_PRESENCE,
		@Bit(13) GATEWAY_PRESENCE_LIMITED,
		@Bit(14) GATEWAY_GUILD_MEMBERS,
		@Bit(15) GATEWAY_GUILD_MEMBERS_LIMITED,
		@Bit(16) VERIFICATION_PENDING_GUILD_LIMIT,
		@Bit(17) EMBEDDED,
		@Bit(18) GATEWAY_MESSAGE_CONTENT,
		@Bit(19) GATEWAY_MESSAGE_CONTENT_LIMITED,
		@Bit(23) APPLICATION_COMMAND_BADGE

	}

	/** Whether what users send to the application is scanned. */
	public enum ExplicitContentFilter implements Coded {

		@Code(0) INHERIT,
		@Code(1) ALWAYS,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** What Discord made an application for. */
	public enum Type implements Coded {

		@Code(4) GUILD_ROLE_SUBSCRIPTIONS,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
