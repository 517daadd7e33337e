package dev.disruption.model.channel;

import dev.disruption.json.Body;
import dev.disruption.json.Flags;
import dev.disruption.model.permission.Permission;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#edit-channel-permissions-json-params">Edit Channel Permissions</a>. */
public final class EditChannelPermissions extends Body<EditChannelPermissions> {

	public EditChannelPermissions allow(@Nullable Flags<Permission> allow) { return set("allow", allow); }

	public EditChannelPermissions deny(@Nullable Flags<Permission> deny) { return set("deny", deny); }

	public EditChannelPermissions type(Overwrite.@Nullable Type type) { return set("type", type); }

}
