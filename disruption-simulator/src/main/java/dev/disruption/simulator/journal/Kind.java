package dev.disruption.simulator.journal;

/** What an entry of the journal tells. */
public enum Kind {

	MESSAGE_CREATED,
	MESSAGE_EDITED,
	MESSAGE_DELETED,
	REACTION_ADDED,
	REACTION_REMOVED,
	/** A vote in a poll came, or was taken back. */
	POLL_VOTED,
	TYPING,
	/** People, roles, channels and guilds that came, changed or went. */
	WORLD,
	COMMANDS_REGISTERED,
	/** The bot's code said which commands it defines. */
	COMMANDS_DEFINED,
	INTERACTION,
	/** The bot's first answer to an interaction: a callback of any type. */
	INTERACTION_ANSWERED,
	/** A message of an interaction that came or changed after the first answer. */
	INTERACTION_UPDATED,
	/** Nobody answered in time. */
	INTERACTION_FAILED,
	GATEWAY_OPENED,
	GATEWAY_RECEIVED,
	GATEWAY_SENT,
	GATEWAY_CLOSED,
	REST,
	VIOLATION,
	FAULT

}
