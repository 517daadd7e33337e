package dev.disruption.model.sticker;

import dev.disruption.json.Body;
import dev.disruption.json.FormParams;
import dev.disruption.json.Upload;
import dev.disruption.validation.Limit;

/** <a href="https://docs.discord.com/developers/resources/sticker#create-guild-sticker-form-params">Create Guild Sticker</a>. */
public final class CreateGuildSticker extends Body<CreateGuildSticker> implements FormParams {

	/** 2 to 30 characters. */
	public CreateGuildSticker name(@Limit(min = 2, max = 30) String name) { return set("name", name); }

	/** Empty, or 2 to 100 characters. */
	public CreateGuildSticker description(@Limit(max = 100) String description) { return set("description", description); }

	/** Words that clients propose the sticker for, at most 200 characters. */
	public CreateGuildSticker tags(@Limit(max = 200) String tags) { return set("tags", tags); }

	/** A PNG, APNG, GIF or Lottie JSON file of at most 512 KiB. */
	public CreateGuildSticker file(Upload file) { return set("file", file); }

}
