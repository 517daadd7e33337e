package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-role-positions-json-params">One of the roles of Modify Guild Role Positions</a>. */
public final class ModifyGuildRolePositions extends Body<ModifyGuildRolePositions> {

	public ModifyGuildRolePositions id(Snowflake id) { return set("id", id); }

	/** Roles with the same position are ordered by id. */
	public ModifyGuildRolePositions position(@Nullable Integer position) { return set("position", position); }

}
