package dev.disruption.simulator;

import java.time.Duration;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Rights;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/**
 * What people do to others in Discord's client, as far as permissions and the order of roles let them; otherwise they get a
 * {@link Refusal}. A reason goes into the audit log; null is for none.
 */
public final class Moderators {

	private final World world;

	Moderators(World world) { this.world = world; }

	/** Takes somebody out of a guild. */
	public void kick(Person moderator, Guild guild, Person target, @Nullable String reason) {
		doTo(moderator, "kick " + target.name(), guild, rights -> {
			rights.require(guild, Permission.KICK_MEMBERS);
			rights.outrank(guild, this.world.members().require(guild, target.id()).person());
			this.world.members().kick(target, guild, new By(moderator, reason));
		});
	}

	/** Bans somebody from a guild, whether they are in it or not. */
	public void ban(Person moderator, Guild guild, Person target, @Nullable String reason) {
		doTo(moderator, "ban " + target.name(), guild, rights -> {
			rights.require(guild, Permission.BAN_MEMBERS);
			rights.outrank(guild, target);
			this.world.members().ban(guild, target, Duration.ZERO, new By(moderator, reason));
		});
	}

	/** Keeps somebody from speaking for a while. */
	public void timeOut(Person moderator, Guild guild, Person target, Duration duration, @Nullable String reason) {
		String until = Json.timestamp(this.world.clock().instant().plus(duration));
		edit(moderator, "time " + target.name() + " out", guild, target, Json.object().put("communication_disabled_until", until), reason);
	}

	/** Lets somebody speak again before their time is over. */
	public void endTimeOut(Person moderator, Guild guild, Person target, @Nullable String reason) {
		edit(moderator, "end the timeout of " + target.name(), guild, target, Json.object().putNull("communication_disabled_until"), reason);
	}

	/** Changes the name that somebody has in a guild. @param nick null for none */
	public void rename(Person moderator, Guild guild, Person target, @Nullable String nick) {
		doTo(moderator, "rename " + target.name(), guild, rights -> {
			ObjectNode changes = Json.object().put("nick", nick);
			if (moderator.equals(target)) {
				rights.require(guild, Permission.CHANGE_NICKNAME);
			}
			else {
				rights.edit(guild, target, changes);
			}
			this.world.members().edit(guild, this.world.members().require(guild, target.id()), changes, new By(moderator, null));
		});
	}

	/** Gives somebody a role. */
	public void give(Person moderator, Guild guild, Person target, Role role, @Nullable String reason) {
		doTo(moderator, "give " + target.name() + " the role " + role.name(), guild, rights -> {
			mayManage(rights, guild, role);
			this.world.members().give(guild, this.world.members().require(guild, target.id()), role.id(), new By(moderator, reason));
		});
	}

	/** Takes a role away from somebody. */
	public void take(Person moderator, Guild guild, Person target, Role role, @Nullable String reason) {
		doTo(moderator, "take the role " + role.name() + " from " + target.name(), guild, rights -> {
			mayManage(rights, guild, role);
			this.world.members().take(guild, this.world.members().require(guild, target.id()), role.id(), new By(moderator, reason));
		});
	}

	/** Keeps everybody from hearing somebody in voice channels. */
	public void mute(Person moderator, Guild guild, Person target, boolean on) {
		edit(moderator, (on ? "mute " : "unmute ") + target.name(), guild, target, Json.object().put("mute", on), null);
	}

	/** Keeps somebody from hearing anybody in voice channels. */
	public void deafen(Person moderator, Guild guild, Person target, boolean on) {
		edit(moderator, (on ? "deafen " : "undeafen ") + target.name(), guild, target, Json.object().put("deaf", on), null);
	}

	/** Takes somebody who is in a voice channel to another one, or with null out of it. */
	public void move(Person moderator, Guild guild, Person target, @Nullable Channel channel) {
		doTo(moderator, channel == null ? "disconnect " + target.name() : "move " + target.name() + " to " + channel.name(), guild, rights -> {
			rights.edit(guild, target, Json.object().put("channel_id", channel == null ? null : channel.id()));
			if (channel != null) {
				// one can take others only where one could go
				rights.connect(channel);
			}
			this.world.voice().transfer(guild, this.world.members().require(guild, target.id()).person(), channel);
		});
	}

	private static void mayManage(Rights rights, Guild guild, Role role) {
		rights.require(guild, Permission.MANAGE_ROLES);
		rights.outrank(guild, role);
	}

	private void edit(Person moderator, String deed, Guild guild, Person target, ObjectNode changes, @Nullable String reason) {
		doTo(moderator, deed, guild, rights -> {
			Member member = this.world.members().require(guild, target.id());
			rights.edit(guild, target, changes);
			this.world.members().edit(guild, member, changes, new By(moderator, reason));
		});
	}

	private void doTo(Person moderator, String deed, Guild guild, Deed work) {
		Refusal.orElse(moderator, deed, () -> this.world.atomically(() -> {
			Rights rights = this.world.rights(moderator);
			rights.guild(guild.id());
			work.by(rights);
		}));
	}

	@FunctionalInterface
	private interface Deed {

		void by(Rights rights);

	}

}
