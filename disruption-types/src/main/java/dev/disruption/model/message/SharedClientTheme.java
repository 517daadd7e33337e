package dev.disruption.model.message;

import java.util.List;

import dev.disruption.json.Code;
import dev.disruption.json.Coded;
import dev.disruption.json.Written;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * A client theme that a message shares.
 *
 * @see <a href="https://docs.discord.com/developers/resources/message#shared-client-theme-object-shared-client-theme-object-structure">Shared Client Theme Object Structure</a>
 */
@Written
public record SharedClientTheme(
		@Limit(min = 1, max = 5) List<String> colors,
		@Limit(max = 360) Integer gradientAngle,
		@Limit(max = 100) Integer baseMix,
		@Nullable BaseTheme baseTheme) {

	/** A theme of 1 to 5 colours in hexadecimal, such as {@code 5865F2}. */
	public static SharedClientThemeBuilder builder(int gradientAngle, int baseMix) {
		return new SharedClientThemeBuilder().gradientAngle(gradientAngle).baseMix(baseMix);
	}

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
