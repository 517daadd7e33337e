package dev.disruption.cache;

/** Is told when something is gone on which something of the application depends. */
@FunctionalInterface
public interface DependencyListener {

	/** Called before any listener of the event is, on the same thread. */
	void gone(Gone gone);

}
