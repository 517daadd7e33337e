package dev.disruption.model.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-search-has-types">Search Has Types</a>; {@code NO_LINK} leaves out what has a link. */
public enum SearchHasType {

	LINK,
	EMBED,
	FILE,
	IMAGE,
	VIDEO,
	SOUND,
	STICKER,
	POLL,
	SNAPSHOT,
	@JsonProperty("-link") NO_LINK,
	@JsonProperty("-embed") NO_EMBED,
	@JsonProperty("-file") NO_FILE,
	@JsonProperty("-image") NO_IMAGE,
	@JsonProperty("-video") NO_VIDEO,
	@JsonProperty("-sound") NO_SOUND,
	@JsonProperty("-sticker") NO_STICKER,
	@JsonProperty("-poll") NO_POLL,
	@JsonProperty("-snapshot") NO_SNAPSHOT,
	/** a value that this version has no name for */
	UNKNOWN

}
