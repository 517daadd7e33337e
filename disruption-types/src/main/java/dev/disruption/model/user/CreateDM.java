package dev.disruption.model.user;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;

/** <a href="https://docs.discord.com/developers/resources/user#create-dm-json-params">Create DM</a> */
public final class CreateDM extends Body<CreateDM> {

	public CreateDM recipientId(Snowflake userId) { return set("recipient_id", userId); }

}
