package dev.disruption.model.color;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A colour; a number in JSON.
 *
 * @param rgb red, green and blue, eight bits each: {@code 0x000000} to {@code 0xFFFFFF}
 */
public record Color(@JsonValue int rgb) {

	/** what Discord shows where no colour is set: the colour of the role, name or frame as it is without one */
	public static final Color DEFAULT = new Color(0x000000);

	public static final Color WHITE = new Color(0xFFFFFF);

	/** the violet of Discord's brand */
	public static final Color BLURPLE = new Color(0x5865F2);

	/** the green of Discord's brand */
	public static final Color BRAND_GREEN = new Color(0x57F287);

	/** the yellow of Discord's brand */
	public static final Color BRAND_YELLOW = new Color(0xFEE75C);

	/** the pink of Discord's brand */
	public static final Color FUCHSIA = new Color(0xEB459E);

	/** the red of Discord's brand */
	public static final Color BRAND_RED = new Color(0xED4245);

	public static final Color TEAL = new Color(0x1ABC9C);

	public static final Color DARK_TEAL = new Color(0x11806A);

	public static final Color GREEN = new Color(0x2ECC71);

	public static final Color DARK_GREEN = new Color(0x1F8B4C);

	public static final Color BLUE = new Color(0x3498DB);

	public static final Color DARK_BLUE = new Color(0x206694);

	public static final Color PURPLE = new Color(0x9B59B6);

	public static final Color DARK_PURPLE = new Color(0x71368A);

	public static final Color MAGENTA = new Color(0xE91E63);

	public static final Color DARK_MAGENTA = new Color(0xAD1457);

	public static final Color GOLD = new Color(0xF1C40F);

	public static final Color DARK_GOLD = new Color(0xC27C0E);

	public static final Color ORANGE = new Color(0xE67E22);

	public static final Color DARK_ORANGE = new Color(0xA84300);

	public static final Color RED = new Color(0xE74C3C);

	public static final Color DARK_RED = new Color(0x992D22);

	/** @throws IllegalArgumentException unless the number is between {@code 0x000000} and {@code 0xFFFFFF} */
	public static Color of(int rgb) {
		if (rgb < 0 || rgb > 0xFFFFFF) {
			throw new IllegalArgumentException(rgb + " is no colour: expected 0x000000 to 0xFFFFFF");
		}
		return new Color(rgb);
	}

	/**
	 * A colour by its parts.
	 *
	 * @throws IllegalArgumentException unless each is between 0 and 255
	 */
	public static Color of(int red, int green, int blue) {
		if ((red | green | blue) < 0 || red > 255 || green > 255 || blue > 255) {
			throw new IllegalArgumentException(red + ", " + green + ", " + blue + " is no colour: expected 0 to 255 for each part");
		}
		return new Color(red << 16 | green << 8 | blue);
	}

	/**
	 * A colour as style sheets write it.
	 *
	 * @param hex six hexadecimal digits, with or without a {@code #} before them
	 * @throws IllegalArgumentException for any other text
	 */
	public static Color ofHex(String hex) {
		if (!hex.matches("#?[0-9a-fA-F]{6}")) {
			throw new IllegalArgumentException("'" + hex + "' is no colour: expected six hexadecimal digits like #5865F2");
		}
		return new Color(Integer.parseInt(hex.substring(hex.length() - 6), 16));
	}

	public int red() { return this.rgb >> 16 & 0xFF; }

	public int green() { return this.rgb >> 8 & 0xFF; }

	public int blue() { return this.rgb & 0xFF; }

	/** As style sheets write it: {@code #5865F2}. */
	public String hex() { return String.format("#%06X", this.rgb & 0xFFFFFF); }

	@Override
	public String toString() {
		return hex();
	}

}
