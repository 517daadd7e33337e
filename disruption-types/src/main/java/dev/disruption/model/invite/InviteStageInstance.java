package dev.disruption.model.invite;

import java.util.List;

import dev.disruption.model.guild.GuildMember;

/**
 * The stage that an invite leads to.
 *
 * @see <a href="https://docs.discord.com/developers/resources/invite#invite-stage-instance-object-invite-stage-instance-structure">Invite Stage Instance Structure</a>
 */
public record InviteStageInstance(
		List<GuildMember> members,
		int participantCount,
		int speakerCount,
		String topic) {
}
