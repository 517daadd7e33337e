package dev.disruption.model.message;

import com.fasterxml.jackson.annotation.JsonProperty;

/** <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-author-types">Author Types</a> of a search; {@code NO_BOT} leaves out what bots wrote. */
public enum SearchAuthorType {

	USER,
	BOT,
	WEBHOOK,
	@JsonProperty("-user") NO_USER,
	@JsonProperty("-bot") NO_BOT,
	@JsonProperty("-webhook") NO_WEBHOOK,
	/** a value that this version has no name for */
	UNKNOWN

}
