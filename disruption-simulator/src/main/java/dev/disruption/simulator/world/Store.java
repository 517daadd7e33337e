package dev.disruption.simulator.world;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentSkipListMap;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * All things of one kind, by guild and id. A document that is kept never changes: whoever edits it replaces it by another one. So what is
 * handed out is as it was at that moment, and nobody may write to it.
 */
public final class Store {

	private final Map<String, NavigableMap<String, ObjectNode>> scopes = new ConcurrentHashMap<>();

	private final Map<String, String> scopeOf = new ConcurrentHashMap<>();

	private final World world;

	private final Thing thing;

	Store(World world, Thing thing) {
		this.world = world;
		this.thing = thing;
	}

	public Thing thing() { return this.thing; }

	/** The things of a guild, by their ids. */
	public Collection<ObjectNode> in(String scope) {
		NavigableMap<String, ObjectNode> things = this.scopes.get(scope);
		return things == null ? List.of() : List.copyOf(things.values());
	}

	public @Nullable ObjectNode find(String scope, String id) {
		NavigableMap<String, ObjectNode> things = this.scopes.get(scope);
		return things == null ? null : things.get(id);
	}

	/** The thing of this id, in whatever guild. */
	public @Nullable ObjectNode find(String id) {
		String scope = this.scopeOf.get(id);
		return scope == null ? null : find(scope, id);
	}

	/** @throws dev.disruption.simulator.problem.Problem 404 with the thing's own code */
	public ObjectNode require(String scope, String id) {
		ObjectNode found = find(scope, id);
		if (found == null) {
			throw this.thing.missing();
		}
		return found;
	}

	/** The guild that the thing of this id belongs to.
	 * @throws dev.disruption.simulator.problem.Problem 404 with the thing's own code */
	public String scopeOf(String id) {
		String scope = this.scopeOf.get(id);
		if (scope == null) {
			throw this.thing.missing();
		}
		return scope;
	}

	/** Makes a thing out of the body of a request, and tells of it.
	 * @throws dev.disruption.simulator.problem.Problem 50035 if the body is invalid, the thing's own code if there are too many */
	public ObjectNode create(String scope, JsonNode body, @Nullable By by) {
		return this.world.atomically(() -> {
			this.thing.structure().check(body, true);
			this.thing.checkRoom(in(scope).size());
			ObjectNode document = Json.object().put(this.thing.key(), this.world.ids().next());
			document.setAll(this.thing.structure().create(body));
			this.thing.complete(new Draft(this.world, scope, document, null, body, by));
			add(scope, document, by);
			return document;
		});
	}

	/** Keeps a complete document and tells of it. */
	public void add(String scope, ObjectNode document, @Nullable By by) {
		this.world.atomically(() -> {
			put(scope, document);
			tell(new Change(this.world, scope, null, document, by));
		});
	}

	/** The only thing of a guild, made with its defaults if need be. */
	public ObjectNode single(String scope) {
		return this.world.atomically(() -> {
			ObjectNode present = find(scope, scope);
			if (present == null) {
				present = Json.object().put(this.thing.key(), scope);
				present.setAll(this.thing.structure().create(Json.object()));
				put(scope, present);
			}
			return present;
		});
	}

	/** Changes the fields that the body has, and tells of it if that changes anything.
	 * @throws dev.disruption.simulator.problem.Problem 50035 if the body is invalid, 404 if there is no such thing */
	public ObjectNode edit(String scope, String id, JsonNode body, @Nullable By by) {
		return this.world.atomically(() -> {
			ObjectNode before = require(scope, id);
			this.thing.structure().check(body, false);
			ObjectNode after = before.deepCopy();
			this.thing.structure().merge(after, body);
			this.thing.complete(new Draft(this.world, scope, after, before, body, by));
			replace(scope, before, after, by);
			return after;
		});
	}

	/** Replaces a document by another one with the same id, and tells of it if they differ. */
	public void replace(String scope, ObjectNode before, ObjectNode after, @Nullable By by) {
		this.world.atomically(() -> {
			if (!after.equals(before)) {
				put(scope, after);
				tell(new Change(this.world, scope, before, after, by));
			}
		});
	}

	/** Deletes a thing, and tells of it.
	 * @throws dev.disruption.simulator.problem.Problem 404 if there is no such thing */
	public ObjectNode delete(String scope, String id, @Nullable By by) {
		return this.world.atomically(() -> {
			ObjectNode before = require(scope, id);
			take(scope, id);
			Change change = new Change(this.world, scope, before, null, by);
			this.thing.deleted(change);
			tell(change);
			return before;
		});
	}

	/** Keeps a document without telling anybody. */
	void put(String scope, ObjectNode document) {
		String id = document.path(this.thing.key()).asString();
		this.scopes.computeIfAbsent(scope, unknown -> new ConcurrentSkipListMap<>(Snowflakes.ORDER)).put(id, document);
		this.scopeOf.put(id, scope);
	}

	/** Forgets a document without telling anybody. */
	void take(String scope, String id) {
		NavigableMap<String, ObjectNode> things = this.scopes.get(scope);
		if (things != null && things.remove(id) != null) {
			this.scopeOf.remove(id, scope);
		}
	}

	/** Forgets all things of a guild without telling anybody. */
	void forget(String scope) {
		NavigableMap<String, ObjectNode> things = this.scopes.remove(scope);
		if (things != null) {
			things.keySet().forEach(id -> this.scopeOf.remove(id, scope));
		}
	}

	private void tell(Change change) {
		WorldEvent event = this.thing.event(change);
		if (event != null) {
			this.world.journal().add(Kind.WORLD, event.name(), event.data());
			this.world.publish(event);
		}
		Integer action = this.thing.audit(change);
		if (action != null) {
			this.world.auditLog().add(action, change, this.thing.key());
		}
	}

}
