package dev.disruption.model.user;

import java.util.Map;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/user#update-current-user-application-role-connection-json-params">Update Current User Application Role Connection</a>. */
public final class UpdateCurrentUserApplicationRoleConnection extends Body<UpdateCurrentUserApplicationRoleConnection> {

	/** At most 50 characters. */
	public UpdateCurrentUserApplicationRoleConnection platformName(@Limit(max = 50) @Nullable String platformName) { return set("platform_name", platformName); }

	/** At most 100 characters. */
	public UpdateCurrentUserApplicationRoleConnection platformUsername(@Limit(max = 100) @Nullable String platformUsername) { return set("platform_username", platformUsername); }

	/** Values as text of at most 100 characters, by the keys of the application's metadata. */
	public UpdateCurrentUserApplicationRoleConnection metadata(@Nullable Map<String, @Limit(max = 100) String> metadata) { return set("metadata", metadata); }

}
