package dev.disruption.model.reference;

import java.util.Base64;

import com.fasterxml.jackson.annotation.JsonValue;

/**
 * A picture or sound within JSON.
 *
 * @param value the content in base64, after its media type
 * @see <a href="https://docs.discord.com/developers/reference#image-data">Image Data</a>
 */
public record DataUri(@JsonValue String value) {

	/** @param mediaType like {@code image/png}, {@code image/jpeg}, {@code image/gif}, {@code audio/ogg} */
	public static DataUri of(String mediaType, byte[] content) {
		return new DataUri("data:" + mediaType + ";base64," + Base64.getEncoder().encodeToString(content));
	}

	/** The media type and how long it is: the content would flood a log. */
	@Override
	public String toString() {
		return this.value.substring(0, Math.max(0, this.value.indexOf(','))) + " (" + this.value.length() + " characters)";
	}

}
