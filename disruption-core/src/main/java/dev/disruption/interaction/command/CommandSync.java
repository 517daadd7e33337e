package dev.disruption.interaction.command;

/** What is done about commands that Discord doesn't have as the application has them. */
public enum CommandSync {

	/** they are written, if anything differs */
	AUTO,
	/** what differs is logged, nothing is written */
	DRY_RUN,
	/** Discord isn't even asked */
	OFF

}
