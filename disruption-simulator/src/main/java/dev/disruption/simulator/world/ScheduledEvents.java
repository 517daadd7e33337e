package dev.disruption.simulator.world;

import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Set;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Form;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.node.ObjectNode;

/** Events that guilds announce, and who is interested; see <a href="https://docs.discord.com/developers/resources/guild-scheduled-event">Guild Scheduled Event</a>. */
public final class ScheduledEvents {

	private static final int EXTERNAL = 3;

	private static final Map<Integer, Set<Integer>> NEXT = Map.of(1, Set.of(1, 2, 4), 2, Set.of(2, 3), 3, Set.of(3), 4, Set.of(4));

	private static final Structure PLACE = new Structure().optional("location", Type.text(1, 100), null);

	private static final Structure RECURRENCE = new Structure().required("start", Type.moment()).optional("end", Type.moment(), null)
		.required("frequency", Type.choice(0, 1, 2, 3)).optional("interval", Type.number(1, 1000), 1)
		.optional("by_weekday", Type.list(7, Type.number(0, 6)), null).optional("by_n_weekday", Type.list(1, Type.anyObject()), null)
		.optional("by_month", Type.list(12, Type.number(1, 12)), null).optional("by_month_day", Type.list(31, Type.number(1, 31)), null)
		.fixed("by_year_day", null).fixed("count", null);

	public static final Thing THING = Thing.of("Guild Scheduled Event", 10070, new Structure().optional("channel_id", Type.id(), null)
		.required("name", Type.text(1, 100)).optional("description", Type.text(0, 1000), null)
		.required("scheduled_start_time", Type.moment()).optional("scheduled_end_time", Type.moment(), null)
		.required("privacy_level", Type.choice(2)).optional("status", Type.choice(1, 2, 3, 4), 1)
		.required("entity_type", Type.choice(1, 2, EXTERNAL)).optional("entity_metadata", Type.object(PLACE), null).fixed("entity_id", null)
		.optional("image", Type.image(), null).optional("recurrence_rule", Type.object(RECURRENCE), null)
		.fixed("guild_scheduled_event_exceptions", List.of()))
		.most(100, 30038).events("GUILD_SCHEDULED_EVENT_CREATE", "GUILD_SCHEDULED_EVENT_UPDATE", "GUILD_SCHEDULED_EVENT_DELETE")
		.audited(100, 101, 102).completing(ScheduledEvents::complete);

	/** Scoped by the id of the event. */
	public static final Thing EXCEPTION = Thing.of("Guild Scheduled Event Exception", 10070, new Structure().fixed("event_id", null)
		.optional("scheduled_start_time", Type.moment(), null).optional("scheduled_end_time", Type.moment(), null)
		.optional("original_scheduled_start_time", Type.moment()).optional("is_canceled", Type.truth(), false))
		.keyed("event_exception_id").outsideGuilds().completing(draft -> {
			draft.document().put("event_id", draft.scope()).remove("original_scheduled_start_time");
		});

	/** Scoped by the id of the event. */
	public static final Thing USER = Thing.of("User", 10013, new Structure()).keyed("user_id").outsideGuilds();

	private ScheduledEvents() {}

	/** A person is interested in an event, or no longer is. */
	public static void interest(World world, ObjectNode event, Person person, boolean interested) {
		String id = event.path("id").asString();
		String guildId = event.path("guild_id").asString();
		world.atomically(() -> {
			boolean known = world.of(USER).find(id, person.id()) != null;
			if (known == interested) {
				return;
			}
			if (interested) {
				ObjectNode user = Json.object().put("guild_scheduled_event_id", id).put("user_id", person.id()).put("response", 1);
				world.of(USER).put(id, (ObjectNode) user.set("user", person.document()));
			}
			else {
				world.of(USER).take(id, person.id());
			}
			world.publish(new WorldEvent(interested ? "GUILD_SCHEDULED_EVENT_USER_ADD" : "GUILD_SCHEDULED_EVENT_USER_REMOVE", guildId,
					Json.object().put("guild_scheduled_event_id", id).put("user_id", person.id()).put("guild_id", guildId)));
		});
	}

	private static void complete(Draft draft) {
		ObjectNode event = draft.document();
		Form form = new Form();
		if (draft.isNew()) {
			event.put("guild_id", draft.scope()).put("creator_id", draft.author().id()).put("status", 1).set("creator", draft.author()
				.document());
		}
		int from = draft.before() == null ? 1 : draft.before().path("status").asInt(1);
		if (!NEXT.getOrDefault(from, Set.of()).contains(event.path("status").asInt(1))) {
			form.error("status", "GUILD_SCHEDULED_EVENT_INVALID_STATUS_TRANSITION", "Invalid Guild Scheduled Event Status Transition");
		}
		place(form, draft, event);
		String start = Json.textOf(event, "scheduled_start_time", "");
		String end = Json.textOf(event, "scheduled_end_time", "");
		if (draft.isNew() && OffsetDateTime.parse(start).toInstant().isBefore(draft.world().now())) {
			form.error("scheduled_start_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_PAST", "Cannot schedule event in the past.");
		}
		if (!end.isEmpty() && !OffsetDateTime.parse(end).isAfter(OffsetDateTime.parse(start))) {
			form.error("scheduled_end_time", "GUILD_SCHEDULED_EVENT_SCHEDULE_END_BEFORE_START", "Cannot schedule event end before start.");
		}
		form.throwIfInvalid();
	}

	private static void place(Form form, Draft draft, ObjectNode event) {
		if (event.path("entity_type").asInt(0) == EXTERNAL) {
			form.required("entity_metadata", event.path("entity_metadata")).required("scheduled_end_time", event.path("scheduled_end_time"));
			if (Json.isPresent(event.get("entity_metadata"))) {
				form.required("entity_metadata.location", event.path("entity_metadata").path("location"));
			}
			event.putNull("channel_id");
			return;
		}
		event.putNull("entity_metadata");
		Channel channel = draft.world().channels().find(Json.textOf(event, "channel_id", ""));
		int wanted = event.path("entity_type").asInt(0) == 1 ? Channel.STAGE : Channel.VOICE;
		form.required("channel_id", event.path("channel_id"));
		if (Json.isPresent(event.get("channel_id")) && (channel == null || !draft.scope().equals(channel.guildId())
				|| channel.type() != wanted)) {
			form.error("channel_id", "CHANNEL_TYPE_INVALID", "Invalid channel type");
		}
	}

}
