package dev.disruption.model.channel;

/** <a href="https://docs.discord.com/developers/resources/channel#start-thread-from-message-json-params">Start Thread from Message</a>. */
public final class StartThreadFromMessage extends ThreadBody<StartThreadFromMessage> {
}
