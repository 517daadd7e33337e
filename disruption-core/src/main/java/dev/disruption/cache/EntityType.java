package dev.disruption.cache;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

import dev.disruption.model.channel.Channel;
import dev.disruption.model.emoji.Emoji;
import dev.disruption.model.gateway.Intent;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.Guild;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Role;
import dev.disruption.model.scheduledevent.GuildScheduledEvent;
import dev.disruption.model.soundboard.SoundboardSound;
import dev.disruption.model.stageinstance.StageInstance;
import dev.disruption.model.sticker.Sticker;
import dev.disruption.model.user.User;
import dev.disruption.model.voice.VoiceState;
import dev.disruption.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;

/**
 * A kind of thing that can be remembered, with a policy of its own.
 *
 * @param <T> what it is when it is read
 */
public final class EntityType<T> {

	private static final List<EntityType<?>> ALL = new ArrayList<>();

	public static final EntityType<Guild> GUILDS = new EntityType<>("guilds", Guild.class, Intent.GUILDS);

	/** The channels of guilds, without threads. */
	public static final EntityType<Channel> CHANNELS = new EntityType<>("channels", Channel.class, Intent.GUILDS);

	public static final EntityType<Channel> THREADS = new EntityType<>("threads", Channel.class, Intent.GUILDS);

	public static final EntityType<Role> ROLES = new EntityType<>("roles", Role.class, Intent.GUILDS);

	public static final EntityType<Emoji> EMOJIS = new EntityType<>("emojis", Emoji.class, Intent.GUILD_EXPRESSIONS);

	public static final EntityType<Sticker> STICKERS = new EntityType<>("stickers", Sticker.class, Intent.GUILD_EXPRESSIONS);

	public static final EntityType<SoundboardSound> SOUNDBOARD_SOUNDS =
			new EntityType<>("soundboard-sounds", SoundboardSound.class, Intent.GUILD_EXPRESSIONS);

	public static final EntityType<StageInstance> STAGE_INSTANCES = new EntityType<>("stage-instances", StageInstance.class, Intent.GUILDS);

	public static final EntityType<GuildScheduledEvent> SCHEDULED_EVENTS =
			new EntityType<>("scheduled-events", GuildScheduledEvent.class, Intent.GUILD_SCHEDULED_EVENTS);

	public static final EntityType<GuildMember> MEMBERS = new EntityType<>("members", GuildMember.class, null);

	/** The users of remembered members, and those that were fetched. */
	public static final EntityType<User> USERS = new EntityType<>("users", User.class, null);

	public static final EntityType<VoiceState> VOICE_STATES = new EntityType<>("voice-states", VoiceState.class, Intent.GUILD_VOICE_STATES);

	/** Of users who are not offline. */
	public static final EntityType<Presence> PRESENCES = new EntityType<>("presences", Presence.class, Intent.GUILD_PRESENCES);

	public static final EntityType<Message> MESSAGES = new EntityType<>("messages", Message.class, null);

	/** The bans of a guild, all at once, when they were fetched. */
	public static final EntityType<Ban> BANS = new EntityType<>("bans", Ban.class, null);

	/** The invites of a guild, all at once, when they were fetched. */
	public static final EntityType<Invite> INVITES = new EntityType<>("invites", Invite.class, null);

	/** The webhooks of a channel, all at once, when they were fetched. */
	public static final EntityType<Webhook> WEBHOOKS = new EntityType<>("webhooks", Webhook.class, null);

	private final String name;

	private final Class<T> type;

	private final @Nullable Intent intent;

	private final int index;

	private EntityType(String name, Class<T> type, @Nullable Intent intent) {
		this.name = name;
		this.type = type;
		this.intent = intent;
		this.index = ALL.size();
		ALL.add(this);
	}

	/** All there are. */
	public static List<EntityType<?>> all() { return Collections.unmodifiableList(ALL); }

	/** As in properties and meters: {@code scheduled-events}. */
	public String name() { return this.name; }

	public Class<T> type() { return this.type; }

	/** Without this nobody would tell of a change, so that nothing is kept; {@code null} if it can be known without. */
	public @Nullable Intent intent() { return this.intent; }

	int index() { return this.index; }

	@Override
	public String toString() {
		return this.name;
	}

}
