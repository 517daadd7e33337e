package dev.disruption.gateway;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;

import dev.disruption.json.Snowflake;
import dev.disruption.model.gateway.RequestGuildMembers;
import dev.disruption.model.guild.GuildMember;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Mono;
import reactor.core.publisher.MonoSink;

/** Makes one request of many questions for single members. A member that is being asked for isn't asked for again. */
final class MemberLookUps {

	static final long WINDOW = TimeUnit.MILLISECONDS.toNanos(10);

	private final Requests requests;

	private final Function<RequestGuildMembers, Mono<RequestedMembers>> ask;

	private final Map<Snowflake, Batch> gathering = new HashMap<>();

	private final Map<Member, List<MonoSink<GuildMember>>> underWay = new HashMap<>();

	/** @param ask makes a request */
	MemberLookUps(Requests requests, Function<RequestGuildMembers, Mono<RequestedMembers>> ask) {
		this.requests = requests;
		this.ask = ask;
	}

	/** Empty if there is no such member. */
	Mono<GuildMember> find(Snowflake guildId, Snowflake userId) {
		Member member = new Member(guildId, userId);
		return Mono.create(sink -> this.requests.execute(() -> add(member, sink)));
	}

	private void add(Member member, MonoSink<GuildMember> sink) {
		List<MonoSink<GuildMember>> others = this.underWay.get(member);
		if (others != null) {
			others.add(sink);
			return;
		}
		this.underWay.put(member, new ArrayList<>(List.of(sink)));
		Batch batch = this.gathering.computeIfAbsent(member.guildId(), this::begin);
		batch.userIds().add(member.userId());
		if (batch.userIds().size() == RequestGuildMembers.MAX_USER_IDS) {
			send(batch);
		}
	}

	private Batch begin(Snowflake guildId) {
		Batch batch = new Batch(guildId, new ArrayList<>());
		this.requests.execute(WINDOW, () -> send(batch));
		return batch;
	}

	private void send(Batch batch) {
		// by number or by time, whatever is first
		if (this.gathering.get(batch.guildId()) == batch) {
			this.gathering.remove(batch.guildId());
			this.ask.apply(RequestGuildMembers.of(batch.guildId(), batch.userIds()))
				.subscribe(found -> this.requests.execute(() -> answer(batch, found)),
						error -> this.requests.execute(() -> take(batch).values().forEach(sinks -> sinks.forEach(sink -> sink.error(error)))));
		}
	}

	private void answer(Batch batch, RequestedMembers found) {
		Map<Snowflake, List<MonoSink<GuildMember>>> waiting = take(batch);
		Map<Snowflake, GuildMember> members = new HashMap<>();
		found.members().stream().filter(member -> member.user() != null).forEach(member -> members.put(member.user().id(), member));
		waiting.forEach((userId, sinks) -> {
			@Nullable GuildMember member = members.get(userId);
			sinks.forEach(sink -> sink.success(member));
		});
	}

	private Map<Snowflake, List<MonoSink<GuildMember>>> take(Batch batch) {
		Map<Snowflake, List<MonoSink<GuildMember>>> taken = new LinkedHashMap<>();
		for (Snowflake userId : batch.userIds()) {
			taken.put(userId, this.underWay.getOrDefault(new Member(batch.guildId(), userId), List.of()));
			this.underWay.remove(new Member(batch.guildId(), userId));
		}
		return taken;
	}

	private record Member(Snowflake guildId, Snowflake userId) {
	}

	/** Compared by identity: a list of the same guild and users may be gathered again. */
	private static final class Batch {

		private final Snowflake guildId;

		private final List<Snowflake> userIds;

		Batch(Snowflake guildId, List<Snowflake> userIds) {
			this.guildId = guildId;
			this.userIds = userIds;
		}

		Snowflake guildId() {
			return this.guildId;
		}

		List<Snowflake> userIds() {
			return this.userIds;
		}

	}

}
