package dev.disruption.model.team;

import java.util.List;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A group of developers who share applications.
 *
 * @see <a href="https://docs.discord.com/developers/topics/teams#data-models-team-object">Team Object</a>
 */
public record Team(
		@Nullable String icon,
		Snowflake id,
		List<TeamMember> members,
		String name,
		Snowflake ownerUserId) {
}
