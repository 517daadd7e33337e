package dev.disruption.model.user;

import dev.disruption.json.Snowflake;

/**
 * The background of a user's name in the member list.
 *
 * @see <a href="https://docs.discord.com/developers/resources/user#nameplate-nameplate-structure">Nameplate Structure</a>
 */
public record Nameplate(
		Snowflake skuId,
		String asset,
		String label,
		Palette palette) {

	/** The background color. */
	public enum Palette {

		CRIMSON,
		BERRY,
		SKY,
		TEAL,
		FOREST,
		BUBBLE_GUM,
		VIOLET,
		COBALT,
		CLOVER,
		LEMON,
		WHITE,
		BLACK,
		/** a value that this version has no name for */
		UNKNOWN

	}

}
