package dev.disruption.model.guild;

import dev.disruption.json.Body;

/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-widget-image-query-string-params">Get Guild Widget Image</a>. */
public final class GetGuildWidgetImage extends Body<GetGuildWidgetImage> {

	public GetGuildWidgetImage style(GuildWidgetStyle style) { return set("style", style); }

}
