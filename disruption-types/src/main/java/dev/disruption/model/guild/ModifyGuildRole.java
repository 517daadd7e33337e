package dev.disruption.model.guild;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-role-json-params">Modify Guild Role</a>. */
public final class ModifyGuildRole extends RoleBody<ModifyGuildRole> {
}
