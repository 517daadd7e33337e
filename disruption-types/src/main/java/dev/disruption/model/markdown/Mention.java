package dev.disruption.model.markdown;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/**
 * Something in a text that Discord shows as what it stands for: {@code new Mention.User(id).text()}, {@code Mention.findAll(content)}.
 *
 * @see <a href="https://docs.discord.com/developers/reference#message-formatting-formats">Formats</a>
 */
public sealed interface Mention {

	/** What notifies everybody who sees the channel. */
	String EVERYONE = "@everyone";

	/** What notifies everybody who sees the channel and is online. */
	String HERE = "@here";

	/** How it stands in a text. */
	String text();

	/** What this text is, if it is nothing but a mention; {@code null} otherwise. */
	static @Nullable Mention parse(String text) {
		Matcher matcher = Syntax.MENTION.matcher(text);
		return matcher.matches() ? Syntax.mention(matcher) : null;
	}

	/** All mentions in the order in which they stand in a text, those in code blocks included. */
	static List<Mention> findAll(String text) {
		List<Mention> found = new ArrayList<>();
		Matcher matcher = Syntax.MENTION.matcher(text);
		while (matcher.find()) {
			Mention mention = Syntax.mention(matcher);
			if (mention != null) {
				found.add(mention);
			}
		}
		return found;
	}

	/** A user: {@code <@80351110224678912>}. */
	record User(Snowflake id) implements Mention {

		@Override
		public String text() { return "<@" + this.id + ">"; }

	}

	/** A role: {@code <@&165511591545143296>}. */
	record Role(Snowflake id) implements Mention {

		@Override
		public String text() { return "<@&" + this.id + ">"; }

	}

	/** A channel: {@code <#103735883630395392>}. */
	record Channel(Snowflake id) implements Mention {

		@Override
		public String text() { return "<#" + this.id + ">"; }

	}

	/**
	 * A slash command that can be clicked: {@code </airhorn:816437322781949972>}.
	 *
	 * @param name the name of the command, followed by those of group and subcommand if there are any, with a space before each
	 */
	record SlashCommand(String name, Snowflake id) implements Mention {

		@Override
		public String text() { return "</" + this.name + ":" + this.id + ">"; }

	}

	/** A custom emoji: {@code <:mmLol:216154654256398347>}, with an {@code a} before the first colon if it moves. */
	record CustomEmoji(String name, Snowflake id, boolean animated) implements Mention {

		@Override
		public String text() { return (this.animated ? "<a:" : "<:") + this.name + ":" + this.id + ">"; }

	}

	/**
	 * An instant: {@code <t:1618953630:d>}.
	 *
	 * @param style {@code null} where none is said
	 */
	record Time(Instant instant, @Nullable Timestamp style) implements Mention {

		@Override
		public String text() {
			return (this.style != null) ? this.style.of(this.instant) : "<t:" + this.instant.getEpochSecond() + ">";
		}

	}

	/**
	 * A page of the guild: {@code <id:customize>}.
	 *
	 * @param type {@code customize}, {@code browse}, {@code guide} or {@code linked-roles}
	 * @param roleId a certain linked role
	 */
	record GuildNavigation(String type, @Nullable Snowflake roleId) implements Mention {

		@Override
		public String text() { return "<id:" + this.type + ((this.roleId != null) ? ":" + this.roleId : "") + ">"; }

	}

	/** Everybody who sees the channel, or of them those who are online. */
	record Everyone(boolean onlyOnline) implements Mention {

		@Override
		public String text() { return this.onlyOnline ? HERE : EVERYONE; }

	}

}
