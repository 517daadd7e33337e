package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.disruption.json.CompactForm;
import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import org.jspecify.annotations.Nullable;

/**
 * What a guild has of one type, and how that is packed: without what is known from elsewhere, such as the ids.
 *
 * @param <T> what is packed
 */
final class Kind<T> {

	private static final List<Kind<?>> ALL = new ArrayList<>();

	private static final @Nullable Kind<?>[] BY_TYPE = new Kind<?>[EntityType.all().size()];

	static final Kind<Channel> CHANNELS = new Kind<>(EntityType.CHANNELS, Channel::id, Known.BY_ID_AND_GUILD, "id", "guildId");

	static final Kind<Channel> THREADS = new Kind<>(EntityType.THREADS, Channel::id, Known.BY_ID_AND_GUILD, "id", "guildId");

	static final Kind<Role> ROLES = new Kind<>(EntityType.ROLES, Role::id, Known.BY_ID, "id");

	static final Kind<Emoji> EMOJIS = new Kind<>(EntityType.EMOJIS, Emoji::id, Known.BY_ID, "id");

	static final Kind<Sticker> STICKERS = new Kind<>(EntityType.STICKERS, Sticker::id, Known.BY_ID_AND_GUILD, "id", "guildId");

	static final Kind<SoundboardSound> SOUNDS =
			new Kind<>(EntityType.SOUNDBOARD_SOUNDS, SoundboardSound::soundId, Known.BY_ID_AND_GUILD, "soundId", "guildId");

	static final Kind<StageInstance> STAGES =
			new Kind<>(EntityType.STAGE_INSTANCES, StageInstance::id, Known.BY_ID_AND_GUILD, "id", "guildId");

	static final Kind<GuildScheduledEvent> EVENTS =
			new Kind<>(EntityType.SCHEDULED_EVENTS, GuildScheduledEvent::id, Known.BY_ID_AND_GUILD, "id", "guildId");

	static final Kind<VoiceState> VOICE_STATES =
			new Kind<>(EntityType.VOICE_STATES, VoiceState::userId, Known.BY_MEMBER, "userId", "guildId", "member");

	static final Kind<Presence> PRESENCES = new Kind<>(EntityType.PRESENCES, Kind::userId, Known.BY_USER, "user", "guildId");

	static final int COUNT = ALL.size();

	private final EntityType<T> type;

	private final CompactForm<T> form;

	private final Function<T, @Nullable Snowflake> id;

	private final Known known;

	private final int index;

	/** @param given the components that aren't packed */
	private Kind(EntityType<T> type, Function<T, @Nullable Snowflake> id, Known known, String... given) {
		this.type = type;
		this.form = CompactForm.of(type.type(), given);
		this.id = id;
		this.known = known;
		this.index = ALL.size();
		ALL.add(this);
		BY_TYPE[type.index()] = this;
	}

	static List<Kind<?>> all() { return ALL; }

	/** The kind of a type; {@code null} if its entities are kept in another way. */
	@SuppressWarnings("unchecked")
	static <T> @Nullable Kind<T> of(EntityType<T> type) { return (Kind<T>) BY_TYPE[type.index()]; }

	private static @Nullable Snowflake userId(Presence presence) {
		User user = presence.user();
		return (user != null) ? user.id() : null;
	}

	EntityType<T> type() { return this.type; }

	int index() { return this.index; }

	/** Whether it is found without its guild. */
	boolean isChannel() { return this == CHANNELS || this == THREADS; }

	/** Whether its id is that of a user. What is made of it then can only be made under the guild's lock. */
	boolean isOfUsers() { return this.known == Known.BY_MEMBER || this.known == Known.BY_USER; }

	/** {@code null} if it came without one. */
	@Nullable
	Snowflake id(T entity) { return this.id.apply(entity); }

	byte[] pack(T entity, int stamp, CompactWriter writer) {
		this.form.pack(entity, Stamp.begin(writer));
		return Stamp.set(writer.toBytes(), stamp);
	}

	byte[] repack(byte[] packed, String component, @Nullable Object value, CompactWriter writer) {
		this.form.repack(packed, Stamp.SIZE, component, value, Stamp.begin(writer));
		return Stamp.set(writer.toBytes(), Stamp.of(packed));
	}

	T unpack(byte[] packed, long id, GuildState guild) {
		Snowflake key = new Snowflake(id);
		return switch (this.known) {
			case BY_ID -> this.form.unpack(packed, Stamp.SIZE, key);
			case BY_ID_AND_GUILD -> this.form.unpack(packed, Stamp.SIZE, key, new Snowflake(guild.id()));
			case BY_MEMBER -> this.form.unpack(packed, Stamp.SIZE, key, new Snowflake(guild.id()), guild.member(id));
			case BY_USER -> this.form.unpack(packed, Stamp.SIZE, guild.user(id), new Snowflake(guild.id()));
		};
	}

	String fingerprint() { return this.form.fingerprint(); }

	/** Where the components that aren't packed are known from. */
	private enum Known {

		BY_ID, BY_ID_AND_GUILD, BY_MEMBER, BY_USER

	}

}
