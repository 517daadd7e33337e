package dev.disruption.model.webhook;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/webhook#modify-webhook-json-params">Modify Webhook</a>; with the webhook's own token it can't be moved to another channel. */
public final class ModifyWebhook extends Body<ModifyWebhook> {

	/** 1 to 80 characters, without the words "clyde" and "discord". */
	public ModifyWebhook name(@Limit(min = 1, max = 80) String name) { return set("name", name); }

	public ModifyWebhook avatar(@Nullable DataUri avatar) { return set("avatar", avatar); }

	public ModifyWebhook channelId(@Nullable Snowflake channelId) { return set("channel_id", channelId); }

}
