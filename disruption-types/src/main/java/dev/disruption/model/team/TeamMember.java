package dev.disruption.model.team;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;

/**
 * A developer in a team.
 *
 * @see <a href="https://docs.discord.com/developers/topics/teams#data-models-team-member-object">Team Member Object</a>
 */
public record TeamMember(
		MembershipState membershipState,
		Snowflake teamId,
		User user,
		Role role,
		List<String> permissions) {

	/** <a href="https://docs.discord.com/developers/topics/teams#data-models-membership-state-enum">Membership State Enum</a> */
	public enum MembershipState implements Coded {

		@Code(1) INVITED,
		@Code(2) ACCEPTED,
		/** a value that this version has no name for */
		UNKNOWN

	}

	/** <a href="https://docs.discord.com/developers/topics/teams#team-member-roles-team-member-role-types">Team Member Role Types</a>; the owner has none. */
	public enum Role {

		ADMIN,
		DEVELOPER,
		READ_ONLY,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
