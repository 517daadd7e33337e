package dev.disruption.model.guild;

import dev.disruption.model.channel.ChannelBody;

/** <a href="https://docs.discord.com/developers/resources/guild#create-guild-channel-json-params">Create Guild Channel</a>. */
public final class CreateGuildChannel extends ChannelBody<CreateGuildChannel> {
}
