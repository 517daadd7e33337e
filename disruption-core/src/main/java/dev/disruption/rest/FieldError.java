package dev.disruption.rest;

/**
 * What Discord finds wrong with one field of a request.
 *
 * @param path where, such as {@code embeds[0].fields[2].name}; empty for the request as a whole
 * @param code Discord's name for the error, such as {@code BASE_TYPE_REQUIRED}
 * @param message Discord's words for it
 * @see <a href="https://docs.discord.com/developers/reference#error-messages">Error Messages</a>
 */
public record FieldError(String path, String code, String message) {

	@Override
	public String toString() {
		String text = this.message.isEmpty() ? this.code : this.message;
		return this.path.isEmpty() ? text : this.path + ": " + text;
	}

}
