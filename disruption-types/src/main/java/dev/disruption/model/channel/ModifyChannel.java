package dev.disruption.model.channel;

import java.util.List;

import dev.disruption.json.Snowflake;
import dev.disruption.model.reference.DataUri;
import dev.disruption.validation.Limit;
import org.jspecify.annotations.Nullable;

/** <a href="https://docs.discord.com/developers/resources/channel#modify-channel">Modify Channel</a>: the fields of a guild channel, a thread and a group conversation together. */
public final class ModifyChannel extends ChannelBody<ModifyChannel> {

	/** Group conversations only. */
	public ModifyChannel icon(@Nullable DataUri icon) { return set("icon", icon); }

	/** Threads only. */
	public ModifyChannel archived(@Nullable Boolean archived) { return set("archived", archived); }

	/** Minutes without activity after which a thread is archived: 60, 1440, 4320 or 10080. */
	public ModifyChannel autoArchiveDuration(@Nullable Integer autoArchiveDuration) { return set("auto_archive_duration", autoArchiveDuration); }

	/** Whether only those who manage threads can take the thread out of the archive. */
	public ModifyChannel locked(@Nullable Boolean locked) { return set("locked", locked); }

	/** Private threads only: whether everybody in it can add others. */
	public ModifyChannel invitable(@Nullable Boolean invitable) { return set("invitable", invitable); }

	/** At most 5 tags; posts of forums and media channels only. */
	public ModifyChannel appliedTags(@Limit(max = 5) @Nullable List<Snowflake> appliedTags) { return set("applied_tags", appliedTags); }

}
