package dev.disruption.cache;

import java.util.List;

import dev.disruption.event.ChannelEvent.ChannelDelete;
import dev.disruption.event.Event;
import dev.disruption.event.GuildEvent.GuildBanAdd;
import dev.disruption.event.GuildEvent.GuildBanRemove;
import dev.disruption.event.GuildMemberEvent.GuildMemberRemove;
import dev.disruption.event.GuildMemberEvent.GuildMemberUpdate;
import dev.disruption.event.InviteEvent.InviteCreate;
import dev.disruption.event.InviteEvent.InviteDelete;
import dev.disruption.event.WebhookEvent.WebhooksUpdate;
import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.Ban;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.invite.Invite;
import dev.disruption.model.user.User;
import dev.disruption.model.webhook.Webhook;
import org.jspecify.annotations.Nullable;
import reactor.core.scheduler.Scheduler;

/** Everything that was fetched, and the events that make it outdated. */
final class Fetched {

	/** Rough sizes of records with all they hold. */
	private static final int BYTES_OF_ONE = 600;

	private static final int BYTES_OF_A_LIST = 8_192;

	private final FetchedCache<Snowflake, User> users;

	private final FetchedCache<MemberKey, GuildMember> members;

	private final FetchedCache<Snowflake, List<Ban>> bans;

	private final FetchedCache<Snowflake, List<Invite>> invites;

	private final FetchedCache<Snowflake, List<Webhook>> webhooks;

	Fetched(CacheSettings settings, Scheduler scheduler) {
		this.users = new FetchedCache<>(settings.policy(EntityType.USERS), scheduler);
		this.members = new FetchedCache<>(settings.policy(EntityType.MEMBERS), scheduler);
		this.bans = new FetchedCache<>(settings.policy(EntityType.BANS), scheduler);
		this.invites = new FetchedCache<>(settings.policy(EntityType.INVITES), scheduler);
		this.webhooks = new FetchedCache<>(settings.policy(EntityType.WEBHOOKS), scheduler);
	}

	FetchedCache<Snowflake, User> users() { return this.users; }

	FetchedCache<MemberKey, GuildMember> members() { return this.members; }

	FetchedCache<Snowflake, List<Ban>> bans() { return this.bans; }

	FetchedCache<Snowflake, List<Invite>> invites() { return this.invites; }

	FetchedCache<Snowflake, List<Webhook>> webhooks() { return this.webhooks; }

	/** Forgets what the event makes outdated. */
	void follow(Event event) {
		if (event instanceof GuildBanAdd ban) {
			this.bans.forget(ban.guildId());
		}
		else if (event instanceof GuildBanRemove ban) {
			this.bans.forget(ban.guildId());
		}
		else if (event instanceof InviteCreate invite && invite.guildId() != null) {
			this.invites.forget(invite.guildId());
		}
		else if (event instanceof InviteDelete invite && invite.guildId() != null) {
			this.invites.forget(invite.guildId());
		}
		else if (event instanceof WebhooksUpdate update) {
			this.webhooks.forget(update.channelId());
		}
		else if (event instanceof ChannelDelete delete) {
			this.webhooks.forget(delete.channel().id());
		}
		else if (event instanceof GuildMemberUpdate update) {
			forget(update.guildId(), update.member().user());
		}
		else if (event instanceof GuildMemberRemove remove) {
			forget(remove.guildId(), remove.user());
		}
	}

	private void forget(@Nullable Snowflake guildId, @Nullable User user) {
		if (guildId != null && user != null && user.id() != null) {
			this.members.forget(new MemberKey(guildId, user.id()));
			this.users.forget(user.id());
		}
	}

	void forgetGuild(Snowflake guildId) {
		this.bans.forget(guildId);
		this.invites.forget(guildId);
		this.members.forgetAll(key -> key.guildId().equals(guildId));
	}

	@Nullable
	CacheStatistics statistics(EntityType<?> type) {
		if (type == EntityType.USERS) {
			return this.users.statistics(BYTES_OF_ONE);
		}
		if (type == EntityType.MEMBERS) {
			return this.members.statistics(BYTES_OF_ONE);
		}
		if (type == EntityType.BANS) {
			return this.bans.statistics(BYTES_OF_A_LIST);
		}
		if (type == EntityType.INVITES) {
			return this.invites.statistics(BYTES_OF_A_LIST);
		}
		return (type == EntityType.WEBHOOKS) ? this.webhooks.statistics(BYTES_OF_A_LIST) : null;
	}

	/** Where a member is found. */
	record MemberKey(Snowflake guildId, Snowflake userId) {
	}

}
