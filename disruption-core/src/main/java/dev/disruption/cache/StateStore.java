package dev.disruption.cache;

import java.util.List;
import java.util.Set;

import dev.disruption.json.Snowflake;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.user.User;
import org.jspecify.annotations.Nullable;

/**
 * Where the state is that events keep: it is told what happened, and asked what is. How that is stored is its own affair; several processes
 * may share it. Changes of one guild come one after the other, reads at any time.
 */
public interface StateStore {

	/** The names of the events that it has to be told of. */
	Set<String> events();

	/**
	 * Takes in what an event says, all of it at once: nobody reads one half of it.
	 *
	 * @return what was there before, of the type of the event's component {@code previous}; {@code null} if that isn't wanted or known
	 */
	@Nullable
	Object apply(StateChange change);

	/**
	 * Nothing is known any more of the guilds of a shard. Called on an I/O thread, it must not block.
	 *
	 * @param at nanoseconds of the gateway's scheduler; what was received earlier doesn't count any more
	 */
	void sessionLost(int shardId, long at);

	/** Something that belongs to a guild; of a member, presence or voice state the id is that of the user. */
	<T> @Nullable T find(EntityType<T> type, Snowflake guildId, Snowflake id);

	/** Something whose guild isn't known: a guild, a channel, a thread, a user. Anything else isn't found. */
	<T> @Nullable T find(EntityType<T> type, Snowflake id);

	/** All of a type that belong to a guild, as they are now. */
	<T> List<T> list(EntityType<T> type, Snowflake guildId);

	/** The members who have a role, as they are now. */
	List<GuildMember> membersWithRole(Snowflake guildId, Snowflake roleId);

	/** The guilds of which anything is known. */
	Set<Snowflake> guildIds();

	/** Guilds in an outage. */
	Set<Snowflake> unavailableGuildIds();

	/** Whether everything is known of the guild that its events tell, and nothing was missed. */
	boolean isComplete(Snowflake guildId);

	/** How many members a guild has, known or not; -1 if that isn't known. */
	int memberCount(Snowflake guildId);

	/** The bot's own user; {@code null} before it was connected. */
	@Nullable
	User currentUser();

	/** What depends on something that is remembered. */
	void dependsOn(EntityType<?> type, DependencyListener listener);

	/** How the state of one type is doing. */
	CacheStatistics statistics(EntityType<?> type);

	/** Gives up what is older than the policy of its type allows. May take its time. */
	default void sweep(EntityType<?> type) {
	}

	/** Gives up members and presences, the oldest first, until they fit into so many bytes. May take its time. */
	default void fit(long bytes) {
	}

}
