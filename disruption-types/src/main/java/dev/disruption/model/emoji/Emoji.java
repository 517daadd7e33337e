package dev.disruption.model.emoji;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.json.Written;
import dev.disruption.model.cdn.Cdn;
import dev.disruption.model.cdn.CdnImage;
import dev.disruption.model.markdown.Mention;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * A custom emoji, or a Unicode one by its name.
 *
 * @see <a href="https://docs.discord.com/developers/resources/emoji#emoji-object-emoji-structure">Emoji Structure</a>
 */
@Written
public record Emoji(
		@Nullable Snowflake id,
		@Nullable String name,
		List<Snowflake> roles,
		@Nullable User user,
		boolean requireColons,
		boolean managed,
		boolean animated,
		boolean available) {

	/** The emoji in a text: {@code <:mmLol:216154654256398347>}, or itself if it is Unicode. */
	public String mention() {
		String shown = (this.name != null) ? this.name : "_";
		return (this.id != null) ? new Mention.CustomEmoji(shown, this.id, this.animated).text() : shown;
	}

	/** The picture of a custom emoji; {@code null} for a Unicode one. */
	public @Nullable CdnImage image() {
		return (this.id != null) ? Cdn.customEmoji(this.id, this.animated) : null;
	}

	/** A Unicode emoji: {@code Emoji.of("🔥")}. */
	public static Emoji of(String unicode) {
		return new EmojiBuilder().name(unicode).unchecked();
	}

	/** A custom emoji of a guild or application. */
	public static Emoji of(Snowflake id, String name, boolean animated) {
		return new EmojiBuilder().id(id).name(name).animated(animated).unchecked();
	}

}
