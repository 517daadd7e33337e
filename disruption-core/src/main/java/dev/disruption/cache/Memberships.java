package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;

import dev.disruption.json.CompactForm;
import dev.disruption.json.CompactReader;
import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import it.unimi.dsi.fastutil.longs.Long2ObjectMap;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The members of one guild. An entry is a stamp, the index of the set of roles, and the rest of the member; the user is in the
 * {@link UserTable}.
 */
final class Memberships {

	static final CompactForm<GuildMember> FORM = CompactForm.of(GuildMember.class, "user", "roles", "permissions");

	static final int SLOT = 21;

	private final Long2ObjectOpenHashMap<byte[]> entries = new Long2ObjectOpenHashMap<>();

	private final RoleSets roleSets;

	private final StateContext context;

	Memberships(StateContext context) {
		this.context = context;
		this.roleSets = new RoleSets(context.census());
	}

	int size() {
		return this.entries.size();
	}

	boolean contains(long userId) {
		return this.entries.containsKey(userId);
	}

	int stampOf(long userId) {
		byte[] entry = this.entries.get(userId);
		return (entry != null) ? Stamp.of(entry) : Integer.MIN_VALUE;
	}

	/** The member is as this, with this user. @return whether there was such a member */
	boolean put(long userId, GuildMember member, User user) {
		CompactWriter writer = this.context.writer();
		byte[] known = this.entries.get(userId);
		int roles = this.roleSets.indexOf(member.roles(), (known != null) ? rolesOf(known) : RoleSets.NONE);
		Stamp.begin(writer).unsigned(roles);
		FORM.pack(member, writer);
		if (known != null && writer.matches(known, Stamp.SIZE)) {
			Stamp.set(known, this.context.now());
		}
		else {
			put(userId, Stamp.set(writer.toBytes(), this.context.now()), known, roles);
		}
		if (known == null) {
			this.context.users().retain(userId, user, writer);
		}
		else {
			this.context.users().update(userId, user, writer);
		}
		return known != null;
	}

	private void put(long userId, byte[] entry, byte @Nullable [] known, int roles) {
		this.roleSets.retain(roles);
		this.entries.put(userId, entry);
		if (known != null) {
			this.roleSets.release(rolesOf(known));
			this.context.census().replaced(EntityType.MEMBERS, Census.sizeOf(entry, 0) - Census.sizeOf(known, 0));
		}
		else {
			this.context.census().added(EntityType.MEMBERS, Census.sizeOf(entry, SLOT));
		}
	}

	private static int rolesOf(byte[] entry) {
		return (int) new CompactReader(entry, Stamp.SIZE).unsigned();
	}

	/** Whether there was such a member. */
	boolean remove(long userId) {
		byte[] entry = this.entries.remove(userId);
		if (entry == null) {
			return false;
		}
		this.roleSets.release(rolesOf(entry));
		this.context.census().removed(EntityType.MEMBERS, Census.sizeOf(entry, SLOT));
		this.context.users().release(userId);
		return true;
	}

	void removeRole(long roleId) {
		this.roleSets.removeRole(roleId);
	}

	@Nullable
	Packed find(long userId) {
		byte[] entry = this.entries.get(userId);
		return (entry == null || this.context.isExpired(EntityType.MEMBERS, entry)) ? null : packed(userId, entry);
	}

	private Packed packed(long userId, byte[] entry) {
		return new Packed(userId, entry, this.roleSets.get(rolesOf(entry)), this.context.users().find(userId));
	}

	/** @param role 0 for any */
	List<Packed> list(long role) {
		List<Packed> members = new ArrayList<>((role == 0) ? this.entries.size() : 16);
		for (Long2ObjectMap.Entry<byte[]> each : this.entries.long2ObjectEntrySet()) {
			byte[] entry = each.getValue();
			boolean wanted = role == 0 || this.roleSets.contains(rolesOf(entry), role);
			if (wanted && !this.context.isExpired(EntityType.MEMBERS, entry)) {
				members.add(packed(each.getLongKey(), entry));
			}
		}
		return members;
	}

	List<@Nullable List<Snowflake>> roleSets() {
		return this.roleSets.all();
	}

	void restoreRoleSets(List<@Nullable List<Snowflake>> sets) {
		this.roleSets.restore(sets);
	}

	/** An entry as it was, of a user who was restored. */
	void restore(long userId, byte[] entry) {
		this.entries.put(userId, Stamp.set(entry, this.context.now()));
		this.roleSets.retain(rolesOf(entry));
		this.context.census().added(EntityType.MEMBERS, Census.sizeOf(entry, SLOT));
	}

	long[] ids() {
		return this.entries.keySet().toLongArray();
	}

	void forEach(Shelf.PackedConsumer consumer) {
		this.entries.long2ObjectEntrySet().fastForEach(entry -> consumer.accept(entry.getLongKey(), entry.getValue()));
	}

	/** A member as it was at some moment. */
	record Packed(long id, byte[] entry, List<Snowflake> roles, byte @Nullable [] user) {

		GuildMember unpack() {
			CompactReader reader = new CompactReader(this.entry, Stamp.SIZE);
			reader.unsigned();
			return FORM.unpack(this.entry, reader.position(), UserTable.unpack(this.id, this.user), this.roles, null);
		}

	}

}
