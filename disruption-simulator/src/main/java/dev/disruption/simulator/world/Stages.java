package dev.disruption.simulator.world;

import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.node.ObjectNode;

/** What goes on in stage channels; see <a href="https://docs.discord.com/developers/resources/stage-instance">Stage Instance Resource</a>. */
public final class Stages {

	/** Keyed by the channel's id. */
	public static final Thing THING = Thing.of("Stage Instance", 10067, new Structure().required("channel_id", Type.id())
		.required("topic", Type.text(1, 120)).optional("privacy_level", Type.choice(1, 2), 2).fixed("discoverable_disabled", true)
		.optional("guild_scheduled_event_id", Type.id(), null))
		.keyed("channel_id").events("STAGE_INSTANCE_CREATE", "STAGE_INSTANCE_UPDATE", "STAGE_INSTANCE_DELETE").audited(83, 84, 85)
		.completing(Stages::complete);

	private Stages() {}

	private static void complete(Draft draft) {
		ObjectNode stage = draft.document();
		if (!draft.isNew()) {
			return;
		}
		String channelId = stage.path("channel_id").asString();
		if (draft.world().of(THING).find(draft.scope(), channelId) != null) {
			throw Problem.of(400, 150006, "The Stage is already open");
		}
		if (draft.world().channels().require(channelId).type() != Channel.STAGE) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		stage.put("id", draft.world().ids().next()).put("guild_id", draft.scope());
	}

}
