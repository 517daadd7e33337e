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

/**
 * Makes one request of many questions for single members. A member that is being asked for isn't asked for again.
 *
 * <p>Questions of a guild are gathered until there are as many as a request takes, or until no more of them come. While a request of that
 * guild is under way, the next one waits for its answer, so that a caller who is slow to ask costs no more requests than one who is quick.
 */
final class MemberLookUps {

	/** How often it is seen whether more questions came. */
	static final long TICK = TimeUnit.MILLISECONDS.toNanos(5);

	/** So many questions are the beginning of a crowd, which is worth more patience. */
	private static final int CROWD = 10;

	private static final int TICKS_FOR_A_CROWD = 10;

	private static final long SHORTEST_ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(200);

	private static final long FIRST_ROUND_TRIP = TimeUnit.MILLISECONDS.toNanos(500);

	private static final long LONGEST_ROUND_TRIP = TimeUnit.SECONDS.toNanos(1);

	private final Requests requests;

	private final Function<RequestGuildMembers, Mono<RequestedMembers>> ask;

	private final Map<Snowflake, Batch> gathering = new HashMap<>();

	private final Map<Member, List<MonoSink<GuildMember>>> underWay = new HashMap<>();

	private final Map<Snowflake, Integer> requestsUnderWay = new HashMap<>();

	/** Of the last request that was answered: no question waits much longer for others. */
	private long roundTrip = FIRST_ROUND_TRIP;

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
		batch.userIds.add(member.userId());
		if (batch.userIds.size() == RequestGuildMembers.MAX_USER_IDS) {
			send(batch);
		}
	}

	private Batch begin(Snowflake guildId) {
		Batch batch = new Batch(guildId, this.requests.now());
		this.requests.execute(TICK, () -> tick(batch));
		return batch;
	}

	private void tick(Batch batch) {
		if (this.gathering.get(batch.guildId) != batch) {
			return;
		}
		batch.tick();
		boolean first = !this.requestsUnderWay.containsKey(batch.guildId);
		if (first && batch.isQuiet() || this.requests.now() - batch.begun >= this.roundTrip) {
			send(batch);
		}
		else {
			this.requests.execute(TICK, () -> tick(batch));
		}
	}

	private void send(Batch batch) {
		this.gathering.remove(batch.guildId);
		this.requestsUnderWay.merge(batch.guildId, 1, Integer::sum);
		long sent = this.requests.now();
		this.ask.apply(RequestGuildMembers.of(batch.guildId, batch.userIds))
			.subscribe(found -> this.requests.execute(() -> answer(batch, found, sent)), error -> this.requests.execute(() -> fail(batch, error)));
	}

	private void answer(Batch batch, RequestedMembers found, long sent) {
		this.roundTrip = Math.min(LONGEST_ROUND_TRIP, Math.max(SHORTEST_ROUND_TRIP, this.requests.now() - sent));
		Map<Snowflake, List<MonoSink<GuildMember>>> waiting = take(batch);
		Map<Snowflake, GuildMember> members = new HashMap<>();
		found.members().stream().filter(member -> member.user() != null).forEach(member -> members.put(member.user().id(), member));
		waiting.forEach((userId, sinks) -> {
			@Nullable GuildMember member = members.get(userId);
			sinks.forEach(sink -> sink.success(member));
		});
	}

	private void fail(Batch batch, Throwable error) {
		take(batch).values().forEach(sinks -> sinks.forEach(sink -> sink.error(error)));
	}

	private Map<Snowflake, List<MonoSink<GuildMember>>> take(Batch batch) {
		this.requestsUnderWay.computeIfPresent(batch.guildId, (guildId, count) -> (count > 1) ? count - 1 : null);
		Map<Snowflake, List<MonoSink<GuildMember>>> taken = new LinkedHashMap<>();
		for (Snowflake userId : batch.userIds) {
			taken.put(userId, this.underWay.getOrDefault(new Member(batch.guildId, userId), List.of()));
			this.underWay.remove(new Member(batch.guildId, userId));
		}
		return taken;
	}

	private record Member(Snowflake guildId, Snowflake userId) {
	}

	/** Compared by identity: a list of the same guild and users may be gathered again. */
	private static final class Batch {

		private final Snowflake guildId;

		private final long begun;

		private final List<Snowflake> userIds = new ArrayList<>();

		private int seen;

		/** Ticks in a row: a process that stood still has missed none of them. */
		private int quietTicks;

		Batch(Snowflake guildId, long begun) {
			this.guildId = guildId;
			this.begun = begun;
		}

		void tick() {
			this.quietTicks = (this.userIds.size() > this.seen) ? 0 : this.quietTicks + 1;
			this.seen = this.userIds.size();
		}

		boolean isQuiet() { return this.quietTicks >= ((this.userIds.size() < CROWD) ? 1 : TICKS_FOR_A_CROWD); }

	}

}
