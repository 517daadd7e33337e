package dev.disruption.simulator.world;

import java.time.Duration;
import java.util.List;
import java.util.Objects;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import tools.jackson.databind.node.ObjectNode;

/** Invitations into guilds; see <a href="https://docs.discord.com/developers/resources/invite">Invite Resource</a>. */
public final class Invites {

	public static final Thing THING = Thing.of("Invite", 10006, new Structure().fixed("type", 0).fixed("channel_id", null)
		.optional("max_age", Type.number(0, 604800), 86400).optional("max_uses", Type.number(0, 100), 0)
		.optional("temporary", Type.truth(), false).optional("unique", Type.truth()).optional("target_type", Type.choice(1, 2, 3))
		.optional("target_user_id", Type.id()).optional("target_application_id", Type.id()).fixed("uses", 0))
		.keyed("code").most(1000, 30016).events("INVITE_CREATE", null, "INVITE_DELETE").told(Invites::event).audited(40, 41, 42)
		.completing(Invites::complete);

	private static final List<String> TOLD = List.of("code", "channel_id", "guild_id", "inviter", "max_age", "max_uses", "temporary", "uses",
			"created_at", "expires_at", "target_type", "target_user", "type");

	/** What only those who manage a guild learn of an invite. */
	private static final List<String> METADATA = List.of("uses", "max_uses", "max_age", "temporary", "created_at");

	private Invites() {}

	/** The invite as it is answered, with guild and channel. @param managed whether with its metadata */
	public static ObjectNode document(World world, ObjectNode kept, boolean managed) {
		ObjectNode invite = kept.deepCopy();
		invite.remove(List.of("channel_id", "target_user_id", "target_application_id", "unique"));
		if (!managed) {
			invite.remove(METADATA);
		}
		Guild guild = world.requireGuild(kept.path("guild_id").asString());
		ObjectNode summary = invite.putObject("guild").put("id", guild.id());
		List.of("name", "splash", "banner", "description", "icon", "features", "verification_level", "vanity_url_code", "nsfw_level", "nsfw",
				"premium_subscription_count").forEach(field -> summary.set(field, guild.settings().get(field)));
		Channel channel = Objects.requireNonNull(world.channels().find(kept.path("channel_id").asString()), "An invite goes with its channel");
		invite.putObject("channel").put("id", channel.id()).put("name", channel.name()).put("type", channel.type());
		return invite;
	}

	private static void complete(Draft draft) {
		World world = draft.world();
		ObjectNode invite = draft.document();
		String code = Long.toString(Long.parseLong(world.ids().next()), 36);
		Duration age = Duration.ofSeconds(Json.longOf(invite, "max_age", 86400));
		invite.put("code", code).put("guild_id", draft.scope()).put("channel_id", draft.body().path("channel").asString())
			.put("created_at", Json.timestamp(world.now())).put("expires_at", age.isZero() ? null : Json.timestamp(world.now().plus(age)));
		invite.set("inviter", draft.author().document());
		Person target = world.personById(Json.textOf(invite, "target_user_id", ""));
		if (target != null) {
			invite.set("target_user", target.document());
		}
		if (!age.isZero()) {
			world.clock().schedule(age, () -> world.atomically(() -> {
				if (world.of(THING).find(draft.scope(), code) != null) {
					world.of(THING).delete(draft.scope(), code, null);
				}
			}));
		}
	}

	private static ObjectNode event(Change change) {
		ObjectNode invite = change.document();
		if (change.kind() == Change.Kind.DELETED) {
			invite.retain(List.of("code", "channel_id", "guild_id"));
		}
		return invite.retain(TOLD);
	}

}
