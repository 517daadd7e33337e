package dev.disruption.model.link;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * A link to a channel or message, as clients copy it: {@code https://discord.com/channels/guild/channel/message}.
 *
 * @param guildId {@code null} for a direct message
 * @param messageId {@code null} for the channel itself
 */
public record JumpLink(@Nullable Snowflake guildId, Snowflake channelId, @Nullable Snowflake messageId) {

	private static final Pattern LINK = Pattern.compile("(?<!\\w)https?://(?:(?:canary|ptb)\\.)?discord(?:app)?\\.com"
			+ "/channels/(@me|\\d{1,19})/(\\d{1,19})(?:/(\\d{1,19}))?(?!\\d)/?(?![\\d/])");

	private static final String PRIVATE = "@me";

	/** What this text links to, if it is nothing but a link of any of Discord's clients; {@code null} otherwise. */
	public static @Nullable JumpLink parse(String text) {
		Matcher matcher = LINK.matcher(text);
		return matcher.matches() ? of(matcher) : null;
	}

	/** All links to channels and messages in the order in which they stand in a text. */
	public static List<JumpLink> findAll(String text) {
		List<JumpLink> found = new ArrayList<>();
		Matcher matcher = LINK.matcher(text);
		while (matcher.find()) {
			found.add(of(matcher));
		}
		return found;
	}

	private static JumpLink of(Matcher matcher) {
		Snowflake guildId = matcher.group(1).equals(PRIVATE) ? null : Snowflake.of(matcher.group(1));
		Snowflake messageId = (matcher.group(3) != null) ? Snowflake.of(matcher.group(3)) : null;
		return new JumpLink(guildId, Snowflake.of(matcher.group(2)), messageId);
	}

	public String url() {
		String guild = (this.guildId != null) ? this.guildId.toString() : PRIVATE;
		String channel = "https://discord.com/channels/" + guild + "/" + this.channelId;
		return (this.messageId != null) ? channel + "/" + this.messageId : channel;
	}

}
