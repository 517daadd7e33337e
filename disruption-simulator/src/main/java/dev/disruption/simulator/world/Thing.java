package dev.disruption.simulator.world;

import java.util.EnumMap;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.Function;

import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Describes one kind of the world's things: its fields, how many there may be, which events tell of it, and how the audit log calls it. */
public final class Thing {

	private final Map<Change.Kind, String> events = new EnumMap<>(Change.Kind.class);

	private final Map<Change.Kind, Integer> audits = new EnumMap<>(Change.Kind.class);

	private final String name;

	private final int unknown;

	private final Structure structure;

	private String key = "id";

	private boolean ofGuild = true;

	private int most = Integer.MAX_VALUE;

	private int tooMany;

	private Function<Change, ObjectNode> told = Change::document;

	private Consumer<Draft> completing = draft -> {};

	private Consumer<Change> deleting = change -> {};

	private Thing(String name, int unknown, Structure structure) {
		this.name = name;
		this.unknown = unknown;
		this.structure = structure;
	}

	/** @param unknown the error code of an id that is none of these: 10011 */
	public static Thing of(String name, int unknown, Structure structure) { return new Thing(name, unknown, structure); }

	/** The field by which it is found, if that is not {@code id}. */
	public Thing keyed(String field) { this.key = field; return this; }

	/** It belongs to the application or to nobody, not to a guild. */
	public Thing outsideGuilds() { this.ofGuild = false; return this; }

	/** How many a guild may have. @param code the error code of one too many */
	public Thing most(int count, int code) { this.most = count; this.tooMany = code; return this; }

	/** The events that tell of it; null for none. */
	public Thing events(@Nullable String created, @Nullable String updated, @Nullable String deleted) {
		event(Change.Kind.CREATED, created);
		event(Change.Kind.UPDATED, updated);
		event(Change.Kind.DELETED, deleted);
		return this;
	}

	/** The data of its events, if that is not the document itself. */
	public Thing told(Function<Change, ObjectNode> data) { this.told = data; return this; }

	/** The types of its entries in the audit log. */
	public Thing audited(int created, int updated, int deleted) {
		this.audits.put(Change.Kind.CREATED, created);
		this.audits.put(Change.Kind.UPDATED, updated);
		this.audits.put(Change.Kind.DELETED, deleted);
		return this;
	}

	/** What happens to a document before it is kept: fields that follow from others, and checks. */
	public Thing completing(Consumer<Draft> step) { this.completing = this.completing.andThen(step); return this; }

	/** What else changes when one was deleted. */
	public Thing deleting(Consumer<Change> step) { this.deleting = step; return this; }

	public String name() { return this.name; }

	public Structure structure() { return this.structure; }

	String key() { return this.key; }

	/** 404 with the thing's own code. */
	public Problem missing() { return Problem.unknown(this.unknown, this.name); }

	void complete(Draft draft) { this.completing.accept(draft); }

	void deleted(Change change) { this.deleting.accept(change); }

	void checkRoom(int present) {
		if (present >= this.most) {
			throw Problem.of(400, this.tooMany, "Maximum number of " + this.name.toLowerCase() + "s reached (" + this.most + ")");
		}
	}

	@Nullable
	WorldEvent event(Change change) {
		String event = this.events.get(change.kind());
		return event == null ? null : new WorldEvent(event, this.ofGuild ? change.scope() : null, this.told.apply(change));
	}

	private void event(Change.Kind kind, @Nullable String event) {
		if (event != null) {
			this.events.put(kind, event);
		}
	}

	@Nullable
	Integer audit(Change change) { return this.ofGuild && change.by() != null ? this.audits.get(change.kind()) : null; }

}
