package dev.disruption.model.interaction;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response-query-string-params">Create Interaction Response</a>. */
public final class CreateInteractionResponseQuery extends Body<CreateInteractionResponseQuery> {

	/** Whether to answer with what the response brought about. */
	public CreateInteractionResponseQuery withResponse(boolean withResponse) { return set("with_response", withResponse); }

}
