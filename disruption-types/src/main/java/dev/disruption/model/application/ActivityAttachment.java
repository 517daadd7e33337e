package dev.disruption.model.application;

import dev.disruption.model.message.Attachment;

/**
 * A file that was uploaded for an activity.
 *
 * @see <a href="https://docs.discord.com/developers/resources/application">Application</a>
 */
public record ActivityAttachment(Attachment attachment) {
}
