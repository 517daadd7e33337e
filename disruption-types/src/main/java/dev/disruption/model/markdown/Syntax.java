package dev.disruption.model.markdown;

import java.time.Instant;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** How mentions are read. */
final class Syntax {

	private static final String ID = "(\\d{1,20})";

	static final Pattern MENTION = Pattern.compile("<(?<sigil>@!?|@&|#)" + named("id") + ">"
			+ "|</(?<command>[^\\s:<>]{1,32}(?: [^\\s:<>]{1,32}){0,2}):" + named("commandId") + ">"
			+ "|<(?<animated>a?):(?<emoji>\\w{1,32}):" + named("emojiId") + ">"
			+ "|<t:(?<seconds>-?\\d{1,13})(?::(?<style>[tTdDfFsSR]))?>"
			+ "|<id:(?<page>customize|browse|guide|linked-roles)(?::" + named("roleId") + ")?>"
			+ "|(?<everyone>@everyone|@here)\\b");

	private Syntax() {
	}

	private static String named(String group) {
		return "(?<" + group + ">" + ID.substring(1);
	}

	/** What was found; {@code null} if its number is none that Discord could have. */
	static @Nullable Mention mention(Matcher matcher) {
		try {
			return read(matcher);
		}
		catch (IllegalArgumentException ex) {
			// 20 digits can be more than an id holds
			return null;
		}
	}

	private static Mention read(Matcher matcher) {
		if (matcher.group("sigil") != null) {
			return entity(matcher.group("sigil"), Snowflake.of(matcher.group("id")));
		}
		if (matcher.group("command") != null) {
			return new Mention.SlashCommand(matcher.group("command"), Snowflake.of(matcher.group("commandId")));
		}
		if (matcher.group("emoji") != null) {
			return new Mention.CustomEmoji(matcher.group("emoji"), Snowflake.of(matcher.group("emojiId")), !matcher.group("animated").isEmpty());
		}
		if (matcher.group("seconds") != null) {
			String style = matcher.group("style");
			Instant instant = Instant.ofEpochSecond(Long.parseLong(matcher.group("seconds")));
			return new Mention.Time(instant, (style != null) ? Timestamp.byLetter(style.charAt(0)) : null);
		}
		if (matcher.group("page") != null) {
			String role = matcher.group("roleId");
			return new Mention.GuildNavigation(matcher.group("page"), (role != null) ? Snowflake.of(role) : null);
		}
		return new Mention.Everyone(matcher.group("everyone").equals(Mention.HERE));
	}

	private static Mention entity(String sigil, Snowflake id) {
		return switch (sigil) {
			case "#" -> new Mention.Channel(id);
			case "@&" -> new Mention.Role(id);
			default -> new Mention.User(id);
		};
	}

}
