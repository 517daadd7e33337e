package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicLong;

import dev.disruption.event.ChannelEvent.ChannelInfo;
import dev.disruption.event.GuildMemberEvent.GuildMembersChunk;
import dev.disruption.event.SoundboardEvent.SoundboardSounds;
import dev.disruption.json.Body;
import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.Presence;
import dev.disruption.model.gateway.RequestChannelInfo;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.gateway.RequestSoundboardSounds;
import dev.disruption.model.gateway.UpdatePresence;
import dev.disruption.model.gateway.UpdateVoiceState;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.validation.Validation;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * What a bot asks of Discord through the gateway. Commands wait for a session and for Discord's limits, the urgent ones first: voice
 * states, then members, then sounds and channel info, then presences. What is said of errors at {@link Gateway#send} holds here too.
 *
 * @see <a href="https://docs.discord.com/developers/events/gateway-events#send-events">Send Events</a>
 */
public final class GatewayCommands {

	/** Their ids fit into a payload of 4096 bytes. */
	private static final int GUILDS_IN_ONE_COMMAND = 100;

	private final Gateway gateway;

	private final Requests requests;

	private final PresenceMemory presences;

	private final Outgoing outgoing;

	private final MemberLookUps lookUps;

	/** A session outlives its process, and what another process has asked for may be replayed to this one. */
	private final String noncePrefix = Long.toUnsignedString(ThreadLocalRandom.current().nextLong(), Character.MAX_RADIX) + "-";

	private final AtomicLong nonces = new AtomicLong();

	GatewayCommands(Gateway gateway, Requests requests, PresenceMemory presences, Outgoing outgoing) {
		this.gateway = gateway;
		this.requests = requests;
		this.presences = presences;
		this.outgoing = outgoing;
		this.lookUps = new MemberLookUps(requests, this::collectGuildMembers);
	}

	/**
	 * Shows the bot with this presence, on every shard of this process, until it is updated again: new sessions begin with it. What isn't set
	 * is online, without an activity. Discord takes 5 presences in 20 seconds; of more than that the last one wins.
	 *
	 * <p>Completes when it, or the one that took its place, is sent; before the gateway is started at once.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#update-presence">Update Presence</a>
	 */
	public Mono<Void> updatePresence(UpdatePresence presence) {
		return Mono.defer(() -> {
			GatewayCommand command = GatewayCommand.toEveryShard(UpdatePresence.OPCODE, complete(presence));
			this.presences.remember(this.outgoing.command(command));
			return this.gateway.shards().isEmpty() ? Mono.empty() : this.gateway.send(command);
		});
	}

	/** As {@link #updatePresence(UpdatePresence)}, on one shard. Errors with an {@link IllegalArgumentException} if it isn't running here. */
	public Mono<Void> updatePresence(int shardId, UpdatePresence presence) {
		return this.gateway.send(shardId, GatewayCommand.toEveryShard(UpdatePresence.OPCODE, complete(presence)));
	}

	private static Map<String, @Nullable Object> complete(UpdatePresence presence) {
		Map<String, @Nullable Object> fields = new LinkedHashMap<>();
		fields.put("since", null);
		fields.put("activities", List.of());
		fields.put("status", Presence.Status.ONLINE);
		fields.put("afk", false);
		fields.putAll(presence.fields());
		return fields;
	}

	/**
	 * Joins, moves to or leaves the voice channel of a guild. While it waits, a later one for the same guild takes its place.
	 *
	 * @param state its {@code guild_id} is required; without a {@code channel_id} the bot leaves
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#update-voice-state">Update Voice State</a>
	 */
	public Mono<Void> updateVoiceState(UpdateVoiceState state) {
		return Mono.defer(() -> {
			Map<String, @Nullable Object> fields = new LinkedHashMap<>();
			fields.put("guild_id", guildOf(state));
			fields.put("channel_id", null);
			fields.put("self_mute", false);
			fields.put("self_deaf", false);
			fields.putAll(state.fields());
			return this.gateway.send(GatewayCommand.toGuild(guildOf(state), UpdateVoiceState.OPCODE, fields));
		});
	}

	/**
	 * The members of a guild as they arrive: all, those whose user name begins in some way, or those with some ids. All of a guild can be
	 * asked for once in 30 seconds; more often than that it waits.
	 *
	 * <p>A lost connection that is resumed does no harm. Errors with {@link GatewayCommandException.SessionLost} when it can't be resumed, and
	 * with {@link GatewayCommandException.Unanswered} when Discord is silent for longer than the answer timeout of the settings: it says
	 * nothing of guilds that the bot isn't in, nor without the intents that a request needs.
	 *
	 * @param request as {@link RequestGuildMembers#all}; a nonce is chosen unless there is one
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#request-guild-members">Request Guild Members</a>
	 */
	public Flux<GuildMember> requestGuildMembers(RequestGuildMembers request) {
		return chunks(request).flatMapIterable(GuildMembersChunk::members);
	}

	/** As {@link #requestGuildMembers}, all at once, with the presences if they were asked for and the users who are no members. */
	public Mono<RequestedMembers> collectGuildMembers(RequestGuildMembers request) {
		return chunks(request).collectList().map(RequestedMembers::of);
	}

	/**
	 * One member; empty if the user is none. Questions for one guild that come together become one request, up to 100 of them: they wait 10
	 * milliseconds for others, in a crowd 55, and for the answer to a request of the guild that is under way, but not longer than the last one
	 * took, 200 milliseconds to a second. A member that is being asked for isn't asked for again. Errors as {@link #requestGuildMembers}.
	 */
	public Mono<GuildMember> requestGuildMember(Snowflake guildId, Snowflake userId) {
		return this.lookUps.find(guildId, userId);
	}

	private Flux<GuildMembersChunk> chunks(RequestGuildMembers request) {
		return Flux.defer(() -> {
			Snowflake guildId = guildOf(Validation.check(request));
			Map<String, @Nullable Object> data = new LinkedHashMap<>(request.fields());
			data.computeIfAbsent("nonce", name -> this.noncePrefix + Long.toString(this.nonces.incrementAndGet(), Character.MAX_RADIX));
			return this.requests.ask(this.gateway.shardOf(guildId),
					sink -> new MembersRequest(guildId, data, this.requests.fullLists(), sink));
		});
	}

	/**
	 * The soundboard sounds of guilds, one answer for each, in the order of their arrival. Errors as {@link #requestGuildMembers}.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#request-soundboard-sounds">Request Soundboard Sounds</a>
	 */
	public Flux<SoundboardSounds> requestSoundboardSounds(Collection<Snowflake> guildIds) {
		return Flux.defer(() -> {
			Map<Integer, List<Snowflake>> shards = new LinkedHashMap<>();
			guildIds.stream().distinct().forEach(id -> shards.computeIfAbsent(this.gateway.shardOf(id), key -> new ArrayList<>()).add(id));
			return Flux.merge(shards.entrySet().stream().flatMap(shard -> sounds(shard.getKey(), shard.getValue()).stream()).toList());
		});
	}

	private List<Flux<SoundboardSounds>> sounds(int shardId, List<Snowflake> guildIds) {
		List<Flux<SoundboardSounds>> parts = new ArrayList<>();
		for (int from = 0; from < guildIds.size(); from += GUILDS_IN_ONE_COMMAND) {
			List<Snowflake> part = guildIds.subList(from, Math.min(guildIds.size(), from + GUILDS_IN_ONE_COMMAND));
			GatewayCommand command = GatewayCommand.toGuild(part.get(0), RequestSoundboardSounds.OPCODE,
					new RequestSoundboardSounds().guildIds(part));
			parts.add(this.requests.ask(shardId, sink -> new GuildsRequest<>(SoundboardSounds.class, command, part, sink)));
		}
		return parts;
	}

	/**
	 * What Discord keeps of the channels of a guild only for a while, such as the status of voice channels. Errors as
	 * {@link #requestGuildMembers}.
	 *
	 * @see <a href="https://docs.discord.com/developers/events/gateway-events#request-channel-info">Request Channel Info</a>
	 */
	public Mono<ChannelInfo> requestChannelInfo(Snowflake guildId, Collection<RequestChannelInfo.Field> fields) {
		RequestChannelInfo request = new RequestChannelInfo().guildId(guildId).fields(List.copyOf(fields));
		GatewayCommand command = GatewayCommand.toGuild(guildId, RequestChannelInfo.OPCODE, request);
		return Flux.defer(() -> this.requests.<ChannelInfo>ask(this.gateway.shardOf(guildId),
				sink -> new GuildsRequest<>(ChannelInfo.class, command, List.of(guildId), sink)))
			.next();
	}

	/** How often Discord limited a request that wasn't made here, or was answered already. */
	public long strayRateLimits() {
		return this.requests.stray();
	}

	private static Snowflake guildOf(Body<?> body) {
		if (body.fields().get("guild_id") instanceof Snowflake guildId) {
			return guildId;
		}
		throw new IllegalArgumentException(body.getClass().getSimpleName() + " names no guild: call its guildId(...)");
	}

}
