package dev.disruption.model.channel;

/** What the threads that a search found are ordered by. */
public enum ThreadSortMode {

	RELEVANCE,
	CREATION_TIME,
	LAST_MESSAGE_TIME,
	ARCHIVE_TIME,
	/** a value that this version has no name for */
	UNKNOWN

}
