package dev.disruption.rest;

/**
 * The secret that a bot logs in with. It never prints itself.
 *
 * @param value the token as the Developer Portal shows it, without {@code Bot}
 */
public record Token(String value) {

	public Token {
		value = value.strip();
		value = value.startsWith("Bot ") ? value.substring(4).strip() : value;
		if (value.isEmpty()) {
			throw new IllegalArgumentException("The token is empty: copy it from the page 'Bot' of your application in Discord's Developer Portal");
		}
	}

	@Override
	public String toString() {
		return "Token[hidden]";
	}

}
