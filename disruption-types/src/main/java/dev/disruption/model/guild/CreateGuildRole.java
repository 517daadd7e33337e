package dev.disruption.model.guild;

/** <a href="https://docs.discord.com/developers/resources/guild#create-guild-role-json-params">Create Guild Role</a>. */
public final class CreateGuildRole extends RoleBody<CreateGuildRole> {
}
