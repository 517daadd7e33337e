package dev.disruption.model.message;

/** <a href="https://docs.discord.com/developers/resources/message#search-guild-messages-search-sort-modes">Search Sort Modes</a>. */
public enum SearchSortMode {

	RELEVANCE,
	TIMESTAMP,
	/** a value that this version has no name for */
	UNKNOWN

}
