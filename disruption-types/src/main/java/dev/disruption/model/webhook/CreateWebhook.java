package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/webhook#create-webhook-json-params">Create Webhook</a>. */
public final class CreateWebhook extends Body<CreateWebhook> {

	/** 1 to 80 characters, without the words "clyde" and "discord". */
	public CreateWebhook name(@Limit(min = 1, max = 80) String name) { return set("name", name); }

	public CreateWebhook avatar(@Nullable DataUri avatar) { return set("avatar", avatar); }

}
