package dev.disruption.rest;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.command.CreateApplicationCommand;
import dev.disruption.model.command.EditApplicationCommand;
import dev.disruption.model.command.EditApplicationCommandPermissions;
import dev.disruption.model.command.GetApplicationCommands;
import dev.disruption.model.command.GuildApplicationCommandPermissions;
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

/** <a href="https://docs.discord.com/developers/interactions/application-commands">Application Commands</a> */
public interface ApplicationCommands {

	/**
	 * The commands that are registered everywhere, with their translations if wanted.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands">Get Global Application Commands</a>
	 */
	@GetExchange("/applications/{applicationId}/commands")
	Flux<ApplicationCommand> getGlobalApplicationCommands(@PathVariable Snowflake applicationId, GetApplicationCommands query);

	/** The same without a query. */
	default Flux<ApplicationCommand> getGlobalApplicationCommands(Snowflake applicationId) {
		return getGlobalApplicationCommands(applicationId, new GetApplicationCommands());
	}

	/**
	 * Registers a command everywhere, in place of one with the same name and type.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#create-global-application-command">Create Global Application Command</a>
	 */
	@PostExchange("/applications/{applicationId}/commands")
	Mono<ApplicationCommand> createGlobalApplicationCommand(@PathVariable Snowflake applicationId,
			@RequestBody CreateApplicationCommand command);

	/**
	 * One command that is registered everywhere.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-command">Get Global Application Command</a>
	 */
	@GetExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<ApplicationCommand> getGlobalApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake commandId);

	/**
	 * Changes a command that is registered everywhere; a field that is set replaces the whole of what it was.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#edit-global-application-command">Edit Global Application Command</a>
	 */
	@PatchExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<ApplicationCommand> editGlobalApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake commandId,
			@RequestBody EditApplicationCommand command);

	/**
	 * Removes a command that is registered everywhere.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#delete-global-application-command">Delete Global Application Command</a>
	 */
	@DeleteExchange("/applications/{applicationId}/commands/{commandId}")
	Mono<Void> deleteGlobalApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake commandId);

	/**
	 * Registers these commands everywhere, and removes all others.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-global-application-commands">Bulk Overwrite Global Application Commands</a>
	 */
	@PutExchange("/applications/{applicationId}/commands")
	Flux<ApplicationCommand> bulkOverwriteGlobalApplicationCommands(@PathVariable Snowflake applicationId,
			@RequestBody List<CreateApplicationCommand> commands);

	/**
	 * The commands that are registered in one guild, with their translations if wanted.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-guild-application-commands">Get Guild Application Commands</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Flux<ApplicationCommand> getGuildApplicationCommands(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			GetApplicationCommands query);

	/** The same without a query. */
	default Flux<ApplicationCommand> getGuildApplicationCommands(Snowflake applicationId, Snowflake guildId) {
		return getGuildApplicationCommands(applicationId, guildId, new GetApplicationCommands());
	}

	/**
	 * Registers a command in one guild, in place of one with the same name and type.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#create-guild-application-command">Create Guild Application Command</a>
	 */
	@PostExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Mono<ApplicationCommand> createGuildApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			@RequestBody CreateApplicationCommand command);

	/**
	 * One command that is registered in a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command">Get Guild Application Command</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<ApplicationCommand> getGuildApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			@PathVariable Snowflake commandId);

	/**
	 * Changes a command that is registered in a guild; a field that is set replaces the whole of what it was.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#edit-guild-application-command">Edit Guild Application Command</a>
	 */
	@PatchExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<ApplicationCommand> editGuildApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			@PathVariable Snowflake commandId, @RequestBody EditApplicationCommand command);

	/**
	 * Removes a command that is registered in a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#delete-guild-application-command">Delete Guild Application Command</a>
	 */
	@DeleteExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}")
	Mono<Void> deleteGuildApplicationCommand(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			@PathVariable Snowflake commandId);

	/**
	 * Registers these commands in one guild, and removes all others from it.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#bulk-overwrite-guild-application-commands">Bulk Overwrite Guild Application Commands</a>
	 */
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands")
	Flux<ApplicationCommand> bulkOverwriteGuildApplicationCommands(@PathVariable Snowflake applicationId, @PathVariable Snowflake guildId,
			@RequestBody List<CreateApplicationCommand> commands);

	/**
	 * Who may use which command of the application in a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-guild-application-command-permissions">Get Guild Application Command Permissions</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/permissions")
	Flux<GuildApplicationCommandPermissions> getGuildApplicationCommandPermissions(@PathVariable Snowflake applicationId,
			@PathVariable Snowflake guildId);

	/**
	 * Who may use one command in a guild; {@link DiscordException.NotFound} if that was never restricted.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-application-command-permissions">Get Application Command Permissions</a>
	 */
	@GetExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}/permissions")
	Mono<GuildApplicationCommandPermissions> getApplicationCommandPermissions(@PathVariable Snowflake applicationId,
			@PathVariable Snowflake guildId, @PathVariable Snowflake commandId);

	/**
	 * Says who may use a command in a guild, for a bearer token with the scope {@code applications.commands.permissions.update}.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#edit-application-command-permissions">Edit Application Command Permissions</a>
	 */
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands/{commandId}/permissions")
	Mono<GuildApplicationCommandPermissions> editApplicationCommandPermissions(@PathVariable Snowflake applicationId,
			@PathVariable Snowflake guildId, @PathVariable Snowflake commandId, @RequestBody EditApplicationCommandPermissions permissions);

	/**
	 * Said who may use which command, in a form that is not documented any more.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#batch-edit-application-command-permissions">Batch Edit Application Command Permissions</a>
	 * @deprecated Discord has disabled it in favour of {@link #editApplicationCommandPermissions}
	 */
	@Deprecated
	@PutExchange("/applications/{applicationId}/guilds/{guildId}/commands/permissions")
	Flux<GuildApplicationCommandPermissions> batchEditApplicationCommandPermissions(@PathVariable Snowflake applicationId,
			@PathVariable Snowflake guildId, @RequestBody JsonNode permissions);

}
