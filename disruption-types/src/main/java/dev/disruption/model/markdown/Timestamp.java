package dev.disruption.model.markdown;

import java.time.Instant;

import org.jspecify.annotations.Nullable;

/**
 * How an instant is shown in a text, in the zone and language of whoever reads it: {@code Timestamp.RELATIVE_TIME.of(instant)}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting-timestamp-styles">Timestamp Styles</a>
 */
public enum Timestamp {

	/** 16:20 */
	SHORT_TIME('t'),
	/** 16:20:30 */
	MEDIUM_TIME('T'),
	/** 20/04/2021 */
	SHORT_DATE('d'),
	/** April 20, 2021 */
	LONG_DATE('D'),
	/** April 20, 2021 at 16:20; what is shown where no style is said */
	LONG_DATE_SHORT_TIME('f'),
	/** Tuesday, April 20, 2021 at 16:20 */
	FULL_DATE_SHORT_TIME('F'),
	/** 20/04/2021, 16:20 */
	SHORT_DATE_SHORT_TIME('s'),
	/** 20/04/2021, 16:20:30 */
	SHORT_DATE_MEDIUM_TIME('S'),
	/** 4 years ago */
	RELATIVE_TIME('R');

	private final char letter;

	Timestamp(char letter) {
		this.letter = letter;
	}

	/** The letter of this style in a text. */
	public char letter() {
		return this.letter;
	}

	/** The instant in a text; parts of a second are lost. */
	public String of(Instant instant) {
		return "<t:" + instant.getEpochSecond() + ":" + this.letter + ">";
	}

	static @Nullable Timestamp byLetter(char letter) {
		for (Timestamp style : values()) {
			if (style.letter == letter) {
				return style;
			}
		}
		return null;
	}

}
