package dev.disruption.model.message;

/** <a href="https://docs.discord.com/developers/resources/message#edit-message-jsonform-params">Edit Message</a> */
public final class EditMessage extends MessageBody<EditMessage> {
}
