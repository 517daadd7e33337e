package dev.disruption.event;

import dev.disruption.json.Remembered;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.permission.Role;
import org.jspecify.annotations.Nullable;

/** What happens to roles. */
public sealed interface GuildRoleEvent extends Event {

	/**
	 * A role was created.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-role-create">Guild Role Create</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildRoleCreate(Snowflake guildId, Role role) implements GuildRoleEvent {
	}

	/**
	 * A role was changed.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-role-update">Guild Role Update</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildRoleUpdate(Snowflake guildId, Role role, @Remembered @Nullable Role previous) implements GuildRoleEvent {
	}

	/**
	 * A role was deleted.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#guild-role-delete">Guild Role Delete</a>
	 */
	@RequiresIntent(Intent.GUILDS)
	record GuildRoleDelete(Snowflake guildId, Snowflake roleId, @Remembered @Nullable Role previous) implements GuildRoleEvent {
	}

}
