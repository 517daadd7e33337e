package dev.disruption.simulator.rest;

import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.problem.Problem;
import dev.disruption.simulator.structure.Structure;
import dev.disruption.simulator.structure.Type;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Channels;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Threads;
import dev.disruption.simulator.world.Webhooks;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** See <a href="https://docs.discord.com/developers/resources/channel">Channel Resource</a>. */
final class ChannelResource {

	private static final String CHANNEL = "/channels/{channel.id}";

	private static final String OF_GUILD = "/guilds/{guild.id}/channels";

	private static final Structure STATUS = new Structure().optional("status", Type.text(0, 500));

	private static final Structure SOUND = new Structure().required("sound_id", Type.id()).optional("source_guild_id", Type.id());

	private static final Structure MOVE = new Structure().required("id", Type.id()).optional("position", Type.number(0, 10000))
		.optional("lock_permissions", Type.truth()).optional("parent_id", Type.id());

	private final World world;

	ChannelResource(World world) { this.world = world; }

	List<Route> routes() {
		return List.of(
				Route.get(CHANNEL, call -> Answer.ok(shown(find(call)))),
				Route.patch(CHANNEL, this::edit),
				Route.delete(CHANNEL, this::delete),
				Route.get(OF_GUILD, this::list),
				Route.post(OF_GUILD, this::create).needs(Permission.MANAGE_CHANNELS),
				Route.patch(OF_GUILD, this::move).needs(Permission.MANAGE_CHANNELS),
				Route.put(CHANNEL + "/permissions/{overwrite.id}", this::overwrite).needs(Permission.MANAGE_ROLES),
				Route.delete(CHANNEL + "/permissions/{overwrite.id}", this::removeOverwrite).needs(Permission.MANAGE_ROLES),
				Route.post(CHANNEL + "/followers", this::follow),
				Route.post(CHANNEL + "/typing", this::type).when(MessageResource::maySend),
				Route.put(CHANNEL + "/voice-status", this::status).when(ChannelResource::isVocal).needs(Permission.CONNECT),
				Route.post(CHANNEL + "/send-soundboard-sound", this::sound).when(ChannelResource::isVocal)
					.needs(Permission.SPEAK, Permission.USE_SOUNDBOARD));
	}

	private static void isVocal(Call call, World world) {
		if (!world.requireChannel(call.parameter("channel.id")).isVocal()) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
	}

	private Answer edit(Call call) {
		Channel channel = find(call);
		ObjectNode body = call.object();
		if (channel.isDirect()) {
			throw Problem.of(403, 50003, "Cannot execute action on a DM channel");
		}
		if (channel.isThread()) {
			mayEditThread(channel, body);
		}
		else {
			Guard.require(this.world, channel, Permission.MANAGE_CHANNELS);
			if (body.has("permission_overwrites")) {
				Guard.require(this.world, channel, Permission.MANAGE_ROLES);
			}
			List<Integer> convertible = List.of(Channel.TEXT, Channel.ANNOUNCEMENT);
			int type = (int) Json.longOf(body, "type", channel.type());
			if (type != channel.type() && !(convertible.contains(type) && convertible.contains(channel.type()))) {
				throw Problem.of(400, 50024, "Cannot execute action on this channel type");
			}
		}
		return Answer.ok(shown(this.world.channels().edit(channel, body, call.by(this.world))));
	}

	/** Who started a thread may rename, archive and wake it; locks and slow mode are a moderator's. */
	private void mayEditThread(Channel thread, ObjectNode body) {
		Guild guild = this.world.requireGuild(String.valueOf(thread.guildId()));
		boolean moderator = Permission.MANAGE_THREADS.isIn(guild.permissionsOf(this.world.bot(), thread));
		boolean owner = this.world.bot().id().equals(Json.textOf(thread.document(), "owner_id"));
		boolean member = this.world.of(Threads.MEMBERS).find(thread.id(), this.world.bot().id()) != null;
		boolean wakes = body.size() == 1 && body.has("archived") && !Json.isTrue(body, "archived");
		boolean reserved = body.has("locked") || body.has("rate_limit_per_user") || body.has("invitable") && !owner;
		if (!moderator && (reserved || !owner && !(wakes && member) || Threads.isLocked(thread) && !owner)) {
			throw Problem.of(403, 50013, "Missing Permissions");
		}
		if (Threads.isArchived(thread) && !(body.has("archived") && !Json.isTrue(body, "archived"))) {
			throw Problem.of(400, 50083, "Thread is archived");
		}
	}

	private Answer delete(Call call) {
		Channel channel = find(call);
		if (!channel.isDirect()) {
			Guard.require(this.world, channel, channel.isThread() ? Permission.MANAGE_THREADS : Permission.MANAGE_CHANNELS);
			if (channel.id().equals(Json.textOf(this.world.requireGuild(String.valueOf(channel.guildId())).settings(), "rules_channel_id"))) {
				throw Problem.of(400, 50074, "Cannot delete a channel required for Community guilds");
			}
			JsonNode document = shown(channel);
			this.world.channels().delete(channel, call.by(this.world));
			return Answer.ok(document);
		}
		return Answer.ok(this.world.document(channel));
	}

	private Answer list(Call call) {
		Guild guild = this.world.requireGuild(call.parameter("guild.id"));
		return Answer.ok(Json.array(guild.channels().stream().map((Channel channel) -> this.world.document(channel)).toList()));
	}

	private Answer create(Call call) {
		ObjectNode body = call.object();
		long own = this.world.requireGuild(call.parameter("guild.id")).permissionsOf(this.world.bot());
		for (JsonNode overwrite : Json.elements(body, "permission_overwrites")) {
			this.world.rights(this.world.bot()).grant(own, Json.longOf(overwrite, "allow", 0) | Json.longOf(overwrite, "deny", 0));
		}
		return Answer.created(this.world.document(this.world.channels().create(call.parameter("guild.id"), body, call.by(this.world))));
	}

	private Answer move(Call call) {
		for (JsonNode move : call.list()) {
			MOVE.check(move, true);
			Channel channel = this.world.requireGuild(call.parameter("guild.id")).channel(Json.textOf(move, "id", ""));
			if (channel == null) {
				throw Channels.THING.missing();
			}
			ObjectNode changes = ((ObjectNode) move).deepCopy();
			changes.remove(List.of("id", "lock_permissions"));
			if (!Json.isPresent(changes.get("position"))) {
				changes.remove("position");
			}
			String parent = Json.textOf(move, "parent_id");
			if (Json.isTrue(move, "lock_permissions") && parent != null) {
				changes.set("permission_overwrites", this.world.requireChannel(parent).document().path("permission_overwrites"));
			}
			this.world.channels().edit(channel, changes, call.by(this.world));
		}
		return Answer.noContent();
	}

	private Answer overwrite(Call call) {
		Channel channel = find(call);
		ObjectNode body = call.object();
		Guild guild = this.world.requireGuild(String.valueOf(channel.guildId()));
		long own = guild.permissionsOf(this.world.bot(), channel);
		this.world.rights(this.world.bot()).grant(own, Json.longOf(body, "allow", 0) | Json.longOf(body, "deny", 0));
		this.world.channels().overwrite(channel, call.parameter("overwrite.id"), body, call.by(this.world));
		return Answer.noContent();
	}

	private Answer removeOverwrite(Call call) {
		this.world.channels().removeOverwrite(find(call), call.parameter("overwrite.id"), call.by(this.world));
		return Answer.noContent();
	}

	private Answer follow(Call call) {
		Channel source = find(call);
		new Structure().required("webhook_channel_id", Type.id()).check(call.object(), true);
		Channel target = this.world.requireChannel(Json.textOf(call.object(), "webhook_channel_id", ""));
		Guard.require(this.world, target, Permission.MANAGE_WEBHOOKS);
		if (source.type() != Channel.ANNOUNCEMENT) {
			throw Problem.of(400, 50024, "Cannot execute action on this channel type");
		}
		Guild guild = this.world.requireGuild(String.valueOf(source.guildId()));
		ObjectNode body = Json.object().put("name", guild.name() + " #" + source.name()).put("channel_id", target.id());
		body.putObject("source_guild").put("id", guild.id()).put("name", guild.name()).putNull("icon");
		body.putObject("source_channel").put("id", source.id()).put("name", source.name());
		ObjectNode webhook = this.world.of(Webhooks.THING).create(String.valueOf(target.guildId()), body, call.by(this.world));
		return Answer.ok(Json.object().put("channel_id", source.id()).put("webhook_id", webhook.path("id").asString()));
	}

	private Answer type(Call call) {
		this.world.type(this.world.bot(), find(call));
		return Answer.noContent();
	}

	private Answer status(Call call) {
		ObjectNode body = call.object();
		STATUS.check(body, true);
		Channel channel = find(call);
		this.world.publish(new WorldEvent("VOICE_CHANNEL_STATUS_UPDATE", channel.guildId(), Json.object().put("id", channel.id())
			.put("guild_id", channel.guildId()).put("status", Json.textOf(body, "status"))));
		return Answer.noContent();
	}

	private Answer sound(Call call) {
		ObjectNode body = call.object();
		SOUND.check(body, true);
		Channel channel = find(call);
		this.world.publish(new WorldEvent("VOICE_CHANNEL_EFFECT_SEND", channel.guildId(), Json.object().put("channel_id", channel.id())
			.put("guild_id", channel.guildId()).put("user_id", this.world.bot().id()).put("sound_id", Json.textOf(body, "sound_id"))
			.put("sound_volume", 1.0)));
		return Answer.noContent();
	}

	private ObjectNode shown(Channel channel) {
		return channel.isThread() ? this.world.threads().seen(channel) : this.world.document(channel);
	}

	private Channel find(Call call) { return this.world.requireChannel(call.parameter("channel.id")); }

}
