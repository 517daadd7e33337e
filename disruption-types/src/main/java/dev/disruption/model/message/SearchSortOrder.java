package dev.disruption.model.message;

/** The direction of a <a href="https://docs.discord.com/developers/resources/message#search-guild-messages">search</a>. */
public enum SearchSortOrder {

	ASC,
	DESC,
	/** a value that this version has no name for */
	UNKNOWN

}
