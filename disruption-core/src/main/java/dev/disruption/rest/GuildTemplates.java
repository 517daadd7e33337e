package dev.disruption.rest;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guildtemplate.CreateGuildTemplate;
import dev.disruption.model.guildtemplate.GuildTemplate;
import dev.disruption.model.guildtemplate.ModifyGuildTemplate;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.service.annotation.DeleteExchange;
import org.springframework.web.service.annotation.GetExchange;
import org.springframework.web.service.annotation.PatchExchange;
import org.springframework.web.service.annotation.PostExchange;
import org.springframework.web.service.annotation.PutExchange;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** <a href="https://docs.discord.com/developers/resources/guild-template">Guild Template Resource</a> */
public interface GuildTemplates {

	/**
	 * One template; needs no token.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#get-guild-template">Get Guild Template</a>
	 */
	@GetExchange("/guilds/templates/{code}")
	Mono<GuildTemplate> getGuildTemplate(@PathVariable String code);

	/**
	 * The templates that were made of a guild; needs {@code MANAGE_GUILD}, as the following.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#get-guild-templates">Get Guild Templates</a>
	 */
	@GetExchange("/guilds/{guildId}/templates")
	Flux<GuildTemplate> getGuildTemplates(@PathVariable Snowflake guildId);

	/**
	 * Makes a template of a guild.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#create-guild-template">Create Guild Template</a>
	 */
	@PostExchange("/guilds/{guildId}/templates")
	Mono<GuildTemplate> createGuildTemplate(@PathVariable Snowflake guildId, @RequestBody CreateGuildTemplate template);

	/**
	 * Makes a template what the guild is now.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#sync-guild-template">Sync Guild Template</a>
	 */
	@PutExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> syncGuildTemplate(@PathVariable Snowflake guildId, @PathVariable String code);

	/**
	 * Changes name or description of a template, where the body says so.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#modify-guild-template">Modify Guild Template</a>
	 */
	@PatchExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> modifyGuildTemplate(@PathVariable Snowflake guildId, @PathVariable String code,
			@RequestBody ModifyGuildTemplate template);

	/**
	 * Deletes a template, and answers what it was.
	 *
	 * @see <a href="https://docs.discord.com/developers/resources/guild-template#delete-guild-template">Delete Guild Template</a>
	 */
	@DeleteExchange("/guilds/{guildId}/templates/{code}")
	Mono<GuildTemplate> deleteGuildTemplate(@PathVariable Snowflake guildId, @PathVariable String code);

}
