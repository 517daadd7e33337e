package dev.disruption.cache;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** What one event says of the members of one guild, under its lock. */
final class MemberEdit {

	private final StateContext context;

	private final GuildState guild;

	private final StateChange change;

	private final Consequences consequences;

	MemberEdit(StateContext context, GuildState guild, StateChange change, Consequences consequences) {
		this.context = context;
		this.guild = guild;
		this.change = change;
		this.consequences = consequences;
	}

	/** What an event about a member says of it. @return what was known before, if somebody will see it */
	@Nullable
	GuildMember put(GuildMember received) { return put(received, received.user(), false); }

	/** What an event about something else says of a member, unless something newer is known. */
	void seen(@Nullable GuildMember received, @Nullable User user) {
		boolean newest = this.change.sequence() < 0 || this.change.sequence() >= this.guild.memberSequence();
		if (received != null && newest) {
			put(received, (received.user() != null) ? received.user() : user, true);
		}
	}

	private @Nullable GuildMember put(GuildMember received, @Nullable User user, boolean active) {
		if (user == null || user.id() == null || user.username() == null || !this.context.isKept(EntityType.MEMBERS)) {
			return null;
		}
		long id = user.id().value();
		GuildMember previous = this.change.previousWanted() ? this.guild.member(id) : null;
		Memberships members = this.guild.members();
		this.guild.memberSequence(this.change.sequence());
		if (!isAdmitted(received, user, active)) {
			members.remove(id);
		}
		else if (!members.put(id, received, user)) {
			enforceLimit();
		}
		return previous;
	}

	private boolean isAdmitted(GuildMember member, User user, boolean active) {
		CacheSettings settings = this.context.settings();
		return settings.policy(EntityType.MEMBERS).rules().isEmpty()
				|| Admission.admits(settings, this.guild, member, user, active || this.guild.members().contains(user.id().value()));
	}

	private void enforceLimit() {
		int limit = this.context.settings().policy(EntityType.MEMBERS).limit();
		if (limit > 0 && this.guild.members().size() > limit) {
			// some at once: to find the oldest takes a look at all
			int excess = this.guild.members().size() - limit + limit / 16;
			Admission.oldest(this.guild, this.context.settings(), excess).forEach(this::evict);
		}
	}

	/** Gives a member up who still is one. */
	void evict(long userId) {
		if (this.guild.members().remove(userId)) {
			this.context.census().evicted(EntityType.MEMBERS);
		}
	}

	/** @return what was known before, if somebody will see it */
	@Nullable
	GuildMember remove(@Nullable Snowflake userId) {
		if (userId == null) {
			return null;
		}
		GuildMember previous = this.change.previousWanted() ? this.guild.member(userId.value()) : null;
		this.guild.memberSequence(this.change.sequence());
		this.guild.members().remove(userId.value());
		this.consequences.of(EntityType.MEMBERS, userId.value());
		return previous;
	}

	/** One that a rule kept, which may apply no more. */
	void reconsider(long userId) {
		if (!this.context.settings().policy(EntityType.MEMBERS).rules().isEmpty()) {
			GuildMember member = this.guild.member(userId);
			if (member != null && member.user() != null
					&& !Admission.admits(this.context.settings(), this.guild, member, member.user(), true)) {
				evict(userId);
			}
		}
	}

}
