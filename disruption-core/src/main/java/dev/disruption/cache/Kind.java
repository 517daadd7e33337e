package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

import dev.disruption.json.CompactForm;
import dev.disruption.json.CompactWriter;
import dev.disruption.json.Snowflake;
import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import org.jspecify.annotations.Nullable;

/**
 * How the things that a guild has are packed: without their ids, and without the guild's.
 *
 * @param <T> what is packed
 */
final class Kind<T> {

	private static final List<Kind<?>> ALL = new ArrayList<>();

	static final Kind<Channel> CHANNELS = new Kind<>(EntityType.CHANNELS, Channel::id, "id", "guildId");

	static final Kind<Channel> THREADS = new Kind<>(EntityType.THREADS, Channel::id, "id", "guildId");

	static final Kind<Role> ROLES = new Kind<>(EntityType.ROLES, Role::id, "id");

	static final Kind<Emoji> EMOJIS = new Kind<>(EntityType.EMOJIS, Emoji::id, "id");

	static final Kind<Sticker> STICKERS = new Kind<>(EntityType.STICKERS, Sticker::id, "id", "guildId");

	static final Kind<SoundboardSound> SOUNDS = new Kind<>(EntityType.SOUNDBOARD_SOUNDS, SoundboardSound::soundId, "soundId", "guildId");

	static final Kind<StageInstance> STAGES = new Kind<>(EntityType.STAGE_INSTANCES, StageInstance::id, "id", "guildId");

	static final Kind<GuildScheduledEvent> EVENTS = new Kind<>(EntityType.SCHEDULED_EVENTS, GuildScheduledEvent::id, "id", "guildId");

	static final int COUNT = ALL.size();

	private final EntityType<T> type;

	private final CompactForm<T> form;

	private final Function<T, @Nullable Snowflake> id;

	private final boolean withGuild;

	private final int index;

	private Kind(EntityType<T> type, Function<T, @Nullable Snowflake> id, String... given) {
		this.type = type;
		this.form = CompactForm.of(type.type(), given);
		this.id = id;
		this.withGuild = given.length > 1;
		this.index = ALL.size();
		ALL.add(this);
	}

	static List<Kind<?>> all() {
		return ALL;
	}

	/** The kind of a type; {@code null} if its entities are kept in another way. */
	@SuppressWarnings("unchecked")
	static <T> @Nullable Kind<T> of(EntityType<T> type) {
		for (Kind<?> kind : ALL) {
			if (kind.type == type) {
				return (Kind<T>) kind;
			}
		}
		return null;
	}

	EntityType<T> type() {
		return this.type;
	}

	int index() {
		return this.index;
	}

	/** {@code null} if it came without one. */
	@Nullable
	Snowflake id(T entity) {
		return this.id.apply(entity);
	}

	byte[] pack(T entity, int stamp, CompactWriter writer) {
		this.form.pack(entity, Stamp.begin(writer));
		return Stamp.set(writer.toBytes(), stamp);
	}

	byte[] repack(byte[] packed, String component, @Nullable Object value, CompactWriter writer) {
		this.form.repack(packed, Stamp.SIZE, component, value, Stamp.begin(writer));
		return Stamp.set(writer.toBytes(), Stamp.of(packed));
	}

	T unpack(byte[] packed, long id, long guildId) {
		return this.withGuild ? this.form.unpack(packed, Stamp.SIZE, new Snowflake(id), new Snowflake(guildId))
				: this.form.unpack(packed, Stamp.SIZE, new Snowflake(id));
	}

	String fingerprint() {
		return this.form.fingerprint();
	}

}
