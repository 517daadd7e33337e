package dev.disruption.model.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-search-embed-types">Search Embed Types</a>. */
public enum SearchEmbedType {

	IMAGE,
	VIDEO,
	@JsonProperty("gif") GIFV,
	SOUND,
	ARTICLE,
	/** a value that this version has no name for */
	UNKNOWN

}
