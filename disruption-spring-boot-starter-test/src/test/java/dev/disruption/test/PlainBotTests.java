package dev.disruption.test;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;

import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.api.parallel.Execution;
import org.junit.jupiter.api.parallel.ExecutionMode;

import static dev.disruption.test.DiscordAssertions.assertThatInteraction;
import static dev.disruption.test.DiscordAssertions.assertThatMessage;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** Conversations with a bot that has no Spring, each test on a Discord of its own beside the others. */
@Execution(ExecutionMode.CONCURRENT)
class PlainBotTests {

	// tag::plain[]
	@RegisterExtension static final DiscordExtension DISCORD = DiscordExtension.of(PlainBot::connect);

	@Test
	void answersPing(Discord discord) { discord.user("ada").in("general").says("!ping").expectReply("Pong!"); }
	// end::plain[]

	@Test
	void answersMessages(Discord discord) {
		Speaker ada = discord.user("ada").in("general");
		ada.says("!ping").expectReply("Pong!").check(message -> assertThatMessage(message).mentions(discord.user("ada")));
		ada.says("!report").expectReply(message -> assertThatMessage(message).hasEmbedField("Bugs", "0")).expectEmbed("Report");
		ada.says("!like").expectReaction("👍").expectCall("PUT /channels/{channel.id}/messages/{message.id}/reactions/{emoji.id}/@me");
	}

	@Test
	void seesMessagesChangeAndGo(Discord discord) {
		Speaker ada = discord.user("ada").in("random");
		ada.says("!count").expectReply(message -> assertThatMessage(message).isNotEphemeral()).expectEdit("two");
		ada.says("!brief").expectReply("gone soon").expectDeleted()
			.expectCall("DELETE /channels/{channel.id}/messages/{message.id}", "tidying up");
		ada.says("teh").edits("the").expectReply("You meant the");
	}

	@Test
	void getsFiles(Discord discord) {
		discord.user("grace").in("general").uploads("notes.txt", "Buy milk").expectReply("Got notes.txt");
	}

	@Test
	void saysNothingWhereNothingIsAsked(Discord discord) {
		discord.user("ada").in("general").says("hello").expectNoAnswer();
	}

	@Test
	void answersCommands(Discord discord) {
		Speaker ada = discord.user("ada").in("bots");
		ada.runs("/ping").expectReply("Pong!");
		ada.runs("/secret").expectEphemeral("Psst");
		Interaction slow = ada.runs("/slow").expectDeferred().expectReply("Done").expectFollowUp("And one more thing");
		assertThatInteraction(slow).isDeferred().hasFollowUps(1).isAnsweredBy(5);
		ada.runs("/silent").expectNoAnswer();
	}

	@Test
	void answersClicksAndChoices(Discord discord) {
		Interaction offer = discord.user("ada").in("bots").runs("/choose").expectReply("Choose").expectComponent("Docs");
		offer.selects("A size", "Small", "Large").expectReply("Size [s, l]");
		offer.clicks("Next").expectReply("Page 2");
		assertThatMessage(offer).hasContent("Page 2").hasComponent("next");
	}

	@Test
	void asksForMoreInAModal(Discord discord) {
		discord.user("ada").in("bots").runs("/order").expectModal("Order").fills("What", "Tea").chooses("how", "hot").submits()
			.expectReply("Tea, [hot]");
	}

	@Test
	void completesOptions(Discord discord) {
		Speaker ada = discord.user("ada").in("bots");
		ada.completes("/town", "name", "Be").expectChoices("Berlin", "Bern");
		ada.runs("/town name:Bern").expectReply("Off to Bern");
	}

	@Test
	void offersContextMenus(Discord discord) {
		Speaker ada = discord.user("ada").in("bots");
		ada.runsOn(discord.user("grace"), "Greet").expectReply("Hello, grace");
		ada.runsOn(ada.says("To be").said(), "Quote").expectReply("> To be");
	}

	@Test
	void talksInThreads(Discord discord) {
		Speaker ada = discord.user("ada").in("general");
		ada.opensThread("Ideas").says("!ping").expectReply("Pong!");
		discord.user("grace").in("general").inThread("Ideas").says("!ping").expectReply("Pong!");
		Conversation said = ada.says("Let's discuss this");
		ada.opensThread("This", said.said()).says("!like").expectReaction("👍");
	}

	@Test
	void seesWhatModeratorsDo(Discord discord) {
		Speaker ada = discord.user("ada").in("general");
		Conversation said = discord.user("linus").in("general").says("!like").expectReaction("👍");
		ada.pins(said.said());
		ada.deletes(said.said());
		ada.timesOut(discord.user("linus"), Duration.ofMinutes(5), "calm down");
		ada.kicks(discord.user("linus"), "enough").expectNoAnswer();
		ada.bans(discord.user("alan"), "spam");
		assertThat(discord.simulator().world().guild().members()).extracting(member -> member.person().name()).doesNotContain("linus", "alan");
		String guild = discord.simulator().world().guild().id();
		assertThat(discord.simulator().world().auditLog().of(guild)).extracting(entry -> entry.path("reason").asString())
			.contains("calm down", "enough", "spam");
	}

	@Test
	void asksWhoMayDoWhat(Discord discord) {
		Speaker linus = discord.user("linus").in("general");
		User alan = discord.user("alan");
		linus.isRefused(one -> one.kicks(alan, "no"), "the permission KICK_MEMBERS is missing");
		linus.isRefused(one -> one.pins(one.says("mine").said()), "PIN_MESSAGES");
		linus.isRefused(one -> one.runs("/sweep"), "linus can't use /sweep: the permission MANAGE_MESSAGES is missing");
		discord.user("grace").in("general").runs("/sweep").expectReply("Swept");
		Speaker ada = discord.user("ada").in("general");
		ada.gives(alan, "Moderators");
		alan.in("general").runs("/sweep").expectReply("Swept");
		ada.takes(alan, "Moderators");
		alan.in("general").isRefused(one -> one.runs("/sweep"), "MANAGE_MESSAGES");
		assertThatThrownBy(() -> linus.isRefused(one -> one.says("this I may"), "SEND_MESSAGES")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("Expected linus to be refused because of \"SEND_MESSAGES\", but they were not")
			.hasMessageContaining("linus: \"this I may\"");
		assertThatThrownBy(() -> linus.isRefused(one -> one.kicks(alan, "no"), "BAN_MEMBERS")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("but linus can't kick alan: the permission KICK_MEMBERS is missing");
	}

	@Test
	void meetsInVoice(Discord discord) {
		Speaker linus = discord.user("linus").in("general");
		linus.joinsVoice("Lounge");
		String guild = discord.simulator().world().guild().id();
		assertThat(discord.simulator().world().voice().in(guild)).extracting(state -> state.path("user_id").asString())
			.containsExactly(discord.user("linus").id());
		linus.isRefused(one -> one.movesToVoice(discord.user("linus"), "Lounge"), "MOVE_MEMBERS");
		linus.leavesVoice();
		assertThat(discord.simulator().world().voice().in(guild)).isEmpty();
	}

	@Test
	void countsVotes(Discord discord) {
		Speaker ada = discord.user("ada").in("general");
		String poll = ada.asks("Tea?", "Yes", "No").said();
		discord.user("grace").in("general").votes(poll, 2);
		ada.votes(poll, 1);
		ada.votes(poll, 2);
		assertThat(discord.simulator().world().polls().voters(poll, 2)).extracting(user -> user.path("username").asString())
			.containsExactly("ada", "grace");
	}

	@Test
	void everybodyHasTheirOwnTurn(Discord discord) {
		Interaction offer = discord.user("ada").in("bots").runs("/choose").expectReply("Choose");
		offer.as(discord.user("grace")).clicks("next").expectReply("Page 2");
		assertThat(offer.as(discord.user("grace")).selects("size", "s").expectReply("Size [s]").invocation().person().name()).isEqualTo("grace");
	}

	@Test
	void aFailureTellsTheConversation(Discord discord) {
		Speaker ada = discord.user("ada").in("general");
		ada.runs("/secret").expectEphemeral("Psst");
		assertThatThrownBy(() -> ada.says("!ping").expectReply("Peng!")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("Expected the message \"Pong!\" to say \"Peng!\"").hasMessageContaining("The conversation in #general:")
			.hasMessageContaining("ada used /secret").hasMessageContaining("(ephemeral): \"Psst\"").hasMessageContaining("ada: \"!ping\"");
		assertThatThrownBy(() -> ada.runs("/choose").expectReply("Choose").clicks("Previous")).isInstanceOf(AssertionError.class)
			.hasMessageContaining("The message has no component \"Previous\", only [Next, Docs, A size]");
		assertThatIllegalArgumentException().isThrownBy(() -> ada.says("x").expectCall("GET /nowhere"))
			.withMessageContaining("There is no route 'GET /nowhere'");
	}

	@Test
	void noTestKnowsAnothersToken(Discord discord) throws IOException, InterruptedException {
		Simulator own = discord.simulator();
		try (Simulator other = Simulator.builder().token(DiscordExtension.token()).start()) {
			assertThat(statusOfMe(own, own.token())).isEqualTo(200);
			assertThat(statusOfMe(own, other.token())).isEqualTo(401);
			assertThat(statusOfMe(other, own.token())).isEqualTo(401);
		}
	}

	private static int statusOfMe(Simulator simulator, String token) throws IOException, InterruptedException {
		HttpRequest request = HttpRequest.newBuilder(URI.create(simulator.restUrl() + "/users/@me")).header("Authorization", "Bot " + token)
			.header("User-Agent", "DiscordBot (https://example.org, 1)").build();
		return HttpClient.newHttpClient().send(request, BodyHandlers.discarding()).statusCode();
	}

}
