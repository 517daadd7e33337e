package dev.disruption.model.emoji;

import java.util.List;

/**
 * The emojis that an application owns.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji#list-application-emojis">List Application Emojis</a>
 */
public record ApplicationEmojis(List<Emoji> items) {
}
