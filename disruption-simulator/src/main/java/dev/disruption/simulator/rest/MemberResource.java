package dev.disruption.simulator.rest;

import java.time.Duration;
import java.util.List;
import java.util.Locale;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Intent;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Members;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Members and bans; see <a href="https://docs.discord.com/developers/resources/guild#guild-member-object">Guild Resource</a>. */
final class MemberResource {

	private static final String MEMBERS = "/guilds/{guild.id}/members";

	private static final String MEMBER = MEMBERS + "/{user.id}";

	private static final String BANS = "/guilds/{guild.id}/bans";

	private static final Structure BAN = new Structure().optional("delete_message_seconds", Type.number(0, 604800), 0)
		.optional("delete_message_days", Type.number(0, 7), 0);

	private static final Structure BULK_BAN = new Structure().required("user_ids", Type.list(200, Type.id()))
		.optional("delete_message_seconds", Type.number(0, 604800), 0);

	private static final Structure PRUNE = new Structure().optional("days", Type.number(1, 30), 7)
		.optional("compute_prune_count", Type.truth(), true);

	private final World world;

	MemberResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(MEMBERS, this::list).when(MemberResource::mayList),
				Route.get(MEMBERS + "/search", this::search),
				Route.patch(MEMBERS + "/@me", this::editSelf),
				Route.get(MEMBER, this::member),
				Route.put(MEMBER, this::add).needs(Permission.CREATE_INSTANT_INVITE),
				Route.patch(MEMBER, this::edit),
				Route.delete(MEMBER, this::kick).needs(Permission.KICK_MEMBERS).when(MemberResource::outranks),
				Route.put(MEMBER + "/roles/{role.id}", this::give).needs(Permission.MANAGE_ROLES).when(RoleResource::outranks),
				Route.delete(MEMBER + "/roles/{role.id}", this::take).needs(Permission.MANAGE_ROLES).when(RoleResource::outranks),
				Route.get(BANS, this::bans).needs(Permission.BAN_MEMBERS),
				Route.get(BANS + "/{user.id}", this::banned).needs(Permission.BAN_MEMBERS),
				Route.put(BANS + "/{user.id}", this::ban).needs(Permission.BAN_MEMBERS).when(MemberResource::outranks),
				Route.delete(BANS + "/{user.id}", this::unban).needs(Permission.BAN_MEMBERS),
				Route.post("/guilds/{guild.id}/bulk-ban", this::bulkBan).needs(Permission.BAN_MEMBERS, Permission.MANAGE_GUILD),
				Route.get("/guilds/{guild.id}/prune", call -> Answer.ok(Json.object().put("pruned", idle(call).size())))
					.needs(Permission.KICK_MEMBERS, Permission.MANAGE_GUILD),
				Route.post("/guilds/{guild.id}/prune", this::prune).needs(Permission.KICK_MEMBERS, Permission.MANAGE_GUILD),
				Route.get("/users/@me/guilds/{guild.id}/member", call -> Answer.ok(self(call).document())));
	}

	private static void mayList(Call call, World world) {
		if (!world.application().approved().contains(Intent.GUILD_MEMBERS)) {
			throw Problem.of(403, 50001, "Missing Access");
		}
	}

	/** @throws Problem 50013 if the member that the path names is not below the bot */
	private static void outranks(Call call, World world) {
		Guild guild = Guard.guild(world, call.parameter("guild.id"));
		world.rights(world.bot()).outrank(guild, world.requirePerson(call.parameter("user.id")));
	}

	private Answer list(Call call) {
		String after = call.query("after");
		int limit = call.number("limit", 1, 1, 1000);
		return Answer.ok(Json.array(guild(call).members().stream()
			.filter(member -> after == null || Snowflakes.ORDER.compare(member.person().id(), after) > 0)
			.limit(limit).map(Member::document).toList()));
	}

	private Answer search(Call call) {
		String query = String.valueOf(call.query("query")).toLowerCase(Locale.ROOT);
		int limit = call.number("limit", 1, 1, 1000);
		return Answer.ok(Json.array(guild(call).members().stream()
			.filter(member -> member.person().name().startsWith(query) || member.nick() != null && member.nick().toLowerCase(Locale.ROOT)
				.startsWith(query)).limit(limit).map(Member::document).toList()));
	}

	private Answer member(Call call) { return Answer.ok(require(call).document()); }

	private Answer add(Call call) {
		ObjectNode body = call.object();
		new Form().required("access_token", body.path("access_token")).throwIfInvalid();
		Guild guild = guild(call);
		Person person = this.world.requirePerson(call.parameter("user.id"));
		if (guild.member(person.id()) != null) {
			return Answer.noContent();
		}
		Member joined = this.world.join(person, guild);
		return Answer.created(this.world.members().edit(guild, joined, body, call.by(this.world)).document());
	}

	private Answer edit(Call call) {
		ObjectNode body = call.object();
		Guild guild = guild(call);
		Member member = require(call);
		this.world.rights(this.world.bot()).edit(guild, member.person(), body);
		Member changed = this.world.members().edit(guild, member, body, call.by(this.world));
		if (body.has("channel_id")) {
			move(guild, member, body);
		}
		return Answer.ok(changed.document());
	}

	private void move(Guild guild, Member member, ObjectNode body) {
		String channelId = Json.textOf(body, "channel_id");
		this.world.voice().transfer(guild, member.person(), channelId == null ? null : this.world.requireChannel(channelId));
	}

	private Answer editSelf(Call call) {
		ObjectNode body = call.object();
		Guild guild = guild(call);
		if (body.has("nick")) {
			this.world.rights(this.world.bot()).require(guild, Permission.CHANGE_NICKNAME);
		}
		body.remove(List.of("roles", "mute", "deaf", "channel_id", "communication_disabled_until", "flags"));
		return Answer.ok(this.world.members().edit(guild, self(call), body, call.by(this.world)).document());
	}

	private Answer kick(Call call) {
		this.world.members().kick(require(call).person(), guild(call), call.by(this.world));
		return Answer.noContent();
	}

	private Answer give(Call call) {
		this.world.members().give(guild(call), require(call), call.parameter("role.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer take(Call call) {
		this.world.members().take(guild(call), require(call), call.parameter("role.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer bans(Call call) {
		return Answer.ok(Json.array(call.page(this.world.of(Members.BANS).in(guild(call).id()), "user_id", 1000, 1000).stream()
			.map(MemberResource::ban).toList()));
	}

	private Answer banned(Call call) {
		return Answer.ok(ban(this.world.of(Members.BANS).require(guild(call).id(), call.parameter("user.id"))));
	}

	private static ObjectNode ban(ObjectNode kept) { return kept.deepCopy().without("user_id"); }

	private Answer ban(Call call) {
		ObjectNode body = call.object();
		BAN.check(body, true);
		Duration deleted = Duration.ofSeconds(Json.longOf(body, "delete_message_seconds", 0))
			.plusDays(Json.longOf(body, "delete_message_days", 0));
		this.world.members().ban(guild(call), this.world.requirePerson(call.parameter("user.id")), deleted, call.by(this.world));
		return Answer.noContent();
	}

	private Answer unban(Call call) {
		this.world.of(Members.BANS).delete(guild(call).id(), call.parameter("user.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer bulkBan(Call call) {
		ObjectNode body = call.object();
		BULK_BAN.check(body, true);
		Guild guild = guild(call);
		ArrayNode banned = Json.array();
		ArrayNode failed = Json.array();
		Json.textsOf(body, "user_ids").forEach(id -> {
			Person person = this.world.personById(id);
			boolean possible = person != null && guild.rankOf(person) < guild.rankOf(this.world.bot());
			if (person != null && possible) {
				this.world.members().ban(guild, person, Duration.ofSeconds(Json.longOf(body, "delete_message_seconds", 0)), call.by(this.world));
			}
			(possible ? banned : failed).add(id);
		});
		if (banned.isEmpty()) {
			throw Problem.of(400, 500000, "Failed to ban users");
		}
		ObjectNode answer = Json.object();
		answer.set("banned_users", banned);
		answer.set("failed_users", failed);
		return Answer.ok(answer);
	}

	private Answer prune(Call call) {
		ObjectNode body = call.object();
		PRUNE.check(body, true);
		List<Member> idle = idle(call);
		Guild guild = guild(call);
		idle.forEach(member -> this.world.leave(member.person(), guild));
		ObjectNode options = Json.object().put("delete_member_days", Long.toString(Json.longOf(body, "days", 7)))
			.put("members_removed", Integer.toString(idle.size()));
		this.world.auditLog().add(guild.id(), 21, null, call.by(this.world), null, options);
		boolean counted = !body.has("compute_prune_count") || Json.isTrue(body, "compute_prune_count");
		return Answer.ok(counted ? Json.object().put("pruned", idle.size()) : Json.object().putNull("pruned"));
	}

	/** Who has no role and has never said anything here. */
	private List<Member> idle(Call call) {
		Guild guild = guild(call);
		return guild.members().stream().filter(member -> member.roles().isEmpty() && !member.person().bot()
				&& !member.person().equals(guild.owner()) && guild.channels().stream()
					.noneMatch(channel -> this.world.messages().hasSpoken(channel, member.person()))).toList();
	}

	private Member self(Call call) { return this.world.members().require(guild(call), this.world.bot().id()); }

	private Member require(Call call) { return this.world.members().require(guild(call), call.parameter("user.id")); }

	private Guild guild(Call call) { return this.world.requireGuild(call.parameter("guild.id")); }

}
