package dev.disruption.model.user;

import java.util.List;
import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/user#create-group-dm-json-params">Create Group DM</a>. */
public final class CreateGroupDM extends Body<CreateGroupDM> {

	/** Of users who granted the scope {@code gdm.join}. */
	public CreateGroupDM accessTokens(List<String> accessTokens) { return set("access_tokens", accessTokens); }

	/** A nickname for each user. */
	public CreateGroupDM nicks(Map<Snowflake, String> nicks) { return set("nicks", nicks); }

}
