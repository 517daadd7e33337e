package dev.disruption.model.guild;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonProperty;
import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * A request to join a guild.
 *
 * @param formResponses the filled-in form, as Discord sent it
 * @see <a href="https://docs.discord.com/developers/resources/guild">Guild</a>
 */
public record GuildJoinRequest(
		Snowflake id,
		Instant createdAt,
		@Nullable Instant reviewedAt,
		@Nullable Status applicationStatus,
		@Nullable String rejectionReason,
		Snowflake guildId,
		Snowflake userId,
		@Nullable User user,
		List<JsonNode> formResponses,
		@Nullable User actionedByUser) {

	/** What became of the request. */
	public enum Status {

		@JsonProperty("STARTED") STARTED,
		@JsonProperty("SUBMITTED") SUBMITTED,
		@JsonProperty("REJECTED") REJECTED,
		@JsonProperty("APPROVED") APPROVED,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
