package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.ScheduledEvents;
import dev.disruption.simulator.world.Stages;
import dev.disruption.simulator.world.Store;
import dev.disruption.simulator.world.World;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Scheduled events and stages; see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild Scheduled Event</a>. */
final class EventResource {

	private static final String EVENTS = "/guilds/{guild.id}/scheduled-events";

	private static final String EVENT = EVENTS + "/{event.id}";

	private static final String STAGE = "/stage-instances/{channel.id}";

	private static final Permission[] STAGE_MODERATOR = { Permission.MANAGE_CHANNELS, Permission.MUTE_MEMBERS, Permission.MOVE_MEMBERS };

	private final World world;

	EventResource(World world) { this.world = world; }

	List<Route> routes() {
		return Collection.of(this.world, ScheduledEvents.THING, EVENTS, "event.id").shown(this::shown).list().get()
			.post(200, Permission.CREATE_EVENTS).patch().when(EventResource::mayManage).delete().when(EventResource::mayManage).and(
					Route.get(EVENT + "/users", call -> users(call, null)),
					Route.get(EVENT + "/{exception.id}/users", call -> users(call, call.parameter("exception.id"))),
					Route.get(EVENT + "/users/counts", this::counts),
					Route.post(EVENT + "/exceptions", this::except).when(EventResource::mayManage),
					Route.patch(EVENT + "/exceptions/{exception.id}", this::editException).when(EventResource::mayManage),
					Route.delete(EVENT + "/exceptions/{exception.id}", this::deleteException).when(EventResource::mayManage),
					Route.post("/stage-instances", this::openStage),
					Route.get(STAGE, call -> Answer.ok(stages().require(guildOf(call), call.parameter("channel.id")))),
					Route.patch(STAGE, call -> Answer.ok(stages().edit(guildOf(call), call.parameter("channel.id"), call.object(), call.by(this.world))))
						.needs(STAGE_MODERATOR),
					Route.delete(STAGE, call -> {
						stages().delete(guildOf(call), call.parameter("channel.id"), call.by(this.world));
						return Answer.noContent();
					}).needs(STAGE_MODERATOR)).routes();
	}

	/** One's own events take the permission to create events, those of others the one to manage them. */
	private static void mayManage(Call call, World world) {
		Guild guild = Guard.guild(world, call.parameter("guild.id"));
		ObjectNode event = world.of(ScheduledEvents.THING).require(guild.id(), call.parameter("event.id"));
		long granted = guild.permissionsOf(world.bot());
		boolean own = world.bot().id().equals(Json.textOf(event, "creator_id"));
		if (!Permission.MANAGE_EVENTS.isIn(granted)) {
			world.rights(world.bot()).require(guild, own ? Permission.CREATE_EVENTS : Permission.MANAGE_EVENTS);
		}
	}

	private JsonNode shown(Call call, ObjectNode kept) {
		ObjectNode event = kept.deepCopy();
		String id = event.path("id").asString();
		event.set("guild_scheduled_event_exceptions", Json.array(this.world.of(ScheduledEvents.EXCEPTION).in(id)));
		if (call.isTrue("with_user_count")) {
			event.put("user_count", this.world.of(ScheduledEvents.USER).in(id).size());
		}
		return event;
	}

	private Answer users(Call call, @Nullable String exception) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		String id = event(call);
		if (exception != null) {
			this.world.of(ScheduledEvents.EXCEPTION).require(id, exception);
		}
		return Answer.ok(Json.array(call.page(this.world.of(ScheduledEvents.USER).in(id), "user_id", 100, 100).stream().map(kept -> {
			ObjectNode user = kept.deepCopy();
			Member member = guild.member(user.path("user_id").asString());
			if (call.isTrue("with_member") && member != null) {
				user.set("member", member.document());
			}
			return user;
		}).toList()));
	}

	private Answer counts(Call call) {
		ObjectNode counts = Json.object().put("guild_scheduled_event_count", this.world.of(ScheduledEvents.USER).in(event(call)).size());
		ObjectNode exceptions = counts.putObject("guild_scheduled_event_exception_counts");
		this.world.of(ScheduledEvents.EXCEPTION).in(event(call)).forEach(exception -> exceptions.put(exception.path("event_exception_id")
			.asString(), 0));
		return Answer.ok(counts);
	}

	private Answer except(Call call) {
		ObjectNode body = call.object();
		new Form().required("original_scheduled_start_time", body.path("original_scheduled_start_time")).throwIfInvalid();
		return Answer.ok(this.world.of(ScheduledEvents.EXCEPTION).create(event(call), body, call.by(this.world)));
	}

	private Answer editException(Call call) {
		return Answer.ok(this.world.of(ScheduledEvents.EXCEPTION).edit(event(call), call.parameter("exception.id"), call.object(), call.by(
				this.world)));
	}

	private Answer deleteException(Call call) {
		this.world.of(ScheduledEvents.EXCEPTION).delete(event(call), call.parameter("exception.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer openStage(Call call) {
		ObjectNode body = call.object();
		Stages.THING.structure().check(body, true);
		Channel channel = this.world.requireChannel(Json.textOf(body, "channel_id", ""));
		if (channel.isDirect()) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		Guard.require(this.world, channel, STAGE_MODERATOR);
		return Answer.ok(stages().create(String.valueOf(channel.guildId()), body, call.by(this.world)));
	}

	private Store stages() { return this.world.of(Stages.THING); }

	private String guildOf(Call call) { return String.valueOf(this.world.requireChannel(call.parameter("channel.id")).guildId()); }

	private String event(Call call) {
		return this.world.of(ScheduledEvents.THING).require(call.parameter("guild.id"), call.parameter("event.id")).path("id").asString();
	}

}
