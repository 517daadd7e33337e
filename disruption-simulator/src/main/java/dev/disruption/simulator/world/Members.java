package dev.disruption.simulator.world;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Who is in which guild, and who is banned from it; see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild Member Object</a>. */
public final class Members {

	/** Keyed by the person's id. */
	public static final Thing BANS = Thing.of("Ban", 10026, new Structure().required("user_id", Type.id()).fixed("user", null)
		.optional("reason", Type.text(0, 512), null)).keyed("user_id").events("GUILD_BAN_ADD", null, "GUILD_BAN_REMOVE")
		.told(Members::banEvent).audited(22, 22, 23).completing(Members::completeBan);

	/** What a client may change of a member. */
	public static final Structure CHANGES = new Structure().optional("nick", Type.text(0, 32)).optional("roles", Type.list(250, Type.id()))
		.optional("mute", Type.truth()).optional("deaf", Type.truth()).optional("channel_id", Type.id())
		.optional("communication_disabled_until", Type.moment()).optional("flags", Type.number(0, Integer.MAX_VALUE))
		.optional("avatar", Type.image()).optional("banner", Type.image()).optional("bio", Type.text(0, 190));

	private static final List<String> MORE = List.of("mute", "deaf", "communication_disabled_until", "flags", "avatar", "banner");

	private static final Duration LONGEST_TIMEOUT = Duration.ofDays(28);

	private final World world;

	Members(World world) { this.world = world; }

	/** @throws Problem 10007, or 10013 if there is no such person at all */
	public Member require(Guild guild, String personId) {
		Member member = guild.member(personId);
		if (member == null) {
			throw this.world.personById(personId) == null ? Problem.unknown(10013, "User") : Problem.unknown(10007, "Member");
		}
		return member;
	}

	/** Lets a person into a guild; one who is there already stays as they are. */
	public Member join(Person person, Guild guild) {
		return this.world.atomically(() -> {
			Member present = guild.member(person.id());
			if (present != null) {
				return present;
			}
			if (this.world.of(BANS).find(guild.id(), person.id()) != null) {
				throw Problem.of(403, 40007, "The user is banned from this guild.");
			}
			Member member = new Member(person, null, List.of(), this.world.now());
			guild.put(member);
			publish("GUILD_MEMBER_ADD", guild, member.document());
			return member;
		});
	}

	/** Takes a person out of a guild: nothing happens if they are not there. */
	public void leave(Person person, Guild guild) {
		this.world.atomically(() -> {
			if (guild.removeMember(person.id()) != null) {
				ObjectNode data = Json.object();
				data.set("user", person.document());
				this.world.voice().move(guild, person, null);
				publish("GUILD_MEMBER_REMOVE", guild, data);
			}
		});
	}

	/** Somebody takes a member out of a guild. */
	public void kick(Person person, Guild guild, By by) {
		this.world.atomically(() -> {
			leave(person, guild);
			this.world.auditLog().add(guild.id(), 20, person.id(), by, null, null);
		});
	}

	/** Bans somebody, member or not. @param deleted messages as old as this are deleted */
	public void ban(Guild guild, Person person, Duration deleted, By by) {
		this.world.atomically(() -> {
			if (this.world.of(BANS).find(guild.id(), person.id()) != null) {
				return;
			}
			this.world.of(BANS).create(guild.id(), Json.object().put("user_id", person.id()).put("reason", by.reason()), by);
			leave(person, guild);
			if (!deleted.isZero()) {
				guild.channels().forEach(channel -> this.world.messages().purge(channel, person, this.world.now().minus(deleted)));
			}
		});
	}

	/** Gives a member a role. */
	public Member give(Guild guild, Member member, String roleId, @Nullable By by) {
		List<String> roles = new ArrayList<>(member.roles());
		roles.add(roleId);
		return edit(guild, member, (ObjectNode) Json.object().set("roles", Json.texts(roles.stream().distinct().toList())), by);
	}

	/** Takes a role away from a member. */
	public Member take(Guild guild, Member member, String roleId, @Nullable By by) {
		return edit(guild, member, (ObjectNode) Json.object().set("roles", Json.texts(member.roles().stream()
			.filter(role -> !role.equals(roleId)).toList())), by);
	}

	/** Changes what the body has of {@link #CHANGES}.
	 * @throws Problem 50035 if it is invalid */
	public Member edit(Guild guild, Member member, ObjectNode body, @Nullable By by) {
		CHANGES.check(body, false);
		check(guild, body);
		ObjectNode changes = CHANGES.create(body);
		return this.world.atomically(() -> change(guild, member.person(), by, old -> {
			String nick = body.has("nick") ? Json.textOf(changes, "nick") : old.nick();
			List<String> roles = body.has("roles") ? Json.textsOf(changes, "roles").stream().distinct().toList() : old.roles();
			ObjectNode more = old.more() == null ? Json.object() : old.more().deepCopy();
			MORE.stream().filter(body::has).forEach(field -> {
				if (Json.isPresent(changes.get(field))) {
					more.set(field, changes.get(field));
				}
				else {
					more.remove(field);
				}
			});
			return new Member(old.person(), nick == null || nick.isEmpty() ? null : nick, roles, old.joinedAt(), more.isEmpty() ? null : more);
		}));
	}

	private Member change(Guild guild, Person person, @Nullable By by, UnaryOperator<Member> change) {
		Member before = Objects.requireNonNull(guild.member(person.id()), () -> person.name() + " is no member of " + guild.name()
				+ "; let them join first");
		Member after = change.apply(before);
		if (!after.equals(before)) {
			guild.put(after);
			publish("GUILD_MEMBER_UPDATE", guild, after.document());
			audit(guild, before, after, by);
			this.world.voice().refresh(guild, person);
		}
		return after;
	}

	private void audit(Guild guild, Member before, Member after, @Nullable By by) {
		if (by == null) {
			return;
		}
		ObjectNode old = before.withoutUser();
		ObjectNode now = after.withoutUser();
		if (!before.roles().equals(after.roles())) {
			ArrayNode changes = Json.array();
			moved(guild, after.roles(), before.roles(), "$add", changes);
			moved(guild, before.roles(), after.roles(), "$remove", changes);
			this.world.auditLog().add(guild.id(), 25, after.person().id(), by, changes, null);
		}
		old.remove("roles");
		now.remove("roles");
		if (!old.equals(now)) {
			this.world.auditLog().add(guild.id(), 24, after.person().id(), by, AuditLog.changes(old, now), null);
		}
	}

	private static void moved(Guild guild, List<String> there, List<String> elsewhere, String key, ArrayNode changes) {
		ArrayNode roles = Json.array();
		there.stream().filter(role -> !elsewhere.contains(role)).map(guild::role).filter(Objects::nonNull)
			.forEach(role -> roles.addObject().put("id", role.id()).put("name", role.name()));
		if (!roles.isEmpty()) {
			changes.addObject().put("key", key).set("new_value", roles);
		}
	}

	private void check(Guild guild, JsonNode body) {
		Form form = new Form();
		int index = 0;
		for (String role : Json.textsOf(body, "roles")) {
			if (guild.role(role) == null) {
				form.error("roles." + index, "UNKNOWN_ROLE", "Unknown Role");
			}
			index++;
		}
		String until = Json.textOf(body, "communication_disabled_until");
		if (until != null && OffsetDateTime.parse(until).toInstant().isAfter(this.world.now().plus(LONGEST_TIMEOUT))) {
			form.error("communication_disabled_until", "INVALID_COMMUNICATION_DISABLED_TIMESTAMP",
					"Timestamp must not be more than 28 days in the future.");
		}
		form.throwIfInvalid();
	}

	private void publish(String name, Guild guild, ObjectNode data) {
		data.put("guild_id", guild.id());
		this.world.journal().add(Kind.WORLD, name, data);
		this.world.publish(new WorldEvent(name, guild.id(), data));
	}

	private static void completeBan(Draft draft) {
		Person person = draft.world().requirePerson(draft.document().path("user_id").asString());
		draft.document().set("user", person.document());
	}

	private static ObjectNode banEvent(Change change) {
		ObjectNode data = Json.object().put("guild_id", change.scope());
		data.set("user", change.document().get("user"));
		return data;
	}

}
