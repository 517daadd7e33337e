package dev.disruption.model.guild;

import java.time.Instant;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/guild#modify-guild-incident-actions-json-params">Modify Guild Incident Actions</a>. */
public final class ModifyGuildIncidentActions extends Body<ModifyGuildIncidentActions> {

	/** At most 24 hours from now; {@code null} allows invitations again. */
	public ModifyGuildIncidentActions invitesDisabledUntil(@Nullable Instant invitesDisabledUntil) { return set("invites_disabled_until", invitesDisabledUntil); }

	/** At most 24 hours from now; {@code null} allows direct messages again. */
	public ModifyGuildIncidentActions dmsDisabledUntil(@Nullable Instant dmsDisabledUntil) { return set("dms_disabled_until", dmsDisabledUntil); }

}
