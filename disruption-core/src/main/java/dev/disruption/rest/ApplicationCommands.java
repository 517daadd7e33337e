package dev.disruption.rest;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.command.ApplicationCommand;
import dev.disruption.model.command.CreateApplicationCommand;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/interactions/application-commands">Application Commands</a> */
public interface ApplicationCommands {

	/**
	 * The commands that are registered everywhere, with their translations if wanted.
	 *
	 * @see <a href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands">Get Global Application Commands</a>
	 */
	@GetExchange("/applications/{applicationId}/commands")
	Flux<ApplicationCommand> getGlobalApplicationCommands(@PathVariable Snowflake applicationId,
			@RequestParam("with_localizations") boolean withLocalizations);

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
			@RequestParam("with_localizations") boolean withLocalizations);

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
	 * Removes a command from a guild.
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

}
