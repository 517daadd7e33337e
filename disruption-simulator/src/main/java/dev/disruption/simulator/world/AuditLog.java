package dev.disruption.simulator.world;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who changed what in which guild; see <a href="https://docs.discord.com/developers/resources/audit-log#audit-log-entry-object">Audit Log Entry Object</a>. */
public final class AuditLog {

	private static final int MOST = 1000;

	/** Fields that say nothing of what somebody did. */
	private static final Set<String> LEFT_OUT = Set.of("id", "guild_id", "token", "url", "user", "version", "last_message_id", "user_count",
			"creator", "creator_id");

	private final Map<String, Deque<ObjectNode>> entries = new ConcurrentHashMap<>();

	private final World world;

	AuditLog(World world) { this.world = world; }

	/** The entries of a guild, newest first. */
	public List<ObjectNode> of(String guildId) {
		return this.world.atomically(() -> List.copyOf(this.entries.getOrDefault(guildId, new ArrayDeque<>())));
	}

	/** Writes down what changed between two documents. */
	void add(int action, Change change, String key) {
		String target = change.document().path(key).asString("");
		// invites and templates have codes
		add(change.scope(), action, Type.isId(target) ? target : null, change.by(), changes(change.before(), change.after()), null);
	}

	/**
	 * Writes an entry and tells of it.
	 * @param changes null for none
	 * @param options null for none
	 */
	public void add(String guildId, int action, @Nullable String target, @Nullable By by, @Nullable ArrayNode changes,
			@Nullable ObjectNode options) {
		this.world.atomically(() -> {
			ObjectNode entry = Json.object().put("id", this.world.ids().next()).put("action_type", action).put("target_id", target)
				.put("user_id", by == null ? null : by.person().id());
			if (changes != null && !changes.isEmpty()) {
				entry.set("changes", changes);
			}
			if (options != null) {
				entry.set("options", options);
			}
			if (by != null && by.reason() != null) {
				entry.put("reason", by.reason());
			}
			Deque<ObjectNode> log = this.entries.computeIfAbsent(guildId, unknown -> new ArrayDeque<>());
			if (log.size() == MOST) {
				log.removeLast();
			}
			log.addFirst(entry);
			this.world.publish(new WorldEvent("GUILD_AUDIT_LOG_ENTRY_CREATE", guildId, entry.deepCopy().put("guild_id", guildId)));
		});
	}

	/** The fields in which two documents differ. */
	public static ArrayNode changes(@Nullable ObjectNode before, @Nullable ObjectNode after) {
		Set<String> names = new LinkedHashSet<>();
		List.of(before == null ? Json.object() : before, after == null ? Json.object() : after)
			.forEach(document -> names.addAll(document.propertyNames()));
		names.removeAll(LEFT_OUT);
		ArrayNode changes = Json.array();
		for (String name : names) {
			JsonNode old = before == null ? null : before.get(name);
			JsonNode now = after == null ? null : after.get(name);
			boolean same = old == null ? !Json.isPresent(now) : now == null ? !Json.isPresent(old) : old.equals(now);
			if (!same) {
				ObjectNode change = changes.addObject().put("key", name);
				put(change, "old_value", old);
				put(change, "new_value", now);
			}
		}
		return changes;
	}

	private static void put(ObjectNode change, String field, @Nullable JsonNode value) {
		if (Json.isPresent(value)) {
			change.set(field, value);
		}
	}

}
