package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Text with markdown.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#text-display-text-display-structure">Text Display</a>
 */
@Written
@Code(10)
public record TextDisplay(
		@Nullable Integer id,
		@Limit(min = 1) String content) implements Component {

	public static TextDisplay of(String content) {
		return new TextDisplayBuilder().content(content).unchecked();
	}

}
