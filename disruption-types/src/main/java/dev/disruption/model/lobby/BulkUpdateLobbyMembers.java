package dev.disruption.model.lobby;

import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/lobby#bulk-update-lobby-members">One of the 1 to 25 members of Bulk Update Lobby Members</a>. */
public final class BulkUpdateLobbyMembers extends LobbyMemberBody<BulkUpdateLobbyMembers> {

	/** The user. */
	public BulkUpdateLobbyMembers id(Snowflake id) { return set("id", id); }

	/** 1 to 80 characters; {@code null} removes it. */
	public BulkUpdateLobbyMembers additionalName(@Limit(min = 1, max = 80) @Nullable String additionalName) { return set("additional_name", additionalName); }

	/** Whether to remove the member instead. */
	public BulkUpdateLobbyMembers removeMember(@Nullable Boolean removeMember) { return set("remove_member", removeMember); }

}
