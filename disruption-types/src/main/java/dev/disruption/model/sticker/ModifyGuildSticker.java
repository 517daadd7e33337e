package dev.disruption.model.sticker;

import dev.disruption.json.Body;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/sticker#modify-guild-sticker-json-params">Modify Guild Sticker</a>. */
public final class ModifyGuildSticker extends Body<ModifyGuildSticker> {

	/** 2 to 30 characters. */
	public ModifyGuildSticker name(@Limit(min = 2, max = 30) String name) { return set("name", name); }

	/** 2 to 100 characters. */
	public ModifyGuildSticker description(@Limit(min = 2, max = 100) @Nullable String description) { return set("description", description); }

	/** Words that clients propose the sticker for, at most 200 characters. */
	public ModifyGuildSticker tags(@Limit(max = 200) String tags) { return set("tags", tags); }

}
