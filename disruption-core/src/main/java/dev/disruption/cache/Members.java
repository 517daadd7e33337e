package dev.disruption.cache;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/** Members of a guild who are known, which need not be all of them. */
public final class Members extends Selection<GuildMember> {

	private final @Nullable Function<Snowflake, List<GuildMember>> byRole;

	private Members(Supplier<List<GuildMember>> members, @Nullable Function<Snowflake, List<GuildMember>> byRole) {
		super(members);
		this.byRole = byRole;
	}

	/** @param byRole finds those with a role without making the others */
	static Members of(Supplier<List<GuildMember>> members, Function<Snowflake, List<GuildMember>> byRole) {
		return new Members(members, byRole);
	}

	/** Those who have a role. */
	public Members withRole(Snowflake roleId) {
		Function<Snowflake, List<GuildMember>> quick = this.byRole;
		return new Members((quick != null) ? () -> quick.apply(roleId) : select(member -> member.roles().contains(roleId)), null);
	}

	/** Those who are shown with exactly this name, or have it as their user name. */
	public Members named(String name) {
		return new Members(select(member -> name.equals(member.displayName()) || isUser(member, name)), null);
	}

	private static boolean isUser(GuildMember member, String name) {
		User user = member.user();
		return user != null && name.equals(user.username());
	}

	/** Bots, or everybody else. */
	public Members bots(boolean bots) {
		return new Members(select(member -> member.user() != null && member.user().bot() == bots), null);
	}

}
