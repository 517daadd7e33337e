package dev.disruption.simulator.rest;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.AutoModeration;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.ScheduledEvents;
import dev.disruption.simulator.world.Thing;
import dev.disruption.simulator.world.Threads;
import dev.disruption.simulator.world.Webhooks;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a>. */
final class GuildResource {

	private static final String GUILD = "/guilds/{guild.id}";

	private static final Structure INCIDENTS = new Structure().optional("invites_disabled_until", Type.moment(), null)
		.optional("dms_disabled_until", Type.moment(), null);

	private final World world;

	GuildResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(GUILD, this::guild),
				Route.patch(GUILD, this::edit).needs(Permission.MANAGE_GUILD),
				Route.get(GUILD + "/preview", this::preview),
				Route.get(GUILD + "/vanity-url", call -> Answer.ok(Json.object().putNull("code").put("uses", 0))).needs(Permission.MANAGE_GUILD),
				Route.put(GUILD + "/incident-actions", this::incidents).needs(Permission.MANAGE_GUILD),
				Route.get(GUILD + "/audit-logs", this::auditLog).needs(Permission.VIEW_AUDIT_LOG),
				Route.delete("/users/@me/guilds/{guild.id}", this::leave));
	}

	private Answer guild(Call call) {
		Guild guild = find(call);
		ObjectNode document = guild.document(this.world.bot().id());
		if (call.isTrue("with_counts")) {
			document.put("approximate_member_count", guild.memberCount()).put("approximate_presence_count", guild.memberCount());
		}
		return Answer.ok(document);
	}

	private Answer edit(Call call) {
		Guild guild = find(call);
		this.world.of(Guild.THING).edit(guild.id(), guild.id(), call.object(), call.by(this.world));
		return Answer.ok(guild.document(this.world.bot().id()));
	}

	private Answer preview(Call call) {
		Guild guild = find(call);
		ObjectNode preview = guild.document(this.world.bot().id());
		preview.retain("id", "name", "icon", "description", "home_header", "splash", "discovery_splash", "features", "emojis", "stickers");
		return Answer.ok(preview.put("approximate_member_count", guild.memberCount()).put("approximate_presence_count", guild.memberCount()));
	}

	private Answer incidents(Call call) {
		ObjectNode body = call.object();
		INCIDENTS.check(body, true);
		Guild guild = find(call);
		ObjectNode data = INCIDENTS.create(body);
		ObjectNode after = guild.settings().deepCopy();
		after.set("incidents_data", data);
		this.world.of(Guild.THING).replace(guild.id(), guild.settings(), after, null);
		return Answer.ok(data);
	}

	private Answer auditLog(Call call) {
		Guild guild = find(call);
		String user = call.query("user_id");
		String target = call.query("target_id");
		int action = call.number("action_type", -1, 1, 1000);
		List<ObjectNode> fitting = this.world.auditLog().of(guild.id()).stream()
			.filter(entry -> user == null || user.equals(Json.textOf(entry, "user_id")))
			.filter(entry -> target == null || target.equals(Json.textOf(entry, "target_id")))
			.filter(entry -> action < 0 || entry.path("action_type").asInt(0) == action).toList();
		List<ObjectNode> page = call.page(fitting, "id", 50, 100);
		ObjectNode answer = Json.object();
		answer.set("audit_log_entries", Json.array(page));
		Set<String> named = new LinkedHashSet<>();
		page.forEach(entry -> Stream.of("user_id", "target_id").map(field -> Json.textOf(entry, field, "")).forEach(named::add));
		answer.set("users", Json.array(named.stream().map(this.world::personById).filter(Objects::nonNull).map(Person::document).toList()));
		answer.set("webhooks", named(named, guild, Webhooks.THING));
		answer.set("guild_scheduled_events", named(named, guild, ScheduledEvents.THING));
		answer.set("threads", named(named, guild, Threads.THING));
		answer.set("auto_moderation_rules", named(named, guild, AutoModeration.THING));
		answer.putArray("integrations");
		answer.putArray("application_commands");
		return Answer.ok(answer);
	}

	private ArrayNode named(Set<String> ids, Guild guild, Thing thing) {
		return Json.array(this.world.of(thing).in(guild.id()).stream().filter(document -> ids.contains(Json.textOf(document, "id", "")))
			.toList());
	}

	private Answer leave(Call call) {
		Guild guild = find(call);
		if (guild.owner().equals(this.world.bot())) {
			throw Problem.of(400, 50055, "Invalid guild");
		}
		this.world.leave(guild);
		return Answer.noContent();
	}

	private Guild find(Call call) { return Guard.guild(this.world, call.parameter("guild.id")); }

}
