package dev.disruption.model.user;

import dev.disruption.json.Body;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/user#modify-current-user-json-params">Modify Current User</a>. */
public final class ModifyCurrentUser extends Body<ModifyCurrentUser> {

	/** 2 to 32 characters. */
	public ModifyCurrentUser username(@Limit(min = 2, max = 32) String username) { return set("username", username); }

	public ModifyCurrentUser avatar(@Nullable DataUri avatar) { return set("avatar", avatar); }

	public ModifyCurrentUser banner(@Nullable DataUri banner) { return set("banner", banner); }

}
