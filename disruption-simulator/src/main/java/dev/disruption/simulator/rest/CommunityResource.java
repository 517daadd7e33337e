package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Channels;
import dev.disruption.simulator.world.Community;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Thing;
import dev.disruption.simulator.world.World;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Welcome screen, onboarding, widget, integrations and templates; see <a href="https://docs.discord.com/developers/resources/guild">Guild Resource</a>. */
final class CommunityResource {

	private static final String GUILD = "/guilds/{guild.id}";

	private static final String TEMPLATES = GUILD + "/templates";

	private final World world;

	CommunityResource(World world) { this.world = world; }

	List<Route> routes() {
		return Collection.of(this.world, Community.TEMPLATE, TEMPLATES, "code").list(Permission.MANAGE_GUILD).post(200, Permission.MANAGE_GUILD)
			.patch(Permission.MANAGE_GUILD).and(
					Route.put(TEMPLATES + "/{code}", this::synchronize).needs(Permission.MANAGE_GUILD),
					Route.delete(TEMPLATES + "/{code}", call -> Answer.ok(this.world.of(Community.TEMPLATE).delete(call.parameter("guild.id"),
							call.parameter("code"), call.by(this.world)))).needs(Permission.MANAGE_GUILD),
					Route.get("/guilds/templates/{code}", this::template),
					Route.get(GUILD + "/welcome-screen", this::welcome),
					Route.patch(GUILD + "/welcome-screen", call -> Answer.ok(welcome(edit(call, Community.WELCOME)))).needs(Permission.MANAGE_GUILD),
					Route.get(GUILD + "/new-member-welcome", call -> Answer.noContent()),
					Route.get(GUILD + "/onboarding", call -> Answer.ok(single(call, Community.ONBOARDING))),
					Route.put(GUILD + "/onboarding", call -> Answer.ok(edit(call, Community.ONBOARDING)))
						.needs(Permission.MANAGE_GUILD, Permission.MANAGE_ROLES),
					Route.get(GUILD + "/widget", call -> Answer.ok(settings(single(call, Community.WIDGET)))).needs(Permission.MANAGE_GUILD),
					Route.patch(GUILD + "/widget", this::editWidget).needs(Permission.MANAGE_GUILD),
					Route.get(GUILD + "/widget.json", this::widget).forAnyone(),
					Route.get(GUILD + "/integrations", call -> Answer.ok(Json.array(this.world.of(Community.INTEGRATION).in(call.parameter(
							"guild.id"))))).needs(Permission.MANAGE_GUILD),
					Route.delete(GUILD + "/integrations/{integration.id}", call -> {
						this.world.of(Community.INTEGRATION).delete(call.parameter("guild.id"), call.parameter("integration.id"), call.by(this.world));
						return Answer.noContent();
					}).needs(Permission.MANAGE_GUILD)).routes();
	}

	private Answer template(Call call) {
		String code = call.parameter("code");
		return Answer.ok(this.world.of(Community.TEMPLATE).require(this.world.of(Community.TEMPLATE).scopeOf(code), code));
	}

	private Answer synchronize(Call call) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		ObjectNode before = this.world.of(Community.TEMPLATE).require(guild.id(), call.parameter("code"));
		ObjectNode after = before.deepCopy().put("updated_at", Json.timestamp(this.world.clock().instant()));
		after.set("serialized_source_guild", Community.snapshot(guild));
		this.world.of(Community.TEMPLATE).replace(guild.id(), before, after, call.by(this.world));
		return Answer.ok(after);
	}

	private Answer welcome(Call call) {
		ObjectNode screen = single(call, Community.WELCOME);
		if (!Json.isTrue(screen, "enabled")) {
			this.world.rights(this.world.bot()).require(this.world.requireGuild(call.parameter("guild.id")), Permission.MANAGE_GUILD);
		}
		return Answer.ok(welcome(screen));
	}

	private static ObjectNode welcome(ObjectNode kept) { return kept.deepCopy().retain("description", "welcome_channels"); }

	private Answer editWidget(Call call) {
		ObjectNode widget = edit(call, Community.WIDGET);
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		ObjectNode after = guild.settings().deepCopy();
		after.set("widget_enabled", widget.get("enabled"));
		after.set("widget_channel_id", widget.get("channel_id"));
		this.world.of(Guild.THING).replace(guild.id(), guild.settings(), after, null);
		return Answer.ok(settings(widget));
	}

	private static ObjectNode settings(ObjectNode kept) { return kept.deepCopy().retain("enabled", "channel_id"); }

	private Answer widget(Call call) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		if (!Json.isTrue(this.world.of(Community.WIDGET).single(guild.id()), "enabled")) {
			throw Problem.of(403, 50004, "Widget Disabled");
		}
		ObjectNode widget = Json.object().put("id", guild.id()).put("name", guild.name()).putNull("instant_invite")
			.put("presence_count", guild.memberCount());
		ArrayNode channels = widget.putArray("channels");
		guild.channels().stream().filter(Channel::isVocal).sorted(Channels.ORDER).forEach(channel -> channels.addObject().put("id", channel.id())
			.put("name", channel.name()).put("position", channel.position()));
		ArrayNode members = widget.putArray("members");
		guild.members().stream().limit(100).forEach(member -> members.addObject().put("id", Integer.toString(members.size() - 1))
			.put("username", member.person().displayName()).put("discriminator", "0000").putNull("avatar").put("status", "online")
			.put("avatar_url", "https://cdn.discordapp.com/embed/avatars/0.png"));
		return Answer.ok(widget);
	}

	private ObjectNode single(Call call, Thing thing) { return this.world.of(thing).single(call.parameter("guild.id")); }

	private ObjectNode edit(Call call, Thing thing) {
		single(call, thing);
		String guildId = call.parameter("guild.id");
		return this.world.of(thing).edit(guildId, guildId, call.object(), call.by(this.world));
	}

}
