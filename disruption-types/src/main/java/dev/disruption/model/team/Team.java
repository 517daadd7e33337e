package dev.disruption.model.team;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
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

	/** The icon; {@code null} if there is none. */
	public @Nullable CdnImage iconImage() {
		return (this.icon != null) ? Cdn.teamIcon(this.id, this.icon) : null;
	}

}
