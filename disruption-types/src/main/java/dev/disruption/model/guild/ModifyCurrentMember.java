package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-current-member-json-params">Modify Current Member</a>. */
public final class ModifyCurrentMember extends Body<ModifyCurrentMember> {

	/** At most 32 characters. */
	public ModifyCurrentMember nick(@Limit(max = 32) @Nullable String nick) { return set("nick", nick); }

	public ModifyCurrentMember banner(@Nullable DataUri banner) { return set("banner", banner); }

	public ModifyCurrentMember avatar(@Nullable DataUri avatar) { return set("avatar", avatar); }

	/** At most 190 characters. */
	public ModifyCurrentMember bio(@Limit(max = 190) @Nullable String bio) { return set("bio", bio); }

}
