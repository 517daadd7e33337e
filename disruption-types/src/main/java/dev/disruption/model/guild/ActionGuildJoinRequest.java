package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild">The answer to a request to join a guild</a>. */
public final class ActionGuildJoinRequest extends Body<ActionGuildJoinRequest> {

	/** Approved or rejected. */
	public ActionGuildJoinRequest action(GuildJoinRequest.Status action) { return set("action", action); }

	/** At most 160 characters. */
	public ActionGuildJoinRequest rejectionReason(@Limit(max = 160) @Nullable String rejectionReason) { return set("rejection_reason", rejectionReason); }

}
