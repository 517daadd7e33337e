package dev.disruption.model.message;

import dev.disruption.json.Written;

/**
 * A name and a value in an embed.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#embed-object-embed-field-structure">Embed Field Structure</a>
 */
@Written
public record EmbedField(
		String name,
		String value,
		boolean inline) {
}
