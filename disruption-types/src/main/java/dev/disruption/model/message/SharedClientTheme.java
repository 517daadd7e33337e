package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import org.jspecify.annotations.Nullable;

/**
 * A client theme that a message shares.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#shared-client-theme-object-shared-client-theme-object-structure">Shared Client Theme Object Structure</a>
 */
public record SharedClientTheme(
		List<String> colors,
		int gradientAngle,
		int baseMix,
		@Nullable BaseTheme baseTheme) {

	/** <a href="https://docs.discord.com/developers/resources/message#shared-client-theme-object-base-theme-types">Base Theme Types</a> */
	public enum BaseTheme implements Coded {

		@Code(0) UNSET,
		@Code(1) DARK,
		@Code(2) LIGHT,
		@Code(3) DARKER,
		@Code(4) MIDNIGHT,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
