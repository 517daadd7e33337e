package dev.disruption.model.guild;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#create-guild-ban-json-params">Create Guild Ban</a>. */
public final class CreateGuildBan extends Body<CreateGuildBan> {

	/** How far back the user's messages are deleted, 0 to 604800 seconds. */
	public CreateGuildBan deleteMessageSeconds(@Limit(min = 0, max = 604800) @Nullable Integer deleteMessageSeconds) { return set("delete_message_seconds", deleteMessageSeconds); }

	/** 0 to 7 days; deprecated by Discord in favour of seconds. */
	public CreateGuildBan deleteMessageDays(@Nullable Integer deleteMessageDays) { return set("delete_message_days", deleteMessageDays); }

}
