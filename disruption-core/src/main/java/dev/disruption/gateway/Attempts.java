package dev.disruption.gateway;

/**
 * What went wrong since the connection was last stable. Neither an open socket nor a READY alone makes up for it: a server that accepts and
 * closes, or identifies and closes, must not be met at full speed.
 */
final class Attempts {

	/** Resumes without a replayed event in between before the session counts as lost. */
	static final int RESUMES = 3;

	private static final int GARBLED_CONNECTIONS = 3;

	private int failures;

	private boolean identified;

	private int fruitlessResumes;

	private int garbled;

	private boolean slowed;

	void failed() {
		this.failures++;
	}

	void identified() {
		this.identified = true;
	}

	/** A resume came to nothing. Answers whether it was the last one allowed. */
	boolean resumeFailed(int allowed) {
		return ++this.fruitlessResumes >= allowed;
	}

	/** An event was replayed, or a session began or ended: resumes are counted anew. */
	void progressed() {
		this.fruitlessResumes = 0;
	}

	void garbled() {
		this.garbled++;
	}

	boolean mayCompress() {
		return this.garbled < GARBLED_CONNECTIONS;
	}

	void slowed(boolean slowed) {
		this.slowed = slowed;
	}

	boolean isSlowed() {
		return this.slowed;
	}

	void stable() {
		this.failures = 0;
		this.identified = false;
		this.garbled = 0;
		this.slowed = false;
	}

	/** @param identifies whether the next connection will have to identify */
	Wait nextWait(Pace pace, boolean identifies) {
		return pace.after(this.failures, identifies && this.identified);
	}

}
