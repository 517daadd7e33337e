package dev.disruption.json;

/** An enum whose constants are integers in JSON: each carries a {@link Code}. */
public interface Coded {

	/** The integer in JSON; -1 for {@code UNKNOWN}. */
	default int code() {
		return EnumTable.of(getClass()).code((Enum<?>) this);
	}

}
