package dev.disruption.simulator.world;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * Something of the world was made, changed or deleted.
 * @param scope the id of the guild that it belongs to; empty for the application's
 * @param before null if it was made
 * @param after null if it was deleted
 * @param by null if nobody did it
 */
public record Change(World world, String scope, @Nullable ObjectNode before, @Nullable ObjectNode after, @Nullable By by) {

	/** What can happen to a thing. */
	public enum Kind { CREATED, UPDATED, DELETED }

	public Kind kind() { return this.before == null ? Kind.CREATED : this.after == null ? Kind.DELETED : Kind.UPDATED; }

	/** A copy of the document as it is now, or as it was before it was deleted. */
	public ObjectNode document() {
		ObjectNode latest = this.after != null ? this.after : this.before;
		if (latest == null) {
			throw new IllegalStateException("Nothing changed");
		}
		return latest.deepCopy();
	}

}
