package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-current-user-nick-json-params">Modify Current User Nick</a>. */
public final class ModifyCurrentUserNick extends Body<ModifyCurrentUserNick> {

	/** At most 32 characters; {@code null} removes it. */
	public ModifyCurrentUserNick nick(@Limit(max = 32) @Nullable String nick) { return set("nick", nick); }

}
