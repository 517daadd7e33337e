package dev.disruption.model.soundboard;

import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/**
 * What can be said of a sound, whether it is created or modified.
 *
 * @param <B> the body itself, so that setters chain
 */
public abstract class SoundboardSoundBody<B extends SoundboardSoundBody<B>> extends Body<B> {

	/** 2 to 32 characters. */
	public B name(@Limit(min = 2, max = 32) String name) { return set("name", name); }

	/** 0 to 1, by default 1. */
	public B volume(@Limit(min = 0, max = 1) @Nullable Double volume) { return set("volume", volume); }

	public B emojiId(@Nullable Snowflake emojiId) { return set("emoji_id", emojiId); }

	/** A standard emoji. */
	public B emojiName(@Nullable String emojiName) { return set("emoji_name", emojiName); }

}
