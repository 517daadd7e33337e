package dev.disruption.model.invite;

import java.time.Instant;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * How far Discord is with the users that an invitation is for.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite#get-target-users-job-status">Get Target Users Job Status</a>
 */
public record TargetUsersJobStatus(
		Status status,
		int totalUsers,
		int processedUsers,
		@Nullable Instant createdAt,
		@Nullable Instant completedAt,
		@Nullable String errorMessage) {

	/** <a href="https://docs.discord.com/developers/resources/invite#get-target-users-job-status-status-codes">Status Codes</a> */
	public enum Status implements Coded {

		@Code(0) UNSPECIFIED,
		@Code(1) PROCESSING,
		@Code(2) COMPLETED,
		@Code(3) FAILED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
