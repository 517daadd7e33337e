package dev.disruption.model.invite;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;
import dev.disruption.json.Upload;

/** <a href="https://docs.discord.com/developers/resources/invite#update-target-users">Update Target Users</a>. */
public final class UpdateTargetUsers extends Body<UpdateTargetUsers> implements FormParams {

	/** A CSV file with one column, the ids of the users who can accept the invitation. */
	public UpdateTargetUsers targetUsersFile(Upload targetUsersFile) { return set("target_users_file", targetUsersFile); }

}
