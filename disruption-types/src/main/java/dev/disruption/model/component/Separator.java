package dev.disruption.model.component;

import dev.disruption.json.Code;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Space, and a line, between components.
 *
 * @see <a href="https://docs.discord.com/developers/components/reference#separator-separator-structure">Separator</a>
 */
@Written
@Code(14)
public record Separator(
		@Nullable Integer id,
		@Nullable Boolean divider,
		@Limit(min = Separator.SMALL, max = Separator.LARGE) @Nullable Integer spacing) implements Component {

	/** little space */
	public static final int SMALL = 1;

	/** much space */
	public static final int LARGE = 2;

	/** A line with little space around it. */
	public static Separator line() {
		return new SeparatorBuilder().unchecked();
	}

	/** Space without a line. */
	public static Separator space(int spacing) {
		return new SeparatorBuilder().divider(false).spacing(spacing).unchecked();
	}

}
