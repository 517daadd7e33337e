package dev.disruption.cache;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.CheckedOutputStream;

import dev.disruption.cache.EntityTable.Entry;
import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** The guilds of a shard in a file: a header, the guilds as they are packed, and a checksum of all that. */
final class StateFile {

	private static final int MAGIC = 0x44434143;

	private static final int VERSION = 2;

	/** Nothing that is packed is longer: of a damaged length no array is made. */
	private static final int LONGEST = 16 * 1024 * 1024;

	private static final String FINGERPRINT = fingerprint();

	private StateFile() {
	}

	/** Changes with every record that is kept. */
	private static String fingerprint() {
		String forms = Kind.all().stream().map(Kind::fingerprint).collect(Collectors.joining("\n")) + GuildState.GUILD.fingerprint()
				+ Memberships.FORM.fingerprint() + UserTable.FORM.fingerprint();
		try {
			MessageDigest digest = MessageDigest.getInstance("SHA-256");
			return HexFormat.of().formatHex(digest.digest(forms.getBytes(StandardCharsets.UTF_8)), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("Every JDK has SHA-256", ex);
		}
	}

	/**
	 * @param session what the state belongs to
	 * @param sequence the number of the last event that is in it for certain
	 */
	static void write(OutputStream to, String session, long sequence, byte @Nullable [] currentUser, UserTable users, List<GuildState> guilds)
			throws IOException {
		CheckedOutputStream checked = new CheckedOutputStream(new BufferedOutputStream(to, 1 << 16), new CRC32());
		DataOutputStream out = new DataOutputStream(checked);
		out.writeInt(MAGIC);
		out.writeInt(VERSION);
		out.writeUTF(FINGERPRINT);
		out.writeUTF(session);
		out.writeLong(sequence);
		bytes(out, currentUser);
		out.writeInt(guilds.size());
		for (GuildState guild : guilds) {
			writeLocked(out, guild, users);
		}
		out.writeLong(checked.getChecksum().getValue());
		out.flush();
	}

	private static void writeLocked(DataOutputStream out, GuildState guild, UserTable users) throws IOException {
		IOException failure = guild.write(() -> {
			try {
				write(out, guild, users);
				return null;
			}
			catch (IOException ex) {
				return ex;
			}
		});
		if (failure != null) {
			throw failure;
		}
	}

	private static void write(DataOutputStream out, GuildState guild, UserTable users) throws IOException {
		out.writeLong(guild.id());
		out.writeLong(guild.ownerId());
		out.writeInt(guild.memberCount());
		out.writeBoolean(guild.isComplete());
		bytes(out, guild.packedGuild());
		for (Kind<?> kind : Kind.all()) {
			entries(out, guild.shelf(kind)::forEach);
		}
		List<@Nullable List<Snowflake>> roleSets = guild.members().roleSets();
		out.writeInt(roleSets.size());
		for (@Nullable List<Snowflake> set : roleSets) {
			out.writeBoolean(set != null);
			if (set != null) {
				ids(out, set.stream().mapToLong(Snowflake::value).toArray());
			}
		}
		List<Entry> members = collected(guild.members()::forEach);
		out.writeInt(members.size());
		for (Entry member : members) {
			out.writeLong(member.id());
			bytes(out, member.packed());
			bytes(out, users.find(member.id()));
		}
		ids(out, guild.online().toLongArray());
	}

	private static List<Entry> collected(Consumer<Shelf.PackedConsumer> source) {
		List<Entry> entries = new ArrayList<>();
		source.accept((id, packed) -> entries.add(new Entry(id, packed)));
		return entries;
	}

	private static void entries(DataOutputStream out, Consumer<Shelf.PackedConsumer> source) throws IOException {
		List<Entry> entries = collected(source);
		out.writeInt(entries.size());
		for (Entry entry : entries) {
			out.writeLong(entry.id());
			bytes(out, entry.packed());
		}
	}

	private static void ids(DataOutputStream out, long[] ids) throws IOException {
		out.writeInt(ids.length);
		for (long id : ids) {
			out.writeLong(id);
		}
	}

	private static void bytes(DataOutputStream out, byte @Nullable [] bytes) throws IOException {
		out.writeInt((bytes != null) ? bytes.length : -1);
		if (bytes != null) {
			out.write(bytes);
		}
	}

	/**
	 * What a file says, or why it is of no use.
	 *
	 * @throws IOException if it is damaged, or of another version
	 */
	static Content read(InputStream from) throws IOException {
		CheckedInputStream checked = new CheckedInputStream(new BufferedInputStream(from, 1 << 16), new CRC32());
		DataInputStream in = new DataInputStream(checked);
		if (in.readInt() != MAGIC || in.readInt() != VERSION || !in.readUTF().equals(FINGERPRINT)) {
			throw new IOException("it was written by another version");
		}
		String session = in.readUTF();
		long sequence = in.readLong();
		byte[] currentUser = bytesOrNull(in);
		int count = length(in);
		List<PackedGuild> guilds = new ArrayList<>();
		for (int i = 0; i < count; i++) {
			guilds.add(guild(in));
		}
		long checksum = checked.getChecksum().getValue();
		if (in.readLong() != checksum) {
			throw new IOException("its checksum is wrong");
		}
		return new Content(session, sequence, currentUser, guilds);
	}

	private static PackedGuild guild(DataInputStream in) throws IOException {
		long id = in.readLong();
		long ownerId = in.readLong();
		int memberCount = in.readInt();
		boolean complete = in.readBoolean();
		byte[] guild = bytesOrNull(in);
		List<List<Entry>> kinds = new ArrayList<>();
		for (int i = 0; i < Kind.COUNT; i++) {
			kinds.add(entries(in));
		}
		List<@Nullable List<Snowflake>> roleSets = new ArrayList<>();
		for (int count = length(in); count > 0; count--) {
			roleSets.add(in.readBoolean() ? ids(in) : null);
		}
		List<Entry> members = new ArrayList<>();
		List<Entry> users = new ArrayList<>();
		for (int count = length(in); count > 0; count--) {
			long userId = in.readLong();
			members.add(new Entry(userId, bytes(in)));
			users.add(new Entry(userId, bytes(in)));
		}
		return new PackedGuild(id, ownerId, memberCount, complete, guild, kinds, roleSets, members, users, ids(in));
	}

	private static List<Entry> entries(DataInputStream in) throws IOException {
		List<Entry> entries = new ArrayList<>();
		for (int count = length(in); count > 0; count--) {
			entries.add(new Entry(in.readLong(), bytes(in)));
		}
		return entries;
	}

	private static List<Snowflake> ids(DataInputStream in) throws IOException {
		List<Snowflake> ids = new ArrayList<>();
		for (int count = length(in); count > 0; count--) {
			ids.add(new Snowflake(in.readLong()));
		}
		return ids;
	}

	private static int length(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length < 0 || length > LONGEST) {
			throw new IOException("a length in it is " + length);
		}
		return length;
	}

	private static byte[] bytes(DataInputStream in) throws IOException {
		byte[] bytes = bytesOrNull(in);
		if (bytes == null || bytes.length < Stamp.SIZE) {
			throw new IOException("something in it is empty");
		}
		return bytes;
	}

	private static byte @Nullable [] bytesOrNull(DataInputStream in) throws IOException {
		int length = in.readInt();
		if (length == -1) {
			return null;
		}
		if (length < 0 || length > LONGEST) {
			throw new IOException("a length in it is " + length);
		}
		byte[] bytes = in.readNBytes(length);
		if (bytes.length < length) {
			throw new EOFException("it breaks off");
		}
		return bytes;
	}

	/** A guild as it was. */
	record PackedGuild(long id, long ownerId, int memberCount, boolean complete, byte @Nullable [] guild, List<List<Entry>> kinds,
			List<@Nullable List<Snowflake>> roleSets, List<Entry> members, List<Entry> users, List<Snowflake> online) {

		GuildState restore(StateContext context, int shardId, long since) {
			GuildState state = new GuildState(context, this.id, shardId, since);
			if (this.guild != null) {
				state.guild(Stamp.set(this.guild, context.now()), this.ownerId);
			}
			state.memberCount(this.memberCount);
			if (this.complete) {
				state.complete();
			}
			for (Kind<?> kind : Kind.all()) {
				List<Entry> entries = this.kinds.get(kind.index());
				entries.forEach(entry -> Stamp.set(entry.packed(), context.now()));
				state.shelf(kind).replaceAll(entries);
			}
			this.users.forEach(user -> context.users().restore(user.id(), user.packed()));
			state.members().restoreRoleSets(this.roleSets);
			this.members.forEach(member -> state.members().restore(member.id(), member.packed()));
			this.online.forEach(userId -> state.online().add(userId.value()));
			return state;
		}

	}

	/** All that a file says. */
	record Content(String session, long sequence, byte @Nullable [] currentUser, List<PackedGuild> guilds) {
	}

}
