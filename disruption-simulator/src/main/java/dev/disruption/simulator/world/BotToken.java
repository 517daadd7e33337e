package dev.disruption.simulator.world;

import java.nio.charset.StandardCharsets;
import java.util.Base64;

import org.jspecify.annotations.Nullable;

/** The token that the bot has to show. It is never printed. */
public final class BotToken {

	private final String value;

	private volatile boolean revoked;

	public BotToken(String value) {
		if (value.isBlank()) {
			throw new IllegalArgumentException("The bot's token is blank; leave it out to use the simulator's own");
		}
		this.value = value;
	}

	/** The token that belongs to a bot unless another one is set: base64 of its id, and two fixed parts. */
	public static String standard(String botId) {
		return Base64.getUrlEncoder().withoutPadding().encodeToString(botId.getBytes(StandardCharsets.US_ASCII))
				+ ".G4BqTs.simulated-Disruption-bot-token";
	}

	public String value() { return this.value; }

	/** The id that the first part of a token encodes, if it does. */
	public @Nullable String botId() {
		try {
			String id = new String(Base64.getUrlDecoder().decode(this.value.split("\\.", 2)[0]), StandardCharsets.US_ASCII);
			return Snowflakes.isId(id) ? id : null;
		}
		catch (IllegalArgumentException notBase64) {
			return null;
		}
	}

	/** Whether this is the token, with or without the prefix {@code Bot}. */
	public boolean matches(String shown) { return !this.revoked && (shown.equals(this.value) || shown.equals("Bot " + this.value)); }

	/** What Discord does when a bot identifies too often: the token is worth nothing from now on. */
	public void revoke() { this.revoked = true; }

	@Override
	public String toString() { return "BotToken[hidden]"; }

}
