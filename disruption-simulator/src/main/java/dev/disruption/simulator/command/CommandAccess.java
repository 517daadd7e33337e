package dev.disruption.simulator.command;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * Who may use which command where; see
 * <a href="https://docs.discord.com/developers/interactions/application-commands#permissions">Permissions</a> of commands. What is set
 * for a command itself counts alone; what is set for the whole application counts for commands for which nothing is set.
 */
final class CommandAccess {

	private static final int ROLE = 1;

	private static final int USER = 2;

	private static final int CHANNEL = 3;

	private static final int IN_GUILD = 0;

	private static final int IN_DIRECT = 1;

	private final World world;

	private final Person person;

	private final Channel channel;

	/** @param channel where the command is to be used, as it is now */
	CommandAccess(World world, Person person, Channel channel) {
		this.world = world;
		this.person = person;
		this.channel = channel;
	}

	/**
	 * What keeps the person from using a command, if anything.
	 * @param own what is set for the command
	 * @param common what is set for all commands of the application
	 * @return the reason in words; null if they may
	 */
	@Nullable
	String obstacle(ObjectNode command, List<JsonNode> own, List<JsonNode> common) {
		Guild guild = this.world.guildOf(this.channel);
		if (guild == null) {
			return isMeantFor(command, IN_DIRECT) ? null : "the command is not meant for conversations with the bot (contexts)";
		}
		if (!isMeantFor(command, IN_GUILD)) {
			return "the command is not meant for servers (contexts)";
		}
		long granted = guild.permissionsOf(this.person, this.channel);
		if (Permission.ADMINISTRATOR.isIn(granted)) {
			return null;
		}
		if (!Permission.USE_APPLICATION_COMMANDS.isIn(granted)) {
			return "the permission USE_APPLICATION_COMMANDS is missing in #" + this.channel.name();
		}
		List<JsonNode> counting = own.isEmpty() ? common : own;
		if (Boolean.FALSE.equals(ofChannel(guild, counting))) {
			return "the server has switched the command off in #" + this.channel.name();
		}
		Boolean member = ofMember(guild, counting);
		if (Boolean.FALSE.equals(member)) {
			return "the server's command permissions deny it to them";
		}
		// nothing but what is set for the command itself stands above its default
		return Boolean.TRUE.equals(member) && !own.isEmpty() ? null : lacking(command, granted);
	}

	private static @Nullable String lacking(ObjectNode command, long granted) {
		if (!Json.isPresent(command.get("default_member_permissions"))) {
			return null;
		}
		long needed = Json.longOf(command, "default_member_permissions", 0);
		List<Permission> missing = List.of(Permission.values()).stream().filter(one -> one.isIn(needed) && !one.isIn(granted)).toList();
		if (needed == 0) {
			return "the command is for nobody but administrators (default_member_permissions is 0)";
		}
		return missing.isEmpty() ? null : "the permission" + (missing.size() > 1 ? "s " : " ")
				+ String.join(", ", missing.stream().map(Permission::name).toList()) + (missing.size() > 1 ? " are" : " is") + " missing";
	}

	/** Whether a command is for places of this kind; without a word about it, it is for all of them. */
	private static boolean isMeantFor(ObjectNode command, int context) {
		JsonNode contexts = command.path("contexts");
		if (contexts.isArray()) {
			return contexts.valueStream().anyMatch(one -> one.asInt(-1) == context);
		}
		return context != IN_DIRECT || !command.has("dm_permission") || Json.isTrue(command, "dm_permission");
	}

	/** A thread is where its channel is; all channels have the id before the guild's. */
	private @Nullable Boolean ofChannel(Guild guild, List<JsonNode> permissions) {
		String place = this.world.channels().governing(this.channel).id();
		Boolean here = find(permissions, CHANNEL, place);
		return here != null ? here : find(permissions, CHANNEL, Long.toString(Long.parseLong(guild.id()) - 1));
	}

	/** What is said of a member counts before what is said of roles; of roles, one that may is enough. */
	private @Nullable Boolean ofMember(Guild guild, List<JsonNode> permissions) {
		Boolean user = find(permissions, USER, this.person.id());
		if (user != null) {
			return user;
		}
		Member member = guild.member(this.person.id());
		Boolean role = null;
		for (String id : member == null ? List.<String>of() : member.roles()) {
			Boolean said = find(permissions, ROLE, id);
			role = said == null ? role : Boolean.valueOf(said || Boolean.TRUE.equals(role));
		}
		return role != null ? role : find(permissions, ROLE, guild.id());
	}

	private static @Nullable Boolean find(List<JsonNode> permissions, int type, String id) {
		for (JsonNode permission : permissions) {
			if (permission.path("type").asInt(0) == type && id.equals(Json.textOf(permission, "id"))) {
				return Json.isTrue(permission, "permission");
			}
		}
		return null;
	}

}
