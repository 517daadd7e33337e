package dev.disruption.model.command;

import java.util.List;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/interactions/application-commands#edit-application-command-permissions-json-params">Edit Application Command Permissions</a>. */
public final class EditApplicationCommandPermissions extends Body<EditApplicationCommandPermissions> {

	/** At most 100, in place of those that were there. */
	public EditApplicationCommandPermissions permissions(@Limit(max = 100) List<ApplicationCommandPermissions> permissions) { return set("permissions", permissions); }

}
