package dev.disruption.validation;

/** A value that knows a rule which holds between its parts. */
public interface Checked {

	/** Adds what is wrong. Parts may be missing, that is told elsewhere; never throws. */
	void check(Violations violations);

}
