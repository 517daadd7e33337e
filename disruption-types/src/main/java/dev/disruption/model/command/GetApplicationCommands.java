package dev.disruption.model.command;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/interactions/application-commands#get-global-application-commands-query-string-params">Get Global Application Commands and Get Guild Application Commands</a>. */
public final class GetApplicationCommands extends Body<GetApplicationCommands> {

	/** Whether to include all translations. */
	public GetApplicationCommands withLocalizations(boolean withLocalizations) { return set("with_localizations", withLocalizations); }

}
