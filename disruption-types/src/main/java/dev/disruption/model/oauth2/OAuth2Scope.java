package dev.disruption.model.oauth2;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/topics/oauth2#shared-resources-oauth2-scopes">OAuth2 Scopes</a> that an authorization can ask for. */
public enum OAuth2Scope {

	@JsonProperty("activities.invites.write") ACTIVITIES_INVITES_WRITE,
	@JsonProperty("activities.read") ACTIVITIES_READ,
	@JsonProperty("activities.write") ACTIVITIES_WRITE,
	@JsonProperty("applications.builds.read") APPLICATIONS_BUILDS_READ,
	@JsonProperty("applications.builds.upload") APPLICATIONS_BUILDS_UPLOAD,
	@JsonProperty("applications.commands") APPLICATIONS_COMMANDS,
	@JsonProperty("applications.commands.permissions.update") APPLICATIONS_COMMANDS_PERMISSIONS_UPDATE,
	@JsonProperty("applications.commands.update") APPLICATIONS_COMMANDS_UPDATE,
	@JsonProperty("applications.entitlements") APPLICATIONS_ENTITLEMENTS,
	@JsonProperty("applications.store.update") APPLICATIONS_STORE_UPDATE,
	BOT,
	CONNECTIONS,
	@JsonProperty("dm_channels.read") DM_CHANNELS_READ,
	EMAIL,
	@JsonProperty("gdm.join") GDM_JOIN,
	GUILDS,
	@JsonProperty("guilds.join") GUILDS_JOIN,
	@JsonProperty("guilds.members.read") GUILDS_MEMBERS_READ,
	IDENTIFY,
	@JsonProperty("identify.premium") IDENTIFY_PREMIUM,
	@JsonProperty("messages.read") MESSAGES_READ,
	OPENID,
	@JsonProperty("relationships.read") RELATIONSHIPS_READ,
	@JsonProperty("role_connections.write") ROLE_CONNECTIONS_WRITE,
	RPC,
	@JsonProperty("rpc.activities.write") RPC_ACTIVITIES_WRITE,
	@JsonProperty("rpc.notifications.read") RPC_NOTIFICATIONS_READ,
	@JsonProperty("rpc.screenshare.read") RPC_SCREENSHARE_READ,
	@JsonProperty("rpc.screenshare.write") RPC_SCREENSHARE_WRITE,
	@JsonProperty("rpc.video.read") RPC_VIDEO_READ,
	@JsonProperty("rpc.video.write") RPC_VIDEO_WRITE,
	@JsonProperty("rpc.voice.read") RPC_VOICE_READ,
	@JsonProperty("rpc.voice.write") RPC_VOICE_WRITE,
	VOICE,
	@JsonProperty("webhook.incoming") WEBHOOK_INCOMING,
	/** a value that this version has no name for */
	UNKNOWN

}
