package dev.disruption.model.guild;

/** <a href="https://docs.discord.com/developers/resources/guild#get-guild-widget-image-widget-style-options">Widget Style Options</a>. */
public enum GuildWidgetStyle {

	SHIELD,
	BANNER1,
	BANNER2,
	BANNER3,
	BANNER4,
	/** a value that this version has no name for */
	UNKNOWN

}
