package dev.disruption.model.interaction;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/interactions/receiving-and-responding#create-interaction-response-query-string-params">Create Interaction Response</a>. */
public final class CreateInteractionResponse extends Body<CreateInteractionResponse> {

	/** Whether to answer with what the response brought about. */
	public CreateInteractionResponse withResponse(boolean withResponse) { return set("with_response", withResponse); }

}
