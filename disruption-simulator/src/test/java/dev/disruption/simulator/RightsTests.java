package dev.disruption.simulator;

import java.time.Duration;
import java.util.List;

import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Channel;
import dev.disruption.simulator.world.Guild;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.Person;
import dev.disruption.simulator.world.Role;
import dev.disruption.simulator.world.World;
import org.assertj.core.api.AbstractThrowableAssert;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.test.scheduler.VirtualTimeScheduler;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** What people may do is what a bot may do over REST: they are asked for the same permissions, in words. */
class RightsTests {

	private static final List<String> EMOJIS = List.of("👍", "🎉", "🚀");

	private int reacted;

	private final VirtualTimeScheduler time = VirtualTimeScheduler.create();

	private final Simulator discord = Simulator.builder().scheduler(this.time).withoutRateLimits().start();

	private final Api api = Api.of(this.discord);

	private final World world = this.discord.world();

	private final People people = this.discord.people();

	private final Moderators moderators = this.discord.moderators();

	private final Guild guild = this.world.guild();

	private final Person ada = this.world.person("ada");

	private final Person grace = this.world.person("grace");

	private final Person linus = this.world.person("linus");

	private final Person alan = this.world.person("alan");

	private final Channel general = this.world.channel("general");

	@AfterEach
	void stops() {
		this.discord.close();
		this.time.dispose();
	}

	@ParameterizedTest
	@CsvSource({ "say, SEND_MESSAGES", "upload, ATTACH_FILES", "reply, READ_MESSAGE_HISTORY", "ask, SEND_POLLS", "react, ADD_REACTIONS",
			"look, READ_MESSAGE_HISTORY", "pin, PIN_MESSAGES", "unpin, PIN_MESSAGES", "deleteOther, MANAGE_MESSAGES",
			"openThread, CREATE_PUBLIC_THREADS", "type, SEND_MESSAGES", "see, VIEW_CHANNEL", "vote, VIEW_CHANNEL" })
	void namesThePermissionThatIsMissingInAChannel(String deed, Permission needed) {
		String said = this.discord.say(this.alan, this.general, "Hello").path("id").asString();
		String poll = this.people.ask(this.alan, this.general, "Tea?", List.of("Yes", "No")).path("id").asString();
		overwrite(Permission.PIN_MESSAGES.bit() | Permission.MANAGE_MESSAGES.bit(), 0);
		act(deed, said, poll);
		overwrite(0, needed.bit());
		refused(() -> act(deed, said, poll), 50013, 50001).hasMessageContaining("the permission " + needed + " is missing in #general");
		overwrite(0, 0);
	}

	@Test
	void asksNobodyInAConversationAndLetsNobodyElseIn() {
		Channel conversation = this.world.direct(this.alan);
		String said = this.people.say(this.alan, conversation, "Hello").path("id").asString();
		this.people.react(this.alan, conversation, said, "👍");
		this.people.delete(this.alan, conversation, said);
		refused(() -> this.people.say(this.linus, conversation, "Hello"), 50001).hasMessageContaining("somebody else's");
		String answer = this.world.messages().create(conversation, this.world.bot(), Json.object().put("content", "Hm")).path("id").asString();
		refused(() -> this.people.delete(this.alan, conversation, answer), 50003);
	}

	@Test
	void letsNobodySpeakWhoIsNoMemberOrTimedOut() {
		Person guest = this.world.addPerson("guest");
		refused(() -> this.discord.say(guest, this.general, "Hello"), 10004).hasMessageContaining("guest is no member of Disruption Lab");
		this.moderators.timeOut(this.grace, this.guild, this.linus, Duration.ofMinutes(1), "too loud");
		refused(() -> this.discord.say(this.linus, this.general, "Hello"), 50013).hasMessageContaining("SEND_MESSAGES");
		this.time.advanceTimeBy(Duration.ofSeconds(61));
		this.discord.say(this.linus, this.general, "Hello");
		this.moderators.timeOut(this.grace, this.guild, this.linus, Duration.ofMinutes(1), null);
		this.moderators.endTimeOut(this.grace, this.guild, this.linus, null);
		this.discord.say(this.linus, this.general, "Hello again");
	}

	@Test
	void letsModeratorsDeleteWhatOthersSaidAndWritesItDown() {
		String said = this.discord.say(this.linus, this.general, "Hm").path("id").asString();
		refused(() -> this.people.edit(this.grace, this.general, said, "Oh"), 50005);
		refused(() -> this.people.delete(this.alan, this.general, said), 50013).hasMessageContaining("MANAGE_MESSAGES");
		this.people.delete(this.grace, this.general, said);
		ObjectNode entry = this.world.auditLog().of(this.guild.id()).get(0);
		assertThat(entry.path("action_type").asInt(0)).isEqualTo(72);
		assertThat(entry.path("user_id").asString()).isEqualTo(this.grace.id());
		assertThat(entry.path("target_id").asString()).isEqualTo(this.linus.id());
		String own = this.discord.say(this.linus, this.general, "Hm").path("id").asString();
		this.people.edit(this.linus, this.general, own, "Hm!");
		this.people.delete(this.linus, this.general, own);
		assertThat(this.world.auditLog().of(this.guild.id())).first().isEqualTo(entry);
	}

	@Test
	void takesPermissionAndRankToModerate() {
		refused(() -> this.moderators.kick(this.alan, this.guild, this.linus, null), 50013).hasMessage(
				"alan can't kick linus: the permission KICK_MEMBERS is missing in Disruption Lab");
		refused(() -> this.moderators.ban(this.alan, this.guild, this.linus, null), 50013).hasMessageContaining("BAN_MEMBERS");
		refused(() -> this.moderators.timeOut(this.alan, this.guild, this.linus, Duration.ofMinutes(1), null), 50013)
			.hasMessageContaining("MODERATE_MEMBERS");
		refused(() -> this.moderators.rename(this.alan, this.guild, this.linus, "L"), 50013).hasMessageContaining("MANAGE_NICKNAMES");
		refused(() -> this.moderators.kick(this.grace, this.guild, this.ada, null), 50013).hasMessageContaining("ada owns Disruption Lab");
		this.world.give(this.alan, this.world.role("Moderators"));
		refused(() -> this.moderators.ban(this.grace, this.guild, this.alan, null), 50013)
			.hasMessageContaining("alan is not below them in the order of roles");
		this.moderators.rename(this.linus, this.guild, this.linus, "Mr. L");
		this.moderators.kick(this.grace, this.guild, this.linus, "bye");
		assertThat(this.guild.member(this.linus.id())).isNull();
		assertThat(this.world.auditLog().of(this.guild.id())).first().extracting(entry -> entry.path("reason").asString("")).isEqualTo("bye");
	}

	@Test
	void letsNobodyGiveARoleThatIsNotBelowTheirs() {
		refused(() -> this.moderators.give(this.grace, this.guild, this.alan, this.world.role("Engineers"), null), 50013)
			.hasMessage("grace can't give alan the role Engineers: the permission MANAGE_ROLES is missing in Disruption Lab");
		permit("Moderators", Permission.MANAGE_ROLES.bit());
		this.moderators.give(this.grace, this.guild, this.alan, this.world.role("Engineers"), null);
		assertThat(this.world.members().require(this.guild, this.alan.id()).roles()).contains(this.world.role("Engineers").id());
		this.moderators.take(this.grace, this.guild, this.alan, this.world.role("Engineers"), null);
		assertThat(this.world.members().require(this.guild, this.alan.id()).roles()).isEmpty();
		refused(() -> this.moderators.give(this.grace, this.guild, this.alan, this.world.role("Moderators"), null), 50013)
			.hasMessageContaining("the role Moderators is not below their highest role");
	}

	@Test
	void asksBotsForTheSamePermissionsAndTellsThemNothingMore() {
		permit("Disruption", Permission.EMBED_LINKS.bit());
		this.world.channels().overwrite(this.general, this.guild.id(), Json.object().put("type", 0).put("deny", Permission.EMBED_LINKS.bit()),
				new By(this.ada, null));
		this.world.channels().overwrite(this.world.channel("general"), this.world.role("Disruption").id(),
				Json.object().put("type", 0).put("deny", Permission.EMBED_LINKS.bit()), new By(this.ada, null));
		Api.Reply reply = this.api.send("POST", "/channels/" + this.general.id() + "/messages", "{\"embeds\":[{\"title\":\"x\"}]}");
		assertThat(reply.status()).isEqualTo(403);
		assertThat(reply.body()).isEqualTo(Json.parse("{\"message\":\"Missing Permissions\",\"code\":50013}"));
	}

	@Test
	void makesPeopleWaitInSlowModeButNeitherBotsNorWhoeverMayBypassIt() {
		slow("rate_limit_per_user", 10);
		this.discord.say(this.linus, this.general, "one");
		this.time.advanceTimeBy(Duration.ofMillis(2500));
		refused(() -> this.discord.say(this.linus, this.general, "two"), 20016).hasMessageContaining("slow mode is on in #general")
			.isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(refusal.retryAfter()).isEqualTo(7.5));
		this.discord.say(this.alan, this.general, "everybody has their own time");
		this.discord.say(this.linus, this.world.channel("random"), "and every channel");
		this.discord.say(this.grace, this.general, "moderators");
		this.discord.say(this.grace, this.general, "don't wait");
		for (int count = 0; count < 2; count++) {
			assertThat(this.api.post("/channels/" + this.general.id() + "/messages", Json.object().put("content", "nor bots")).status())
				.isEqualTo(200);
		}
		this.time.advanceTimeBy(Duration.ofMillis(7500));
		this.discord.say(this.linus, this.general, "two");
		slow("rate_limit_per_user", 0);
		this.discord.say(this.linus, this.general, "three");
	}

	@Test
	void countsThreadsApartInSlowModeAndPassesThePaceOnToThem() {
		slow("rate_limit_per_user", 10);
		slow("default_thread_rate_limit_per_user", 30);
		this.discord.say(this.linus, this.general, "one");
		Channel thread = this.people.openThread(this.linus, this.general, "Talk", null);
		refused(() -> this.people.openThread(this.linus, this.general, "More", null), 20016);
		assertThat(thread.document().path("rate_limit_per_user").asInt(0)).isZero();
		String forum = this.api.send("POST", "/guilds/" + this.guild.id() + "/channels",
				"{\"name\":\"questions\",\"type\":15,\"default_thread_rate_limit_per_user\":30}").body().path("id").asString();
		Channel post = this.people.openThread(this.linus, this.world.requireChannel(forum), "How?", null);
		this.discord.say(this.linus, post, "one");
		this.time.advanceTimeBy(Duration.ofSeconds(29));
		refused(() -> this.discord.say(this.linus, post, "two"), 20016);
		this.time.advanceTimeBy(Duration.ofSeconds(1));
		this.discord.say(this.linus, post, "two");
	}

	private void act(String deed, String said, String poll) {
		switch (deed) {
			case "say", "see" -> this.people.say(this.linus, this.general, "Hello");
			case "upload" -> this.people.say(this.linus, this.general, "",
					null, List.of(this.people.upload(this.general, "a.txt", "text/plain", new byte[3]).path("id").asString()));
			case "reply" -> this.people.reply(this.linus, this.general, said, "Hello");
			case "ask" -> this.people.ask(this.linus, this.general, "Tea?", List.of("Yes"));
			case "react", "look" -> this.people.react(this.linus, this.general, said, deed.equals("react") ? fresh() : "👍");
			case "pin" -> this.people.pin(this.linus, this.general, said, true);
			case "unpin" -> this.people.pin(this.linus, this.general, said, false);
			case "deleteOther" -> this.people.delete(this.linus, this.general,
					this.discord.say(this.alan, this.general, "Hm").path("id").asString());
			case "openThread" -> this.people.openThread(this.linus, this.general, "Talk", null);
			case "type" -> this.people.type(this.linus, this.general);
			case "vote" -> this.people.vote(this.linus, this.general, poll, List.of(1));
			default -> throw new IllegalArgumentException(deed);
		}
	}

	/** It takes no permission to add to a reaction that is there. */
	private String fresh() { return EMOJIS.get(this.reacted++ % EMOJIS.size()); }

	/** Of linus in #general. */
	private void overwrite(long allow, long deny) {
		this.world.channels().overwrite(this.world.channel("general"), this.linus.id(),
				Json.object().put("type", 1).put("allow", allow).put("deny", deny), new By(this.ada, null));
	}

	private void permit(String role, long more) {
		long permissions = role.equals("Disruption") ? 0 : this.world.role(role).permissions();
		this.world.of(Role.THING).edit(this.guild.id(), this.world.role(role).id(),
				Json.object().put("permissions", permissions | more), null);
	}

	private void slow(String field, int seconds) {
		this.world.channels().edit(this.world.channel("general"), Json.object().put(field, seconds), null);
	}

	private static AbstractThrowableAssert<?, ? extends Throwable> refused(ThrowingCallable deed, Integer... codes) {
		return assertThatThrownBy(deed).isInstanceOfSatisfying(Refusal.class, refusal -> assertThat(codes).contains(refusal.code()));
	}

}
