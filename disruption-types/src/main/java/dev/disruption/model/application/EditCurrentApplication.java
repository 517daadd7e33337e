package dev.disruption.model.application;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/application#edit-current-application-json-params">Edit Current Application</a>. */
public final class EditCurrentApplication extends Body<EditCurrentApplication> {

	/** At most 2048 characters. */
	public EditCurrentApplication customInstallUrl(@Limit(max = 2048) @Nullable String customInstallUrl) { return set("custom_install_url", customInstallUrl); }

	public EditCurrentApplication description(@Nullable String description) { return set("description", description); }

	/** At most 2048 characters. */
	public EditCurrentApplication roleConnectionsVerificationUrl(@Limit(max = 2048) @Nullable String roleConnectionsVerificationUrl) { return set("role_connections_verification_url", roleConnectionsVerificationUrl); }

	public EditCurrentApplication installParams(@Nullable InstallParams installParams) { return set("install_params", installParams); }

	/** How the application is installed, for each installation context. */
	public EditCurrentApplication integrationTypesConfig(@Nullable Map<ApplicationIntegrationType, ApplicationIntegrationTypeConfiguration> integrationTypesConfig) { return set("integration_types_config", integrationTypesConfig); }

	/** Only the limited intents can be changed. */
	public EditCurrentApplication flags(@Nullable Flags<Application.Flag> flags) { return set("flags", flags); }

	public EditCurrentApplication icon(@Nullable DataUri icon) { return set("icon", icon); }

	/** The default picture of Rich Presence invitations. */
	public EditCurrentApplication coverImage(@Nullable DataUri coverImage) { return set("cover_image", coverImage); }

	/** At most 2048 characters; Discord checks the address before it accepts it. */
	public EditCurrentApplication interactionsEndpointUrl(@Limit(max = 2048) @Nullable String interactionsEndpointUrl) { return set("interactions_endpoint_url", interactionsEndpointUrl); }

	/** At most 5 tags of at most 20 characters. */
	public EditCurrentApplication tags(@Limit(max = 5) @Nullable List<@Limit(max = 20) String> tags) { return set("tags", tags); }

	/** At most 2048 characters. */
	public EditCurrentApplication eventWebhooksUrl(@Limit(max = 2048) @Nullable String eventWebhooksUrl) { return set("event_webhooks_url", eventWebhooksUrl); }

	public EditCurrentApplication eventWebhooksStatus(Application.@Nullable EventWebhookStatus eventWebhooksStatus) { return set("event_webhooks_status", eventWebhooksStatus); }

	/** The events that are sent to the address. */
	public EditCurrentApplication eventWebhooksTypes(@Nullable List<String> eventWebhooksTypes) { return set("event_webhooks_types", eventWebhooksTypes); }

	/** The team that the application is handed to. */
	public EditCurrentApplication teamId(@Nullable Snowflake teamId) { return set("team_id", teamId); }

	public EditCurrentApplication explicitContentFilter(Application.@Nullable ExplicitContentFilter explicitContentFilter) { return set("explicit_content_filter", explicitContentFilter); }

	/** How many users may take part in an activity; -1 for no limit. */
	public EditCurrentApplication maxParticipants(@Nullable Integer maxParticipants) { return set("max_participants", maxParticipants); }

	public EditCurrentApplication type(Application.@Nullable Type type) { return set("type", type); }

}
