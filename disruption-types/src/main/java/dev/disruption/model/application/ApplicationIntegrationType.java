package dev.disruption.model.application;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;

/** <a href="https://docs.discord.com/developers/resources/application#application-object-application-integration-types">Application Integration Types</a> */
public enum ApplicationIntegrationType implements Coded {

	@Code(0) GUILD_INSTALL,
	@Code(1) USER_INSTALL,
	/** a value that this version has no name for */
	UNKNOWN

}
