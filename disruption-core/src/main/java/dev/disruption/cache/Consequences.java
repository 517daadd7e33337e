package dev.disruption.cache;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import dev.disruption.json.Snowflake;
import org.jspecify.annotations.Nullable;

/** Carries the table of {@link Cascade} out in one guild, and collects what the application is to be told of. */
final class Consequences {

	private final StateContext context;

	private final GuildState guild;

	private final List<Gone> gone = new ArrayList<>(0);

	Consequences(StateContext context, GuildState guild) {
		this.context = context;
		this.guild = guild;
	}

	/** What went, with all that went with it. */
	List<Gone> gone() { return this.gone; }

	/** Something is gone, whether it was known or not. */
	void of(EntityType<?> type, long id) {
		tell(type, id);
		for (Cascade cascade : Cascade.TABLE) {
			if (cascade.cause() == type) {
				follow(cascade, id);
			}
		}
	}

	/**
	 * The guild goes, with all there is in it.
	 *
	 * @param successor what is known of it from now on; {@code null} for nothing
	 */
	void ofTheGuild(@Nullable GuildState successor) {
		tell(EntityType.GUILDS, this.guild.id());
		for (Cascade cascade : Cascade.TABLE) {
			if (cascade.cause() == EntityType.GUILDS) {
				empty(cascade.effect(), successor);
			}
		}
		this.guild.online().clear();
	}

	/** Something goes, and what hangs on it, if it was known. */
	void remove(Kind<?> kind, long id) {
		if (this.guild.shelf(kind).remove(id)) {
			of(kind.type(), id);
		}
	}

	private void tell(EntityType<?> type, long id) {
		if (this.context.dependents().on(type)) {
			this.gone.add(new Gone(type, new Snowflake(this.guild.id()), new Snowflake(id)));
		}
	}

	private void follow(Cascade cascade, long id) {
		Kind<?> kind = Kind.of(cascade.effect());
		switch (cascade.how()) {
			case WHOLE_GUILD -> tell(cascade.effect(), this.guild.id());
			case OF_THE_CHANNEL -> {
				if (kind != null) {
					belongingTo(kind, Set.of(id)).forEach(each -> remove(kind, each));
				}
				else {
					// what is fetched is told, and follows by itself
					tell(cascade.effect(), id);
				}
			}
			case LOSES_THE_ROLE -> this.guild.members().removeRole(id);
			case SAME_USER -> {
				if (kind != null) {
					remove(kind, id);
				}
				this.guild.online().remove(id);
			}
			case LAST_OF_THE_USER -> {
				// the table of users counts its members
			}
		}
	}

	private <T> List<Long> belongingTo(Kind<T> kind, Set<Long> channels) {
		List<Long> found = new ArrayList<>();
		this.guild.shelf(kind).forEach((id, packed) -> {
			Long channel = Cascade.channelOf(kind.unpack(packed, id, this.guild));
			if (channel != null && channels.contains(channel)) {
				found.add(id);
			}
		});
		return found;
	}

	private void empty(EntityType<?> effect, @Nullable GuildState successor) {
		Kind<?> kind = Kind.of(effect);
		if (kind != null) {
			this.guild.shelf(kind).giveWay((successor != null) ? successor.shelf(kind) : null, id -> wentWithTheGuild(kind, id));
		}
		else if (effect == EntityType.MEMBERS) {
			for (long userId : this.guild.members().ids()) {
				this.guild.members().remove(userId);
				if (successor == null || !successor.members().contains(userId)) {
					tell(effect, userId);
				}
			}
		}
		else {
			tell(effect, this.guild.id());
		}
	}

	private void wentWithTheGuild(Kind<?> kind, long id) {
		tell(kind.type(), id);
		for (Cascade cascade : Cascade.TABLE) {
			if (cascade.cause() == kind.type() && cascade.how() == Cascade.How.OF_THE_CHANNEL && Cascade.FETCHED.contains(cascade.effect())) {
				tell(cascade.effect(), id);
			}
		}
	}

	/**
	 * Threads that the bot doesn't see any more.
	 *
	 * @param channels of these; {@code null} for all
	 * @param but except for these
	 */
	void ofThreads(@Nullable Set<Long> channels, Set<Long> but) {
		List<Long> going = new ArrayList<>();
		if (channels != null) {
			going.addAll(belongingTo(Kind.THREADS, channels));
		}
		else {
			this.guild.shelf(Kind.THREADS).forEach((id, packed) -> going.add(id));
		}
		going.stream().filter(id -> !but.contains(id)).forEach(id -> remove(Kind.THREADS, id));
	}

}
