package dev.disruption.gateway;

/** Is told when an event has been dealt with, so that a later start doesn't ask for it again. */
@FunctionalInterface
public interface Completion {

	/** For events of which no account is kept. */
	Completion NONE = sequence -> {};

	/** Called by any thread; a second call for the same event changes nothing. */
	void completed(long sequence);

}
