package dev.disruption.rest;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.channel.ThreadList;
import dev.disruption.model.guild.ActionGuildJoinRequest;
import dev.disruption.model.guild.AddGuildMember;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.BeginGuildPrune;
import dev.disruption.model.guild.BulkBanResponse;
import dev.disruption.model.guild.BulkGuildBan;
import dev.disruption.model.guild.CreateGuildBan;
import dev.disruption.model.guild.CreateGuildChannel;
import dev.disruption.model.guild.CreateGuildRole;
import dev.disruption.model.guild.GetGuild;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.guild.GetGuildJoinRequests;
import dev.disruption.model.guild.GetGuildPruneCount;
import dev.disruption.model.guild.GetGuildWidgetImage;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildJoinRequest;
import dev.disruption.model.guild.GuildJoinRequests;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.guild.GuildOnboarding;
import dev.disruption.model.guild.GuildPreview;
import dev.disruption.model.guild.GuildWidget;
import dev.disruption.model.guild.GuildWidgetSettings;
import dev.disruption.model.guild.IncidentsData;
import dev.disruption.model.guild.Integration;
import dev.disruption.model.guild.ListGuildMembers;
import dev.disruption.model.guild.ModifyCurrentMember;
import dev.disruption.model.guild.ModifyCurrentUserNick;
import dev.disruption.model.guild.ModifyGuild;
import dev.disruption.model.guild.ModifyGuildChannelPositions;
import dev.disruption.model.guild.ModifyGuildIncidentActions;
import dev.disruption.model.guild.ModifyGuildMember;
import dev.disruption.model.guild.ModifyGuildOnboarding;
import dev.disruption.model.guild.ModifyGuildRole;
import dev.disruption.model.guild.ModifyGuildRolePositions;
import dev.disruption.model.guild.ModifyGuildWelcomeScreen;
import dev.disruption.model.guild.ModifyGuildWidget;
import dev.disruption.model.guild.NewMemberWelcome;
import dev.disruption.model.guild.PruneCount;
import dev.disruption.model.guild.SearchGuildMembers;
import dev.disruption.model.guild.VanityUrl;
import dev.disruption.model.guild.WelcomeScreen;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceRegion;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import tools.jackson.databind.JsonNode;

/** <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a> */
public interface Guilds {

	/**
	 * One guild, with approximate counts of members if wanted.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild">Get Guild</a>
	 */
	@GetExchange("/guilds/{guildId}")
	Mono<Guild> getGuild(@PathVariable Snowflake guildId, GetGuild query);

	/** The same without a query. */
	default Mono<Guild> getGuild(Snowflake guildId) {
		return getGuild(guildId, new GetGuild());
	}

	/**
	 * What is shown of a guild to those outside; the bot is a member, or the guild can be discovered.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-preview">Get Guild Preview</a>
	 */
	@GetExchange("/guilds/{guildId}/preview")
	Mono<GuildPreview> getGuildPreview(@PathVariable Snowflake guildId);

	/**
	 * Changes a guild, where the body says so; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild">Modify Guild</a>
	 */
	@PatchExchange("/guilds/{guildId}")
	Mono<Guild> modifyGuild(@PathVariable Snowflake guildId, @RequestBody ModifyGuild guild);

	/**
	 * The channels of a guild; threads are not among them.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-channels">Get Guild Channels</a>
	 */
	@GetExchange("/guilds/{guildId}/channels")
	Flux<Channel> getGuildChannels(@PathVariable Snowflake guildId);

	/**
	 * Makes a channel; needs {@code MANAGE_CHANNELS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#create-guild-channel">Create Guild Channel</a>
	 */
	@PostExchange("/guilds/{guildId}/channels")
	Mono<Channel> createGuildChannel(@PathVariable Snowflake guildId, @RequestBody CreateGuildChannel channel);

	/**
	 * Moves channels; those that stay where they are need not be named. Needs {@code MANAGE_CHANNELS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-channel-positions">Modify Guild Channel Positions</a>
	 */
	@PatchExchange("/guilds/{guildId}/channels")
	Mono<Void> modifyGuildChannelPositions(@PathVariable Snowflake guildId, @RequestBody List<ModifyGuildChannelPositions> positions);

	/**
	 * All threads of a guild that are not archived, highest id first.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#list-active-guild-threads">List Active Guild Threads</a>
	 */
	@GetExchange("/guilds/{guildId}/threads/active")
	Mono<ThreadList> listActiveGuildThreads(@PathVariable Snowflake guildId);

	/**
	 * One member.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-member">Get Guild Member</a>
	 */
	@GetExchange("/guilds/{guildId}/members/{userId}")
	Mono<GuildMember> getGuildMember(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

	/**
	 * A page of the members, by ascending id, one if the query sets no limit; needs the intent {@code GUILD_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#list-guild-members">List Guild Members</a>
	 */
	@GetExchange("/guilds/{guildId}/members")
	Flux<GuildMember> listGuildMembers(@PathVariable Snowflake guildId, ListGuildMembers query);

	/**
	 * The members as one stream, page by page, by ascending id; the limit of the query is that of all pages together.
	 *
	 * @see #listGuildMembers
	 */
	default Flux<GuildMember> listGuildMembersPaged(Snowflake guildId, ListGuildMembers query) {
		return Pages.oldestFirst(query, 1000, page -> listGuildMembers(guildId, page), Guilds::userId);
	}

	/**
	 * Members whose user name or nickname begins with a text, one if the query sets no limit.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#search-guild-members">Search Guild Members</a>
	 */
	@GetExchange("/guilds/{guildId}/members/search")
	Flux<GuildMember> searchGuildMembers(@PathVariable Snowflake guildId, SearchGuildMembers query);

	/**
	 * Adds a user by an access token with the scope {@code guilds.join}; empty if the user is a member already.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#add-guild-member">Add Guild Member</a>
	 */
	@PutExchange("/guilds/{guildId}/members/{userId}")
	Mono<GuildMember> addGuildMember(@PathVariable Snowflake guildId, @PathVariable Snowflake userId, @RequestBody AddGuildMember member);

	/**
	 * Changes a member, where the body says so; each field has its permission.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-member">Modify Guild Member</a>
	 */
	@PatchExchange("/guilds/{guildId}/members/{userId}")
	Mono<GuildMember> modifyGuildMember(@PathVariable Snowflake guildId, @PathVariable Snowflake userId,
			@RequestBody ModifyGuildMember member);

	/**
	 * Changes how the bot looks in a guild, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-current-member">Modify Current Member</a>
	 */
	@PatchExchange("/guilds/{guildId}/members/@me")
	Mono<GuildMember> modifyCurrentMember(@PathVariable Snowflake guildId, @RequestBody ModifyCurrentMember member);

	/**
	 * Changes the nickname of the bot; answers with it, in a form that is not documented.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-current-user-nick">Modify Current User Nick</a>
	 * @deprecated Discord prefers {@link #modifyCurrentMember}
	 */
	@Deprecated
	@PatchExchange("/guilds/{guildId}/members/@me/nick")
	Mono<JsonNode> modifyCurrentUserNick(@PathVariable Snowflake guildId, @RequestBody ModifyCurrentUserNick nick);

	/**
	 * Gives a member a role; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#add-guild-member-role">Add Guild Member Role</a>
	 */
	@PutExchange("/guilds/{guildId}/members/{userId}/roles/{roleId}")
	Mono<Void> addGuildMemberRole(@PathVariable Snowflake guildId, @PathVariable Snowflake userId, @PathVariable Snowflake roleId);

	/**
	 * Takes a role from a member; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#remove-guild-member-role">Remove Guild Member Role</a>
	 */
	@DeleteExchange("/guilds/{guildId}/members/{userId}/roles/{roleId}")
	Mono<Void> removeGuildMemberRole(@PathVariable Snowflake guildId, @PathVariable Snowflake userId, @PathVariable Snowflake roleId);

	/**
	 * Removes a member, who can come back by an invite; needs {@code KICK_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#remove-guild-member">Remove Guild Member</a>
	 */
	@DeleteExchange("/guilds/{guildId}/members/{userId}")
	Mono<Void> removeGuildMember(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

	/**
	 * A page of the bans, by ascending id of the user; needs {@code BAN_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-bans">Get Guild Bans</a>
	 */
	@GetExchange("/guilds/{guildId}/bans")
	Flux<Ban> getGuildBans(@PathVariable Snowflake guildId, GetGuildBans query);

	/**
	 * The bans as one stream, page by page: by ascending id of the user, or by descending id if {@code before} is set; the limit of the
	 * query is that of all pages together.
	 *
	 * @see #getGuildBans
	 */
	default Flux<Ban> getGuildBansPaged(Snowflake guildId, GetGuildBans query) {
		return Pages.oldestFirst(query, 1000, page -> getGuildBans(guildId, page), ban -> ban.user().id());
	}

	/**
	 * The ban of a user, {@link DiscordException.NotFound} if there is none; needs {@code BAN_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-ban">Get Guild Ban</a>
	 */
	@GetExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Ban> getGuildBan(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

	/**
	 * Bans a user and deletes recent messages if wanted; needs {@code BAN_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#create-guild-ban">Create Guild Ban</a>
	 */
	@PutExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Void> createGuildBan(@PathVariable Snowflake guildId, @PathVariable Snowflake userId, @RequestBody CreateGuildBan ban);

	/**
	 * Lets a user come back; needs {@code BAN_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#remove-guild-ban">Remove Guild Ban</a>
	 */
	@DeleteExchange("/guilds/{guildId}/bans/{userId}")
	Mono<Void> removeGuildBan(@PathVariable Snowflake guildId, @PathVariable Snowflake userId);

	/**
	 * Bans up to 200 users; needs {@code BAN_MEMBERS} and {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#bulk-guild-ban">Bulk Guild Ban</a>
	 */
	@PostExchange("/guilds/{guildId}/bulk-ban")
	Mono<BulkBanResponse> bulkGuildBan(@PathVariable Snowflake guildId, @RequestBody BulkGuildBan bans);

	/**
	 * The roles of a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-roles">Get Guild Roles</a>
	 */
	@GetExchange("/guilds/{guildId}/roles")
	Flux<Role> getGuildRoles(@PathVariable Snowflake guildId);

	/**
	 * One role.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-role">Get Guild Role</a>
	 */
	@GetExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Role> getGuildRole(@PathVariable Snowflake guildId, @PathVariable Snowflake roleId);

	/**
	 * How many members have each role, {@code @everyone} left out.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-role-member-counts">Get Guild Role Member Counts</a>
	 */
	@GetExchange("/guilds/{guildId}/roles/member-counts")
	Mono<Map<Snowflake, Integer>> getGuildRoleMemberCounts(@PathVariable Snowflake guildId);

	/**
	 * Makes a role; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#create-guild-role">Create Guild Role</a>
	 */
	@PostExchange("/guilds/{guildId}/roles")
	Mono<Role> createGuildRole(@PathVariable Snowflake guildId, @RequestBody CreateGuildRole role);

	/**
	 * Moves roles, and answers all roles of the guild; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-role-positions">Modify Guild Role Positions</a>
	 */
	@PatchExchange("/guilds/{guildId}/roles")
	Flux<Role> modifyGuildRolePositions(@PathVariable Snowflake guildId, @RequestBody List<ModifyGuildRolePositions> positions);

	/**
	 * Changes a role, where the body says so; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-role">Modify Guild Role</a>
	 */
	@PatchExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Role> modifyGuildRole(@PathVariable Snowflake guildId, @PathVariable Snowflake roleId, @RequestBody ModifyGuildRole role);

	/**
	 * Deletes a role; needs {@code MANAGE_ROLES}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#delete-guild-role">Delete Guild Role</a>
	 */
	@DeleteExchange("/guilds/{guildId}/roles/{roleId}")
	Mono<Void> deleteGuildRole(@PathVariable Snowflake guildId, @PathVariable Snowflake roleId);

	/**
	 * How many members a prune would remove; needs {@code MANAGE_GUILD} and {@code KICK_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-prune-count">Get Guild Prune Count</a>
	 */
	@GetExchange("/guilds/{guildId}/prune")
	Mono<PruneCount> getGuildPruneCount(@PathVariable Snowflake guildId, GetGuildPruneCount query);

	/**
	 * Removes the members who were not there for some days; needs {@code MANAGE_GUILD} and {@code KICK_MEMBERS}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#begin-guild-prune">Begin Guild Prune</a>
	 */
	@PostExchange("/guilds/{guildId}/prune")
	Mono<PruneCount> beginGuildPrune(@PathVariable Snowflake guildId, @RequestBody BeginGuildPrune prune);

	/**
	 * The voice regions that a guild can choose from, those for VIP guilds among them where it is one.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-voice-regions">Get Guild Voice Regions</a>
	 */
	@GetExchange("/guilds/{guildId}/regions")
	Flux<VoiceRegion> getGuildVoiceRegions(@PathVariable Snowflake guildId);

	/**
	 * The invites to a guild; needs {@code MANAGE_GUILD}, or {@code VIEW_AUDIT_LOG} without their metadata.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-invites">Get Guild Invites</a>
	 */
	@GetExchange("/guilds/{guildId}/invites")
	Flux<Invite> getGuildInvites(@PathVariable Snowflake guildId);

	/**
	 * The integrations of a guild, 50 at most; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-integrations">Get Guild Integrations</a>
	 */
	@GetExchange("/guilds/{guildId}/integrations")
	Flux<Integration> getGuildIntegrations(@PathVariable Snowflake guildId);

	/**
	 * Deletes an integration with its webhooks, and removes its bot; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#delete-guild-integration">Delete Guild Integration</a>
	 */
	@DeleteExchange("/guilds/{guildId}/integrations/{integrationId}")
	Mono<Void> deleteGuildIntegration(@PathVariable Snowflake guildId, @PathVariable Snowflake integrationId);

	/**
	 * Whether a guild has a widget, and to which channel it invites; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-widget-settings">Get Guild Widget Settings</a>
	 */
	@GetExchange("/guilds/{guildId}/widget")
	Mono<GuildWidgetSettings> getGuildWidgetSettings(@PathVariable Snowflake guildId);

	/**
	 * Changes the settings of the widget, where the body says so; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-widget">Modify Guild Widget</a>
	 */
	@PatchExchange("/guilds/{guildId}/widget")
	Mono<GuildWidgetSettings> modifyGuildWidget(@PathVariable Snowflake guildId, @RequestBody ModifyGuildWidget widget);

	/**
	 * What the widget of a guild shows; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-widget">Get Guild Widget</a>
	 */
	@GetExchange("/guilds/{guildId}/widget.json")
	Mono<GuildWidget> getGuildWidget(@PathVariable Snowflake guildId);

	/**
	 * The invite that a guild has chosen the code of, and how often it was used; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-vanity-url">Get Guild Vanity URL</a>
	 */
	@GetExchange("/guilds/{guildId}/vanity-url")
	Mono<VanityUrl> getGuildVanityUrl(@PathVariable Snowflake guildId);

	/**
	 * The widget as a picture in PNG; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-widget-image">Get Guild Widget Image</a>
	 */
	@GetExchange("/guilds/{guildId}/widget.png")
	Mono<byte[]> getGuildWidgetImage(@PathVariable Snowflake guildId, GetGuildWidgetImage query);

	/** The same without a query. */
	default Mono<byte[]> getGuildWidgetImage(Snowflake guildId) {
		return getGuildWidgetImage(guildId, new GetGuildWidgetImage());
	}

	/**
	 * What is shown to new members; needs {@code MANAGE_GUILD} while it is not enabled.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-welcome-screen">Get Guild Welcome Screen</a>
	 */
	@GetExchange("/guilds/{guildId}/welcome-screen")
	Mono<WelcomeScreen> getGuildWelcomeScreen(@PathVariable Snowflake guildId);

	/**
	 * Changes what is shown to new members, where the body says so; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-welcome-screen">Modify Guild Welcome Screen</a>
	 */
	@PatchExchange("/guilds/{guildId}/welcome-screen")
	Mono<WelcomeScreen> modifyGuildWelcomeScreen(@PathVariable Snowflake guildId, @RequestBody ModifyGuildWelcomeScreen welcomeScreen);

	/**
	 * What new members are asked.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#get-guild-onboarding">Get Guild Onboarding</a>
	 */
	@GetExchange("/guilds/{guildId}/onboarding")
	Mono<GuildOnboarding> getGuildOnboarding(@PathVariable Snowflake guildId);

	/**
	 * Changes what new members are asked; needs {@code MANAGE_GUILD} and {@code MANAGE_ROLES}, and 7 default channels while it is enabled.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-onboarding">Modify Guild Onboarding</a>
	 */
	@PutExchange("/guilds/{guildId}/onboarding")
	Mono<GuildOnboarding> modifyGuildOnboarding(@PathVariable Snowflake guildId, @RequestBody ModifyGuildOnboarding onboarding);

	/**
	 * Stops invites or direct messages for up to 24 hours; needs {@code MANAGE_GUILD}.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions">Modify Guild Incident Actions</a>
	 */
	@PutExchange("/guilds/{guildId}/incident-actions")
	Mono<IncidentsData> modifyGuildIncidentActions(@PathVariable Snowflake guildId, @RequestBody ModifyGuildIncidentActions actions);

	/** What the server guide shows to new members, empty without one; not documented. */
	@GetExchange("/guilds/{guildId}/new-member-welcome")
	Mono<NewMemberWelcome> getGuildNewMemberWelcome(@PathVariable Snowflake guildId);

	/** A page of the requests to join a guild; not documented. */
	@GetExchange("/guilds/{guildId}/requests")
	Mono<GuildJoinRequests> getGuildJoinRequests(@PathVariable Snowflake guildId, GetGuildJoinRequests query);

	/**
	 * The requests to join as one stream, page by page: oldest first, or newest first if {@code before} is set; the limit of the query is
	 * that of all pages together.
	 *
	 * @see #getGuildJoinRequests
	 */
	default Flux<GuildJoinRequest> getGuildJoinRequestsPaged(Snowflake guildId, GetGuildJoinRequests query) {
		return Pages.oldestFirst(query, 100, page -> getGuildJoinRequests(guildId, page).flatMapIterable(GuildJoinRequests::guildJoinRequests),
				GuildJoinRequest::id);
	}

	/** Approves or rejects a request to join; not documented. */
	@PatchExchange("/guilds/{guildId}/requests/{requestId}")
	Mono<GuildJoinRequest> actionGuildJoinRequest(@PathVariable Snowflake guildId, @PathVariable Snowflake requestId,
			@RequestBody ActionGuildJoinRequest action);

	private static @Nullable Snowflake userId(GuildMember member) {
		User user = member.user();
		return (user != null) ? user.id() : null;
	}

}
