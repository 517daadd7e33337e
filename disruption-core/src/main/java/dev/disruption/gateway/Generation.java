package dev.disruption.gateway;

import org.jspecify.annotations.Nullable;

/** The shards of one run, as far as others may take their place while they are connected. */
final class Generation {

	private volatile @Nullable Takeover takeover;

	private volatile boolean silent;

	/** What decides on each event whether it goes on; {@code null} if all do. */
	@Nullable
	Takeover takeover() {
		return this.takeover;
	}

	void takeover(@Nullable Takeover takeover) {
		this.takeover = takeover;
	}

	/** Whether nobody is told what becomes of the shards: another generation speaks for the bot. */
	boolean isSilent() {
		return this.silent;
	}

	void silent(boolean silent) {
		this.silent = silent;
	}

}
