package dev.disruption.model.sticker;

import dev.disruption.json.Body;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/sticker#modify-guild-sticker-json-params">Modify Guild Sticker</a>. */
public final class ModifyGuildSticker extends Body<ModifyGuildSticker> {

	/** 2 to 30 characters. */
	public ModifyGuildSticker name(String name) { return set("name", name); }

	/** 2 to 100 characters. */
	public ModifyGuildSticker description(@Nullable String description) { return set("description", description); }

	/** Words that clients propose the sticker for, at most 200 characters. */
	public ModifyGuildSticker tags(String tags) { return set("tags", tags); }

}
