package dev.disruption.rest;

import java.lang.reflect.Method;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import dev.disruption.json.DiscordJson;
import dev.disruption.json.Snowflake;
import dev.disruption.model.auditlog.GetGuildAuditLog;
import dev.disruption.model.channel.ListJoinedPrivateArchivedThreads;
import dev.disruption.model.channel.ListPrivateArchivedThreads;
import dev.disruption.model.channel.ListPublicArchivedThreads;
import dev.disruption.model.channel.ListThreadMembers;
import dev.disruption.model.channel.ThreadSearch;
import dev.disruption.model.entitlement.ListEntitlements;
import dev.disruption.model.guild.GetGuildBans;
import dev.disruption.model.guild.GetGuildJoinRequests;
import dev.disruption.model.guild.ListGuildMembers;
import dev.disruption.model.message.GetChannelMessages;
import dev.disruption.model.message.GetChannelPins;
import dev.disruption.model.message.GetReactions;
import dev.disruption.model.message.SearchGuildMessages;
import dev.disruption.model.poll.GetAnswerVoters;
import dev.disruption.model.scheduledevent.GetGuildScheduledEventUsers;
import dev.disruption.model.scheduledevent.ListGuildScheduledEventExceptionUsers;
import dev.disruption.model.subscription.ListSkuSubscriptions;
import dev.disruption.model.user.GetCurrentUserGuilds;
import io.netty.handler.codec.http.QueryStringDecoder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.codec.json.JacksonJsonDecoder;
import org.springframework.web.reactive.function.client.ClientRequest;
import org.springframework.web.reactive.function.client.ClientResponse;
import org.springframework.web.reactive.function.client.ExchangeStrategies;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

import static org.assertj.core.api.Assertions.assertThat;

/** Each list that comes in pages: a full page is followed by a second one, which begins where the first has ended. */
class PagedEndpointTests {

	private static final Duration SOON = Duration.ofSeconds(60);

	private static final ExchangeStrategies STRATEGIES = ExchangeStrategies.builder()
		.codecs(codecs -> codecs.defaultCodecs().jacksonJsonDecoder(new JacksonJsonDecoder(DiscordJson.mapper())))
		.build();

	private static final Snowflake ID = Snowflake.of(7);

	private final List<String> asked = new ArrayList<>();

	private final List<String> answers = new ArrayList<>();

	private final DiscordRest rest = DiscordRest.builder()
		.baseUrl("http://discord.test")
		.webClient(client -> client.exchangeFunction(this::answer))
		.build();

	@AfterEach
	void close() {
		this.rest.close();
	}

	private Mono<ClientResponse> answer(ClientRequest request) {
		this.asked.add(request.url().toString());
		String answer = this.answers.get(this.asked.size() - 1);
		return Mono.just(ClientResponse.create(HttpStatus.OK, STRATEGIES).header("Content-Type", "application/json").body(answer).build());
	}

	/**
	 * One method.
	 *
	 * @param page the form of an answer, {@code []} standing for its items
	 * @param item the form of an item, {@code %d} standing for its number
	 * @param size items of a full page
	 * @param first the query for the first page, whose items have the numbers from 1 on
	 * @param second the query for the second page
	 */
	record Case(String method, Function<DiscordRest, Flux<?>> call, String page, String item, int size, String first, String second) {

		@Override
		public String toString() {
			return this.method;
		}

		String answer(int from, int count, boolean more) {
			String items = IntStream.range(from, from + count).mapToObj(number -> this.item.replace("%d", String.valueOf(number)))
				.collect(Collectors.joining(",", "[", "]"));
			return this.page.replace("[]", items).replace("%more", String.valueOf(more)).replace('\'', '"');
		}

	}

	static List<Case> cases() {
		String id = "{'id':'%d'}";
		String user = "{'user':{'id':'%d'}}";
		String thread = "{'id':'%d','type':11,'thread_metadata':{'archive_timestamp':'2020-01-01T00:00:00.000%d+00:00'}}";
		String threads = "{'threads':[],'has_more':%more}";
		String later = "2020-01-01T00:00:00.000100Z";
		return List.of(
				new Case("getChannelMessages", rest -> rest.messages().getChannelMessagesPaged(ID, new GetChannelMessages()), "[]", id, 100,
						"limit=100", "limit=100&before=1"),
				new Case("searchGuildMessages", rest -> rest.messages().searchGuildMessagesPaged(ID, new SearchGuildMessages()),
						"{'total_results':26,'messages':[]}", "[{'id':'%d'}]", 25, "limit=25", "limit=25&offset=25"),
				new Case("getReactions", rest -> rest.messages().getReactionsPaged(ID, ID, "x", new GetReactions()), "[]", id, 100,
						"limit=100&after=0", "limit=100&after=100"),
				new Case("getChannelPins", rest -> rest.messages().getChannelPinsPaged(ID, new GetChannelPins()),
						"{'items':[],'has_more':%more}", "{'pinned_at':'2020-01-01T00:00:00.00%d00+00:00','message':{'id':'%d'}}", 50, "limit=50",
						"limit=50&before=2020-01-01T00:00:00.005Z"),
				new Case("getGuildAuditLog", rest -> rest.auditLogs().getGuildAuditLogPaged(ID, new GetGuildAuditLog()),
						"{'audit_log_entries':[]}", id, 100, "limit=100", "limit=100&before=1"),
				new Case("listThreadMembers", rest -> rest.channels().listThreadMembersPaged(ID, new ListThreadMembers()), "[]",
						"{'user_id':'%d'}", 100, "with_member=true&limit=100&after=0", "with_member=true&limit=100&after=100"),
				new Case("listPublicArchivedThreads",
						rest -> rest.channels().listPublicArchivedThreadsPaged(ID, new ListPublicArchivedThreads()), threads, thread, 100,
						"limit=100", "limit=100&before=" + later),
				new Case("listPrivateArchivedThreads",
						rest -> rest.channels().listPrivateArchivedThreadsPaged(ID, new ListPrivateArchivedThreads()), threads, thread, 100,
						"limit=100", "limit=100&before=" + later),
				new Case("listJoinedPrivateArchivedThreads",
						rest -> rest.channels().listJoinedPrivateArchivedThreadsPaged(ID, new ListJoinedPrivateArchivedThreads()), threads, thread,
						100, "limit=100", "limit=100&before=100"),
				new Case("threadSearch", rest -> rest.channels().threadSearchPaged(ID, new ThreadSearch()), "{'total_results':26,'threads':[]}",
						id, 25, "limit=25", "limit=25&offset=25"),
				new Case("listGuildMembers", rest -> rest.guilds().listGuildMembersPaged(ID, new ListGuildMembers()), "[]", user, 1000,
						"limit=1000&after=0", "limit=1000&after=1000"),
				new Case("getGuildBans", rest -> rest.guilds().getGuildBansPaged(ID, new GetGuildBans()), "[]", user, 1000,
						"limit=1000&after=0", "limit=1000&after=1000"),
				new Case("getGuildJoinRequests", rest -> rest.guilds().getGuildJoinRequestsPaged(ID, new GetGuildJoinRequests()),
						"{'guild_join_requests':[]}", id, 100, "limit=100&after=0", "limit=100&after=100"),
				new Case("listEntitlements", rest -> rest.entitlements().listEntitlementsPaged(ID, new ListEntitlements()), "[]", id, 100,
						"limit=100&after=0", "limit=100&after=100"),
				new Case("listSkuSubscriptions", rest -> rest.subscriptions().listSkuSubscriptionsPaged(ID, new ListSkuSubscriptions()), "[]",
						id, 100, "limit=100&after=0", "limit=100&after=100"),
				new Case("getGuildScheduledEventUsers",
						rest -> rest.guildScheduledEvents().getGuildScheduledEventUsersPaged(ID, ID, new GetGuildScheduledEventUsers()), "[]", user,
						100, "limit=100&after=0", "limit=100&after=100"),
				new Case("listGuildScheduledEventExceptionUsers",
						rest -> rest.guildScheduledEvents()
							.listGuildScheduledEventExceptionUsersPaged(ID, ID, ID, new ListGuildScheduledEventExceptionUsers()),
						"[]", user, 100, "limit=100&after=0", "limit=100&after=100"),
				new Case("getAnswerVoters", rest -> rest.polls().getAnswerVotersPaged(ID, ID, 1, new GetAnswerVoters()), "{'users':[]}", id, 100,
						"limit=100&after=0", "limit=100&after=100"),
				new Case("getCurrentUserGuilds", rest -> rest.users().getCurrentUserGuildsPaged(new GetCurrentUserGuilds()), "[]", id, 200,
						"limit=200&after=0", "limit=200&after=200"));
	}

	@ParameterizedTest
	@MethodSource("cases")
	void asksForTheSecondPageWhereTheFirstEnds(Case example) {
		this.answers.add(example.answer(1, example.size(), true));
		this.answers.add(example.answer(5000, 1, false));
		assertThat(example.call().apply(this.rest).collectList().block(SOON)).hasSize(example.size() + 1).doesNotContainNull();
		assertThat(this.asked).extracting(PagedEndpointTests::query).containsExactly(parameters(example.first()), parameters(example.second()));
	}

	@Test
	void everyStreamHasAnExample() {
		List<String> streams = Endpoints.all()
			.stream()
			.flatMap(endpoint -> Arrays.stream(endpoint.resource().getMethods()))
			.map(Method::getName)
			.filter(name -> name.endsWith("Paged"))
			.distinct()
			.toList();
		assertThat(cases()).extracting(example -> example.method() + "Paged").containsExactlyInAnyOrderElementsOf(streams);
	}

	private static Map<String, List<String>> query(String url) {
		return new QueryStringDecoder(url).parameters();
	}

	private static Map<String, List<String>> parameters(String query) {
		return new QueryStringDecoder(query, false).parameters();
	}

}
