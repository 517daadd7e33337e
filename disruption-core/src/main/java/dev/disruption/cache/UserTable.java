package dev.disruption.cache;

import java.util.concurrent.locks.StampedLock;

import dev.disruption.json.CompactForm;
import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.user.User;
import it.unimi.dsi.fastutil.longs.Long2ObjectOpenHashMap;
import org.jspecify.annotations.Nullable;

/** The users of all members, each of them once. Instead of a stamp, an entry begins with the number of members that it is the user of. */
final class UserTable {

	static final CompactForm<User> FORM = CompactForm.of(User.class, "id");

	static final int SLOT = 21;

	private static final int STRIPES = 64;

	private static final byte[] UNKNOWN = new byte[64];

	private final Stripe[] stripes = new Stripe[STRIPES];

	private final Census census;

	UserTable(Census census) {
		this.census = census;
		for (int i = 0; i < STRIPES; i++) {
			this.stripes[i] = new Stripe();
		}
	}

	private Stripe stripe(long id) {
		return this.stripes[(int) (id >>> 22) & STRIPES - 1];
	}

	/** One more member is this user. */
	void retain(long id, User user, CompactWriter writer) {
		FORM.pack(user, Stamp.begin(writer));
		retain(id, writer);
	}

	/** One more member is the user that was packed into the writer. */
	void retain(long id, CompactWriter packed) {
		Stripe stripe = stripe(id);
		long lock = stripe.lock.writeLock();
		try {
			byte[] known = stripe.users.get(id);
			if (known == null) {
				byte[] added = Stamp.set(packed.toBytes(), 1);
				stripe.users.put(id, added);
				this.census.added(EntityType.USERS, Census.sizeOf(added, SLOT));
			}
			else {
				Stamp.set(replace(stripe, id, known, packed), Stamp.of(known) + 1);
			}
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	/** The user is as this; nothing is done about one who is no member. */
	void update(long id, User user, CompactWriter writer) {
		FORM.pack(user, Stamp.begin(writer));
		Stripe stripe = stripe(id);
		if (matches(stripe, id, writer)) {
			return;
		}
		long lock = stripe.lock.writeLock();
		try {
			byte[] known = stripe.users.get(id);
			if (known != null) {
				replace(stripe, id, known, writer);
			}
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	/** Mostly nothing is new. */
	private static boolean matches(Stripe stripe, long id, CompactWriter packed) {
		byte[] known = find(stripe, id);
		return known == null || packed.matches(known, Stamp.SIZE);
	}

	private byte[] replace(Stripe stripe, long id, byte[] known, CompactWriter packed) {
		if (packed.matches(known, Stamp.SIZE)) {
			return known;
		}
		byte[] replacement = Stamp.set(packed.toBytes(), Stamp.of(known));
		stripe.users.put(id, replacement);
		this.census.replaced(EntityType.USERS, Census.sizeOf(replacement, 0) - Census.sizeOf(known, 0));
		return replacement;
	}

	/** One member less is this user. */
	void release(long id) {
		Stripe stripe = stripe(id);
		long lock = stripe.lock.writeLock();
		try {
			byte[] known = stripe.users.get(id);
			if (known != null) {
				int members = Stamp.of(known) - 1;
				Stamp.set(known, members);
				if (members == 0) {
					stripe.users.remove(id);
					this.census.removed(EntityType.USERS, Census.sizeOf(known, SLOT));
				}
			}
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	/** One more member is the user that was packed so. */
	void restore(long id, byte[] packed) {
		Stripe stripe = stripe(id);
		long lock = stripe.lock.writeLock();
		try {
			byte[] known = stripe.users.get(id);
			if (known != null) {
				Stamp.set(known, Stamp.of(known) + 1);
			}
			else {
				stripe.users.put(id, Stamp.set(packed, 1));
				this.census.added(EntityType.USERS, Census.sizeOf(packed, SLOT));
			}
		}
		finally {
			stripe.lock.unlockWrite(lock);
		}
	}

	/** {@code null} for a user who is no member. */
	byte @Nullable [] find(long id) {
		return find(stripe(id), id);
	}

	private static byte @Nullable [] find(Stripe stripe, long id) {
		long lock = stripe.lock.readLock();
		try {
			return stripe.users.get(id);
		}
		finally {
			stripe.lock.unlockRead(lock);
		}
	}

	/** @param packed {@code null} for a user of whom nothing but the id is known */
	static User unpack(long id, byte @Nullable [] packed) {
		return FORM.unpack((packed != null) ? packed : UNKNOWN, Stamp.SIZE, new Snowflake(id));
	}

	private static final class Stripe {

		private final StampedLock lock = new StampedLock();

		private final Long2ObjectOpenHashMap<byte[]> users = new Long2ObjectOpenHashMap<>();

	}

}
