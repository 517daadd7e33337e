package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Channels;
import dev.disruption.simulator.world.Expressions;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Invites;
import dev.disruption.simulator.world.Member;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.Snowflakes;
import dev.disruption.simulator.world.Thing;
import dev.disruption.simulator.world.Threads;
import dev.disruption.simulator.world.World;
import dev.disruption.simulator.world.WorldEvent;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** The rules of Discord's world: who may do what, what changes with time, and what is told of it. */
class WorldTests {

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).withoutRateLimits().start();

	private final Api api = Api.of(this.discord);

	private final World world = this.discord.world();

	private final Guild guild = this.world.guild();

	private final Person ada = this.world.person("ada");

	private final Person linus = this.world.person("linus");

	private final By byAda = new By(this.ada, "because");

	private final Channel general = this.world.channel("general");

	private final List<WorldEvent> events = new CopyOnWriteArrayList<>();

	@BeforeEach
	void listens() { this.world.listen(this.events::add); }

	@AfterEach
	void stops() { this.discord.close(); }

	@ParameterizedTest
	@CsvSource(nullValues = "-", value = {
			// of everyone's, the role's and the member's overwrite the last one that says something wins
			"-, -, -, true", "deny, -, -, false", "deny, allow, -, true", "deny, allow, deny, false", "-, deny, allow, true",
			"allow, deny, -, false" })
	void computesPermissionsFromTheOverwrites(String everyone, String role, String member, boolean speaks) {
		overwrite(this.guild.id(), 0, everyone);
		overwrite(this.world.role("Engineers").id(), 0, role);
		overwrite(this.linus.id(), 1, member);
		Channel channel = this.world.channel("general");
		assertThat(Permission.SEND_MESSAGES.isIn(this.guild.permissionsOf(this.linus, channel))).isEqualTo(speaks);
		assertThat(Permission.SEND_MESSAGES.isIn(this.guild.permissionsOf(this.ada, channel))).as("the owner always may").isTrue();
	}

	@Test
	void leavesNothingToThoseWhoDoNotSeeAChannel() {
		this.world.channels().overwrite(this.general, this.guild.id(), deny(Permission.VIEW_CHANNEL), this.byAda);
		assertThat(this.guild.permissionsOf(this.linus, this.world.channel("general"))).isZero();
	}

	@Test
	void silencesMembersUntilTheTimeoutIsOver() {
		Member silenced = this.world.members().edit(this.guild, member(this.linus), Json.object().put("communication_disabled_until",
				Json.timestamp(this.world.clock().instant().plusSeconds(60))), this.byAda);
		assertThat(this.guild.permissionsOf(this.linus)).isEqualTo(Permission.bits(Permission.VIEW_CHANNEL, Permission.READ_MESSAGE_HISTORY));
		assertThat(silenced.document().path("communication_disabled_until").isString()).isTrue();
		this.time.advanceTimeBy(Duration.ofSeconds(61));
		assertThat(Permission.SEND_MESSAGES.isIn(this.guild.permissionsOf(this.linus))).isTrue();
	}

	@Test
	void obeysTheOrderOfRoles() {
		String top = this.world.addRole("Top").id();
		String grace = this.world.person("grace").id();
		assertThat(this.api.put("/guilds/" + this.guild.id() + "/members/" + grace + "/roles/" + top, null).code()).isEqualTo(50013);
		assertThat(this.api.patch("/guilds/" + this.guild.id() + "/roles/" + top, Json.object().put("name", "Mine")).code()).isEqualTo(50013);
		this.world.members().give(this.guild, member(this.linus), top, null);
		assertThat(this.api.put("/guilds/" + this.guild.id() + "/bans/" + this.linus.id(), null).code()).isEqualTo(50013);
		assertThat(this.api.put("/guilds/" + this.guild.id() + "/bans/" + this.ada.id(), null).code()).as("the owner").isEqualTo(50013);
		assertThat(this.api.put("/guilds/" + this.guild.id() + "/bans/" + grace, null).status()).isEqualTo(204);
		assertThat(this.guild.member(grace)).isNull();
	}

	@Test
	void takesADeletedRoleFromItsMembers() {
		String engineers = this.world.role("Engineers").id();
		this.api.delete("/guilds/" + this.guild.id() + "/roles/" + engineers);
		assertThat(member(this.linus).roles()).doesNotContain(engineers);
		assertThat(told("GUILD_ROLE_DELETE").path("role_id").asString()).isEqualTo(engineers);
	}

	@Test
	void archivesAThreadAfterAnHourWithoutAMessage() {
		String thread = this.api.post("/channels/" + this.general.id() + "/threads",
				Json.object().put("name", "talk").put("type", 11).put("auto_archive_duration", 60)).body().path("id").asString();
		this.time.advanceTimeBy(Duration.ofMinutes(50));
		this.discord.say(this.ada, this.world.requireChannel(thread), "still here");
		this.time.advanceTimeBy(Duration.ofMinutes(50));
		assertThat(Threads.isArchived(this.world.requireChannel(thread))).isFalse();
		this.time.advanceTimeBy(Duration.ofMinutes(11));
		assertThat(Threads.isArchived(this.world.requireChannel(thread))).isTrue();
		assertThat(told("THREAD_UPDATE").path("thread_metadata").path("archived").booleanValue()).isTrue();
		this.discord.say(this.ada, this.world.requireChannel(thread), "back again");
		assertThat(Threads.isArchived(this.world.requireChannel(thread))).as("a message wakes it").isFalse();
	}

	@Test
	void startsAPostOfAForumWithAMessageOfTheSameId() {
		ObjectNode forum = (ObjectNode) Json.parse("{\"name\":\"questions\",\"type\":15}");
		String id = this.api.post("/guilds/" + this.guild.id() + "/channels", forum).body().path("id").asString();
		JsonNode post = this.api.post("/channels/" + id + "/threads",
				Json.parse("{\"name\":\"How?\",\"message\":{\"content\":\"I wonder\"}}")).body();
		assertThat(post.path("message").path("id")).isEqualTo(post.path("id"));
		assertThat(post.path("type").asInt(0)).isEqualTo(Channel.PUBLIC_THREAD);
		assertThat(this.api.post("/channels/" + id + "/messages", Json.object().put("content", "x")).code()).isEqualTo(50008);
	}

	@Test
	void countsVotesAndClosesThePollInTime() {
		JsonNode poll = Json.parse("""
				{"poll":{"question":{"text":"Tea?"},"answers":[{"poll_media":{"text":"Yes"}},{"poll_media":{"text":"No"}}],"duration":1}}""");
		String message = this.api.post("/channels/" + this.general.id() + "/messages", poll).body().path("id").asString();
		this.world.polls().vote(this.ada, this.general.id(), message, 1);
		this.world.polls().vote(this.ada, this.general.id(), message, 2);
		assertThat(this.events).extracting(WorldEvent::name).containsSequence("MESSAGE_POLL_VOTE_ADD", "MESSAGE_POLL_VOTE_REMOVE",
				"MESSAGE_POLL_VOTE_ADD");
		JsonNode results = this.api.get("/channels/" + this.general.id() + "/messages/" + message).body().path("poll").path("results");
		assertThat(results.path("answer_counts")).isEqualTo(Json.parse("[{\"id\":2,\"count\":1,\"me_voted\":false}]"));
		this.time.advanceTimeBy(Duration.ofHours(1));
		JsonNode over = this.api.get("/channels/" + this.general.id() + "/messages/" + message).body().path("poll").path("results");
		assertThat(over.path("is_finalized").booleanValue()).isTrue();
		assertThat(this.world.messages().in(this.general)).last().extracting(result -> result.path("type").asInt(0)).isEqualTo(46);
		assertThatThrownBy(() -> this.world.polls().vote(this.linus, this.general.id(), message, 1)).hasMessageContaining("no open poll");
	}

	@Test
	void actsAsAutoModerationHasIt() {
		JsonNode rule = Json.parse("""
				{"name":"No spam","event_type":1,"trigger_type":1,"enabled":true,
				 "trigger_metadata":{"keyword_filter":["spam*"],"allow_list":["spamless"]},
				 "actions":[{"type":1},{"type":2,"metadata":{"channel_id":"CHANNEL"}},{"type":3,"metadata":{"duration_seconds":60}}]}"""
			.replace("CHANNEL", this.world.channel("bots").id()));
		assertThat(this.api.post("/guilds/" + this.guild.id() + "/auto-moderation/rules", rule).status()).isEqualTo(200);
		assertThatThrownBy(() -> this.discord.say("linus", "general", "Buy SPAMMY things")).hasMessageContaining("'No spam'");
		assertThat(this.world.messages().in(this.world.channel("bots"))).last().extracting(alert -> alert.path("type").asInt(0)).isEqualTo(24);
		assertThat(this.events.stream().filter(event -> event.name().equals("AUTO_MODERATION_ACTION_EXECUTION"))).hasSize(3);
		assertThat(Permission.SEND_MESSAGES.isIn(this.guild.permissionsOf(this.linus))).as("timed out").isFalse();
		this.time.advanceTimeBy(Duration.ofSeconds(61));
		assertThat(this.discord.say("linus", "general", "a spamless life").path("content").asString()).isEqualTo("a spamless life");
		assertThat(this.discord.say("ada", "general", "spam").path("id").isString()).as("who manages the guild is exempt").isTrue();
	}

	@Test
	void writesDownWhoDidWhatAndWhy() {
		this.world.channels().edit(this.general, Json.object().put("topic", "Talk"), this.byAda);
		ObjectNode entry = this.world.auditLog().of(this.guild.id()).get(0);
		assertThat(entry.path("action_type").asInt(0)).isEqualTo(11);
		assertThat(entry.path("user_id").asString()).isEqualTo(this.ada.id());
		assertThat(entry.path("reason").asString()).isEqualTo("because");
		assertThat(entry.path("changes")).isEqualTo(Json.parse("[{\"key\":\"topic\",\"old_value\":\"Anything goes\",\"new_value\":\"Talk\"}]"));
		assertThat(told("GUILD_AUDIT_LOG_ENTRY_CREATE").path("guild_id").asString()).isEqualTo(this.guild.id());
		assertThat(told("CHANNEL_UPDATE").path("topic").asString()).isEqualTo("Talk");
	}

	@Test
	void tellsNothingWhenNothingChanges() {
		this.world.channels().edit(this.general, Json.object().put("topic", "Anything goes"), this.byAda);
		assertThat(this.events).isEmpty();
		assertThat(this.world.auditLog().of(this.guild.id())).isEmpty();
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"roles | {\"name\":\"x\"} | 250 | 30005", "channels | {\"name\":\"x\"} | 500 | 30013",
			"soundboard-sounds | {\"name\":\"xy\",\"sound\":\"data:audio/ogg;base64,T2dn\"} | 8 | 30045",
			"emojis | {\"name\":\"xy\",\"image\":\"data:image/png;base64,iVBO\"} | 50 | 30008" })
	void letsAGuildHaveOnlySoMany(String what, String body, int most, int code) {
		String path = "/guilds/" + this.guild.id() + "/" + what;
		Thing thing = switch (what) {
			case "roles" -> Role.THING;
			case "channels" -> Channels.THING;
			case "emojis" -> Expressions.EMOJI;
			default -> Expressions.SOUND;
		};
		for (int present = this.world.of(thing).in(this.guild.id()).size(); present < most; present++) {
			this.world.of(thing).create(this.guild.id(), Json.parse(body), null);
		}
		Api.Reply reply = this.api.post(path, Json.parse(body));
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo(code);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = {
			"POST | /guilds/GUILD/channels | {\"name\":\"f\",\"type\":15,\"available_tags\":[{\"name\":\"ok\"},{}]} | /available_tags/1/name | "
					+ "BASE_TYPE_REQUIRED",
			"POST | /guilds/GUILD/channels | {\"name\":\"c\",\"permission_overwrites\":[{\"id\":\"x\"}]} | /permission_overwrites/0/id | "
					+ "NUMBER_TYPE_COERCE",
			"POST | /guilds/GUILD/channels | {\"type\":99} | /type | BASE_TYPE_CHOICES",
			"POST | /guilds/GUILD/roles | {\"color\":99999999} | /color | NUMBER_TYPE_MAX",
			"POST | /guilds/GUILD/roles | {\"colors\":{\"primary_color\":\"red\"}} | /colors/primary_color | NUMBER_TYPE_COERCE",
			"PATCH | /guilds/GUILD/welcome-screen | {\"welcome_channels\":[{\"channel_id\":\"1\"}]} | /welcome_channels/0/description | "
					+ "BASE_TYPE_REQUIRED",
			"PATCH | /guilds/GUILD | {\"name\":\"x\"} | /name | BASE_TYPE_MIN_LENGTH",
			"PATCH | /guilds/GUILD/members/LINUS | {\"roles\":[\"1\"]} | /roles/0 | UNKNOWN_ROLE",
			"PATCH | /guilds/GUILD/members/LINUS | {\"communication_disabled_until\":\"soon\"} | /communication_disabled_until | "
					+ "DATE_TIME_TYPE_PARSE",
			"POST | /guilds/GUILD/scheduled-events | "
					+ "{\"name\":\"x\",\"privacy_level\":2,\"entity_type\":3,\"scheduled_start_time\":\"2999-01-01T00:00:00Z\"} | /entity_metadata | "
					+ "BASE_TYPE_REQUIRED",
			"POST | /channels/CHANNEL/webhooks | {\"name\":\"My Discord\"} | /name | USERNAME_INVALID_CONTAINS",
			"POST | /channels/CHANNEL/invites | {\"max_age\":-1} | /max_age | NUMBER_TYPE_MIN",
			"POST | /channels/CHANNEL/messages | {\"poll\":{\"question\":{},\"answers\":[]}} | /poll/question/text | BASE_TYPE_REQUIRED" })
	void namesWhatIsWrongByItsPath(String method, String path, String body, String pointer, String code) {
		Api.Reply reply = this.api.send(method, path.replace("GUILD", this.guild.id()).replace("CHANNEL", this.general.id())
			.replace("LINUS", this.linus.id()), body);
		assertThat(reply.status()).isEqualTo(400);
		assertThat(reply.code()).isEqualTo(50035);
		assertThat(reply.body().at("/errors" + pointer + "/_errors/0/code").asString("")).as(reply.body().toString()).isEqualTo(code);
	}

	@Test
	void letsAWebhookSpeakUnderAnotherName() {
		JsonNode webhook = this.api.post("/channels/" + this.general.id() + "/webhooks", Json.object().put("name", "Hook")).body();
		String path = "/webhooks/" + webhook.path("id").asString() + "/" + webhook.path("token").asString();
		JsonNode message = this.api.post(path + "?wait=true", Json.object().put("content", "psst").put("username", "Nobody")).body();
		assertThat(message.path("author").path("username").asString()).isEqualTo("Nobody");
		assertThat(message.path("webhook_id")).isEqualTo(webhook.path("id"));
		assertThat(this.api.post(path, Json.object().put("content", "silently")).status()).isEqualTo(204);
		assertThat(this.api.post(path + "x", Json.object().put("content", "x")).code()).isEqualTo(50027);
		assertThat(this.api.get(path).body().has("user")).as("the token alone doesn't tell whose it is").isFalse();
		assertThat(told("WEBHOOKS_UPDATE").path("channel_id").asString()).isEqualTo(this.general.id());
	}

	@Test
	void forgetsAnInviteWhenItIsTooOld() {
		String code = this.api.post("/channels/" + this.general.id() + "/invites", Json.object().put("max_age",
				60)).body().path("code").asString();
		this.time.advanceTimeBy(Duration.ofSeconds(61));
		assertThat(this.api.get("/invites/" + code).code()).isEqualTo(10006);
		assertThat(told("INVITE_DELETE").path("code").asString()).isEqualTo(code);
		assertThat(this.world.of(Invites.THING).in(this.guild.id())).isEmpty();
	}

	@Test
	void deletesMessagesOfSomebodyWhoIsBanned() {
		this.discord.say("linus", "general", "bad");
		this.world.members().ban(this.guild, this.linus, Duration.ofMinutes(1), this.byAda);
		assertThat(this.world.messages().in(this.general)).noneMatch(message -> message.path("content").asString("").equals("bad"));
		assertThat(this.events).extracting(WorldEvent::name).contains("GUILD_BAN_ADD", "GUILD_MEMBER_REMOVE", "MESSAGE_DELETE_BULK");
		assertThatThrownBy(() -> this.world.join(this.linus)).hasMessageContaining("40007");
	}

	@Test
	void doesNotTellWhatIsSaidWhereTheBotMayNotLook() {
		String own = this.world.role("Disruption").id();
		this.world.of(Role.THING).edit(this.guild.id(), own, Json.object().put("permissions", 0), null);
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 1 | 1 << 9 | 1 << 15);
		socket.nextEvent("GUILD_CREATE");
		this.discord.say("ada", "general", "before");
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d").path("content").asString()).isEqualTo("before");
		this.world.channels().overwrite(this.general, this.guild.id(), deny(Permission.VIEW_CHANNEL), this.byAda);
		socket.nextEvent("CHANNEL_UPDATE");
		this.discord.say("ada", "general", "secret");
		this.discord.say("ada", "random", "open");
		assertThat(socket.nextEvent("MESSAGE_CREATE").path("d").path("content").asString()).isEqualTo("open");
		assertThat(this.api.get("/channels/" + this.general.id()).code()).isEqualTo(50001);
	}

	@Test
	void leavesMembersOfALargeGuildOutOfItsCreation() {
		for (int count = 0; count < 50; count++) {
			this.world.join(this.world.addPerson("member" + count));
		}
		this.world.voice().move(this.guild, this.linus, this.world.channel("Lounge"));
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 1 | 1 << 1 | 1 << 8);
		JsonNode created = socket.nextEvent("GUILD_CREATE").path("d");
		assertThat(created.path("large").booleanValue()).isTrue();
		assertThat(created.path("member_count").asInt(0)).isEqualTo(57);
		assertThat(created.path("members").findValuesAsString("username")).as("the bot, and who is in voice").containsExactlyInAnyOrder("linus",
				"Disruption");
	}

	@Test
	void makesSettlersWhenSomebodyAsksForOne() {
		Guild town = this.world.addGuild("Town", this.ada);
		this.world.populate(town, "settler", 300);
		this.world.populate(this.guild, "guest.", 100);
		assertThat(town.memberCount()).isEqualTo(302);
		Person one = this.world.person("settler7");
		assertThat(one.displayName()).isEqualTo("Settler7");
		assertThat(town.member(one.id())).isNotNull();
		assertThat(this.guild.member(one.id())).isNull();
		assertThat(town.members()).hasSize(302);
		assertThat(town.members().stream().map(member -> member.person().id()).toList()).isSortedAccordingTo(Snowflakes.ORDER);
		assertThat(town.memberCount()).isEqualTo(302);
		assertThat(this.world.person("guest.99").id()).isNotEqualTo(this.world.person("settler99").id());
		this.world.leave(this.world.person("settler299"), town);
		assertThat(town.memberCount()).isEqualTo(301);
		assertThatThrownBy(() -> this.world.person("settler300")).hasMessageContaining("There is no person 'settler300'");
		assertThatThrownBy(() -> this.world.addPerson("guest.5")).hasMessageContaining("There is a person 'guest.5' already");
		assertThatThrownBy(() -> this.world.populate(town, "guest.", 1)).hasMessageContaining("Names can't begin with 'guest.'");
		assertThatThrownBy(() -> this.world.populate(town, "guest1", 1)).hasMessageContaining("ends with a digit");
	}

	@Test
	void knowsSettlersByTheirIds() {
		this.world.populate(this.guild, "settler", 50);
		String next = Long.toString(Long.parseLong(this.world.ids().next()) + 1);
		assertThat(this.world.personById(next)).isNull();
		List<Member> members = List.copyOf(this.guild.members());
		assertThat(members).hasSize(57);
		assertThat(this.world.personById(members.get(56).person().id()).name()).isEqualTo("settler49");
		assertThat(this.world.people()).extracting(Person::id).doesNotHaveDuplicates();
	}

	@Test
	void listsSettlersOverRest() {
		this.world.populate(this.guild, "settler", 50);
		Socket socket = Socket.connect(this.discord.gatewayUrl());
		socket.ready(this.discord.token(), 1 | 1 << 1);
		socket.nextEvent("GUILD_CREATE");
		JsonNode listed = this.api.get("/guilds/" + this.guild.id() + "/members?limit=1000").body();
		assertThat(listed).hasSize(57);
		assertThat(this.api.get("/users/" + listed.path(56).path("user").path("id").asString()).body().path("username").asString())
			.isEqualTo("settler49");
	}

	@Test
	void leavesAGuildForGood() {
		Guild other = this.world.addGuild("Other", this.ada);
		assertThat(this.api.delete("/users/@me/guilds/" + other.id()).status()).isEqualTo(204);
		assertThat(this.api.get("/guilds/" + other.id()).code()).isEqualTo(10004);
		assertThat(this.api.get("/users/@me/guilds").body()).hasSize(1);
		assertThat(told("GUILD_DELETE").path("id").asString()).isEqualTo(other.id());
	}

	private void overwrite(String id, int type, String what) {
		if (what != null) {
			this.world.channels().overwrite(this.world.channel("general"), id, Json.object().put("type", type).put(what,
					Permission.SEND_MESSAGES.bit()), this.byAda);
		}
	}

	private static ObjectNode deny(Permission permission) { return Json.object().put("type", 0).put("deny", permission.bit()); }

	private Member member(Person person) { return this.world.members().require(this.guild, person.id()); }

	/** The data of the latest event of this name. */
	private ObjectNode told(String name) {
		return this.events.stream().filter(event -> event.name().equals(name)).reduce((first, second) -> second).orElseThrow().data();
	}

}
