package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.RoleColors;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a role, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class RoleBody<B extends RoleBody<B>> extends Body<B> {

	/** 1 to 100 characters. */
	public B name(@Limit(min = 1, max = 100) @Nullable String name) { return set("name", name); }

	public B permissions(@Nullable Flags<Permission> permissions) { return set("permissions", permissions); }

	/** 0 to 0xFFFFFF; deprecated by Discord in favour of {@code colors}. */
	public B color(@Nullable Integer color) { return set("color", color); }

	public B colors(@Nullable RoleColors colors) { return set("colors", colors); }

	/** Whether members of the role are listed apart. */
	public B hoist(@Nullable Boolean hoist) { return set("hoist", hoist); }

	/** Only where the guild has the feature ROLE_ICONS. */
	public B icon(@Nullable DataUri icon) { return set("icon", icon); }

	/** Only where the guild has the feature ROLE_ICONS. */
	public B unicodeEmoji(@Nullable String unicodeEmoji) { return set("unicode_emoji", unicodeEmoji); }

	public B mentionable(@Nullable Boolean mentionable) { return set("mentionable", mentionable); }

}
