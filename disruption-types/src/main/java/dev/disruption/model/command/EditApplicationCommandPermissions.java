package dev.disruption.model.command;

import java.util.List;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/interactions/application-commands#edit-application-command-permissions-json-params">Edit Application Command Permissions</a>. */
public final class EditApplicationCommandPermissions extends Body<EditApplicationCommandPermissions> {

	/** At most 100, in place of those that were there. */
	public EditApplicationCommandPermissions permissions(List<ApplicationCommandPermissions> permissions) { return set("permissions", permissions); }

}
