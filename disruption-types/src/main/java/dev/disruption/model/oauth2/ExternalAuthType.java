package dev.disruption.model.oauth2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/discord-social-sdk/development-guides/provisional-accounts/identity-providers">Identity providers</a> that a provisional account can come from. */
public enum ExternalAuthType {

	@JsonProperty("OIDC") OIDC,
	@JsonProperty("EPIC_ONLINE_SERVICES_ACCESS_TOKEN") EPIC_ONLINE_SERVICES_ACCESS_TOKEN,
	@JsonProperty("EPIC_ONLINE_SERVICES_ID_TOKEN") EPIC_ONLINE_SERVICES_ID_TOKEN,
	@JsonProperty("STEAM_SESSION_TICKET") STEAM_SESSION_TICKET,
	@JsonProperty("UNITY_SERVICES_ID_TOKEN") UNITY_SERVICES_ID_TOKEN,
	@JsonProperty("DISCORD_BOT_ISSUED_ACCESS_TOKEN") DISCORD_BOT_ISSUED_ACCESS_TOKEN,
	@JsonProperty("APPLE_ID_TOKEN") APPLE_ID_TOKEN,
	@JsonProperty("PLAYSTATION_NETWORK_ID_TOKEN") PLAYSTATION_NETWORK_ID_TOKEN,
	/** a value that this version has no name for */
	UNKNOWN

}
