package dev.disruption.interaction;

import java.security.Principal;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.Autocomplete;
import dev.disruption.interaction.annotation.EntryPointCommand;
import dev.disruption.interaction.annotation.Invoker;
import dev.disruption.interaction.annotation.MessageCommand;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.OnModal;
import dev.disruption.interaction.annotation.OnSelect;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.annotation.UserCommand;
import dev.disruption.interaction.handler.InteractionExpiredException;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Flags;
import dev.disruption.json.Snowflake;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.guild.GuildMember;
import dev.disruption.model.interaction.Interaction;
import dev.disruption.model.interaction.InteractionData.ModalSubmitData;
import dev.disruption.model.interaction.Modal;
import dev.disruption.model.message.Message;
import dev.disruption.model.permission.Permission;
import dev.disruption.model.permission.Role;
import dev.disruption.model.user.User;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;
import reactor.test.StepVerifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class InteractionDispatcherTests {

	private static final String BUTTON = "'type':3,'message':{'id':'7','channel_id':'9','content':'Vote!'},"
			+ "'data':{'component_type':2,'custom_id':'%s'}";

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			text|createInteractionResponse {'type':4,'data':{'content':'hello'}}
			reply|createInteractionResponse {'type':4,'data':{'content':'hush','flags':64}}
			mono|createInteractionResponse {'type':4,'data':{'content':'later'}}
			future|createInteractionResponse {'type':4,'data':{'content':'from elsewhere'}}
			""")
	void answersWithWhatTheMethodReturns(String command, String request) {
		assertThat(Fixture.of(new Answers()).slash("'name':'" + command + "'").sent).containsExactly(request);
	}

	@Test
	void opensAModal() {
		assertThat(Fixture.of(new Answers()).slash("'name':'modal'").sent.get(0)).startsWith(
				"createInteractionResponse {'type':9,'data':{'custom_id':'form','title':'Form','components':[{'label':'Why','component':{");
	}

	@Test
	void followsUpWithTheRestOfAFlux() {
		assertThat(Fixture.of(new Answers()).slash("'name':'many'").sent).containsExactly(
				"createInteractionResponse {'type':4,'data':{'content':'one'}}", "createFollowupMessage {'content':'two'}",
				"createFollowupMessage {'content':'three'}");
	}

	@Test
	void leavesTheAnswerToAMethodThatReturnsNothing() {
		assertThat(Fixture.of(new Answers()).slash("'name':'silent'").sent).isEmpty();
		assertThat(Fixture.of(new Answers()).handle(BUTTON.formatted("silent-button")).sent).containsExactly("createInteractionResponse "
				+ "{'type':6}");
	}

	@Test
	void updatesTheMessageOfAComponent() {
		assertThat(Fixture.of(new Answers()).handle(BUTTON.formatted("updating")).sent)
			.containsExactly("createInteractionResponse {'type':7,'data':{'content':'changed'}}");
	}

	@Test
	void givesArgumentsOfEveryKind() {
		String data = "'name':'args','options':[{'name':'amount','type':4,'value':5},{'name':'user','type':6,'value':'4'},"
				+ "{'name':'role','type':8,'value':'6'}],'resolved':{'users':{'4':{'id':'4','username':'bob'}},'roles':{'6':{'id':'6','name':'mods'}}}";
		assertThat(Fixture.of(new Arguments()).slash(data).sent.get(0)).contains("'content':'5 bob mods ada 3 de true true'");
	}

	@Test
	void givesTheUserOfAUserCommandAndTheMessageOfAMessageCommand() {
		Fixture fixture = Fixture.of(new Arguments());
		fixture.handle("'type':2,'data':{'id':'5','type':2,'name':'Greet','target_id':'4','resolved':{'users':{'4':{'id':'4','username':'bob'}},"
				+ "'members':{'4':{'nick':'bobby','roles':[]}}}}");
		fixture.handle("'type':2,'data':{'id':'5','type':3,'name':'Quote','target_id':'7','resolved':{'messages':{'7':{'id':'7','channel_id':'9',"
				+ "'content':'wise words'}}}}");
		assertThat(fixture.sent).satisfiesExactly(first -> assertThat(first).contains("ada greets bob (bobby)"),
				second -> assertThat(second).contains("> wise words"));
	}

	@Test
	void findsSubcommandsAndTheirOptions() {
		Fixture fixture = Fixture.of(new Arguments());
		fixture.slash("'name':'a','options':"
				+ "[{'type':2,'name':'b','options':[{'type':1,'name':'c','options':[{'name':'n','type':4,'value':7}]}]}]");
		assertThat(fixture.sent.get(0)).contains("'content':'n is 7'");
	}

	@Test
	void proposesValuesForWhatIsTyped() {
		Fixture fixture = Fixture.of(new Arguments());
		fixture.handle("'type':4,'data':{'id':'5','type':1,'name':'tag','options':[{'name':'name','type':3,'value':'ap','focused':true}]}");
		assertThat(fixture.sent).containsExactly(
				"createInteractionResponse {'type':8,'data':{'choices':[{'name':'apple','value':'apple'},{'name':'apricot','value':'apricot'}]}}");
	}

	@Test
	void bindsTheVariablesOfASignedCustomId() {
		Fixture fixture = Fixture.of(new Arguments());
		String customId = fixture.ids.of("vote:{poll}:{choice}", 42, "yes: ~ of {course}");
		fixture.handle(BUTTON.formatted(customId));
		assertThat(fixture.sent.get(0)).contains("'content':'42 yes: ~ of {course} by ada on Vote!'");
	}

	@Test
	void refusesAForgedOrOutdatedCustomIdAndCountsIt() {
		Fixture fixture = Fixture.of(new Arguments());
		String customId = fixture.ids.of("vote:{poll}:{choice}", 42, "yes");
		fixture.handle(BUTTON.formatted(customId.replace("42", "43")));
		fixture.handle(BUTTON.formatted("vote:42:yes"));
		fixture.handle(BUTTON.formatted(Fixture.of(new OlderArguments()).ids.of("vote:{poll}:{choice}", 42, "yes")));
		assertThat(fixture.sent).hasSize(3)
			.allSatisfy(sent -> assertThat(sent).contains("'content':'This is no longer valid. Please ask for it again.','flags':64"));
		assertThat(fixture.meters.counter("discord.interactions.refused", "reason", "forged").count()).isEqualTo(2);
		assertThat(fixture.meters.counter("discord.interactions.refused", "reason", "outdated").count()).isEqualTo(1);
	}

	@Test
	void saysAtOnceThatACustomIdIsTooLong() {
		Fixture fixture = Fixture.of(new Arguments());
		assertThatThrownBy(() -> fixture.ids.of("vote:{poll}:{choice}", 42, "x".repeat(90))).hasMessageContaining("has 111 characters",
				"Discord allows 100");
	}

	@Test
	void bindsWhatWasChosen() {
		Fixture fixture = Fixture.of(new Arguments());
		fixture.handle("'type':3,'data':{'component_type':5,'custom_id':'people','values':['4'],"
				+ "'resolved':{'users':{'4':{'id':'4','username':'bob'}}}}");
		fixture.handle("'type':3,'data':{'component_type':3,'custom_id':'colours','values':['red','blue']}");
		assertThat(fixture.sent).satisfiesExactly(first -> assertThat(first).contains("'bob'"),
				second -> assertThat(second).contains("[red, blue]"));
	}

	@Test
	void bindsTheFieldsOfAModalToARecordAndToParameters() {
		Fixture fixture = Fixture.of(new Arguments());
		String components = "'components':[{'type':18,'component':{'type':4,'custom_id':'subject','value':'Help'}},"
				+ "{'type':18,'component':{'type':4,'custom_id':'how-often','value':'3'}},"
				+ "{'type':18,'component':{'type':23,'custom_id':'urgent','value':true}}]";
		fixture.handle("'type':5,'data':{'custom_id':'ticket'," + components + "}");
		fixture.handle("'type':5,'data':{'custom_id':'" + fixture.ids.of("edit:{id}", 8) + "'," + components + "}");
		assertThat(fixture.sent).satisfiesExactly(first -> assertThat(first).contains("Ticket[subject=Help, howOften=3, urgent=true]"),
				second -> assertThat(second).contains("8 Help 3"));
	}

	@Test
	void tellsTheUserWhatDoesNotFit() {
		Fixture fixture = Fixture.of(new Arguments());
		fixture.handle("'type':5,'data':{'custom_id':'ticket','components':"
				+ "[{'type':18,'component':{'type':4,'custom_id':'how-often','value':'often'}}]}");
		assertThat(fixture.sent).containsExactly(
				"createInteractionResponse {'type':4,'data':{'content':'`often` is no whole number that fits here.','flags':64}}");
	}

	@Test
	void apologisesWithAReferenceWhenAMethodFails() {
		assertThat(Fixture.of(new Answers()).slash("'name':'failing'").sent.get(0))
			.contains("'content':'Something went wrong. If you ask for help, say that the reference is `AAAAAA`.','flags':64");
	}

	@Test
	@Tag("F118")
	void defersAfterTwoSecondsAndAnswersLater() {
		Fixture fixture = Fixture.of(new Answers());
		StepVerifier.withVirtualTime(() -> fixture.run("'type':2,'data':{'id':'5','type':1,'name':'slow'}"), () -> fixture.clock, Long.MAX_VALUE)
			.expectSubscription()
			.expectNoEvent(Duration.ofMillis(1999))
			.then(() -> assertThat(fixture.sent).isEmpty())
			.thenAwait(Duration.ofMillis(1))
			.then(() -> assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':5,'data':{'flags':64}}"))
			.thenAwait(Duration.ofSeconds(2))
			.verifyComplete();
		// the deferral was for the user only, and the answer is for everybody
		assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':5,'data':{'flags':64}}", "deleteOriginalInteractionResponse",
				"createFollowupMessage {'content':'at last'}");
		assertThat(fixture.meters.counter("discord.interactions.deferred", "handler", "slow").count()).isEqualTo(1);
	}

	@Test
	@Tag("F118")
	void waitsForTheDeferralBeforeItEditsTheAnswer() {
		Fixture fixture = Fixture.of(new Answers());
		Sinks.Empty<Void> arrived = Sinks.empty();
		fixture.callback = arrived::asMono;
		StepVerifier.withVirtualTime(() -> fixture.run("'type':2,'data':{'id':'5','type':1,'name':'slower'}"), () -> fixture.clock,
				Long.MAX_VALUE)
			.expectSubscription()
			.thenAwait(Duration.ofSeconds(5))
			.then(() -> assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':5}"))
			.then(arrived::tryEmitEmpty)
			.verifyComplete();
		assertThat(fixture.sent).hasSize(2).last().isEqualTo("editOriginalInteractionResponse {'content':'at last'}");
	}

	@Test
	@Tag("F118")
	void keepsAnInteractionAnswerableWhoseMethodNeverReturns() {
		Fixture fixture = Fixture.of(new Answers());
		fixture.run("'type':2,'data':{'id':'5','type':1,'name':'never'}").subscribe();
		fixture.clock.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':5}");
	}

	@Test
	@Tag("F120")
	void stopsASecondReplyBeforeTheWire() {
		Fixture fixture = Fixture.of(new Answers());
		fixture.slash("'name':'twice'");
		assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':4,'data':{'content':'first'}}",
				"createFollowupMessage {'content':'The interaction was answered already: say more with followUp(...), change the answer with "
						+ "edit(...)'}");
	}

	@Test
	@Tag("F122")
	void failsLocallyWhenTheFifteenMinutesAreOver() {
		InteractionReply[] kept = new InteractionReply[1];
		Fixture fixture = Fixture.of(new Object() {
			@SlashCommand
			Mono<String> keep(InteractionReply reply) {
				kept[0] = reply;
				return Mono.just("kept");
			}
		});
		fixture.slash("'name':'keep'");
		fixture.clock.advanceTimeBy(Duration.ofMinutes(15).plusSeconds(1));
		List<Mono<?>> late = List.of(kept[0].followUp(Reply.of("late")), kept[0].edit(Reply.of("late")), kept[0].delete(), kept[0].original());
		assertThat(late).allSatisfy(answer -> assertThatThrownBy(answer::block).isInstanceOf(InteractionExpiredException.class)
			.hasMessageContaining("arrived more than 15 minutes ago"));
		assertThat(fixture.sent).hasSize(1);
		// whoever knows better than the clock can still ask Discord
		fixture.interactions().deleteOriginalInteractionResponse(Snowflake.of(2), "secret").block();
		assertThat(fixture.sent).hasSize(2);
	}

	@Test
	@Tag("F127")
	void readsModalsWithLabelsAndKeepsWhatItDoesNotKnow() {
		Fixture fixture = Fixture.of(new Arguments(), new Object() {
			@OnModal("strange")
			String strange(Interaction interaction, ModalSubmitData data, boolean agreed) {
				return data.components().size() + " " + agreed + " " + data.components().get(1);
			}
		});
		fixture.handle("'type':5,'data':{'custom_id':'strange','components':[{'type':18,"
				+ "'component':{'type':23,'custom_id':'agreed','value':true}},"
				+ "{'type':99,'custom_id':'later','shape':'round'}]}");
		assertThat(fixture.sent.get(0)).contains("2 true").contains("later").contains("round");
	}

	@Test
	@Tag("F127")
	void leavesKindsThatItDoesNotKnowToOthers() {
		Fixture fixture = Fixture.of(new Answers());
		fixture.handle("'type':6,'data':{'something':'new'}");
		fixture.handle("'type':77,'data':{'something':'new'}");
		fixture.handle("'type':3,'data':{'component_type':99,'custom_id':'who-knows'}");
		assertThat(fixture.sent).isEmpty();
	}

	@Test
	void opensTheActivity() {
		Fixture fixture = Fixture.of(new Object() {
			@EntryPointCommand("play")
			Mono<Void> play(InteractionReply reply, User user) {
				return reply.launchActivity().then(reply.followUp(Reply.of(user.username() + " plays"))).then();
			}
		});
		fixture.handle("'type':2,'data':{'id':'5','type':4,'name':'play'}");
		assertThat(fixture.sent).containsExactly("createInteractionResponse {'type':12}", "createFollowupMessage {'content':'ada plays'}");
	}

	@Test
	void tellsTheUserThatACommandIsGone() {
		assertThat(Fixture.of().slash("'name':'gone'").sent.get(0)).contains("This command is not available any more.");
	}

	record Ticket(String subject, int howOften, boolean urgent) {
	}

	static class Answers {

		@SlashCommand
		String text() {
			return "hello";
		}

		@SlashCommand
		Reply reply() {
			return Reply.of("hush").ephemeral();
		}

		@SlashCommand
		Mono<String> mono() {
			return Mono.just("later");
		}

		@SlashCommand
		CompletableFuture<String> future() {
			return CompletableFuture.completedFuture("from elsewhere");
		}

		@SlashCommand
		Flux<String> many() {
			return Flux.just("one", "two", "three");
		}

		@SlashCommand
		Modal modal() {
			return Modal.of("form", "Form", Label.of("Why", TextInput.oneLine("why")));
		}

		@SlashCommand
		void silent() {
		}

		@OnButton("silent-button")
		void silentButton() {
		}

		@OnButton("updating")
		Reply updating() {
			return Reply.update("changed");
		}

		@SlashCommand
		String failing() {
			throw new IllegalStateException("broken");
		}

		@SlashCommand(ephemeral = true)
		Mono<String> slow(InteractionReply reply) {
			return Mono.just("at last").delayElement(Duration.ofSeconds(4));
		}

		@SlashCommand
		Mono<String> slower() {
			return Mono.just("at last").delayElement(Duration.ofSeconds(4));
		}

		@SlashCommand
		Mono<String> never() {
			return Mono.never();
		}

		@SlashCommand
		Mono<Void> twice(InteractionReply reply) {
			return reply.reply("first")
				.then(reply.reply("second"))
				.onErrorResume(IllegalStateException.class, failure -> reply.followUp(Reply.of(String.valueOf(failure.getMessage()))).then());
		}

	}

	static class Arguments {

		@SlashCommand
		String args(long amount, User user, Role role, @Invoker User invoker, Principal principal, Locale locale,
				@Invoker Flags<Permission> permissions,
				Flags<Permission> appPermissions) {
			return amount + " " + user.username() + " " + role.name() + " " + invoker.username() + " " + principal.getName() + " " + locale + " "
					+ permissions.contains(Permission.SEND_MESSAGES) + " " + appPermissions.contains(Permission.ADMINISTRATOR);
		}

		@UserCommand
		String greet(User user, GuildMember member, @Invoker User invoker) {
			return invoker.username() + " greets " + user.username() + " (" + member.nick() + ")";
		}

		@MessageCommand
		String quote(Message message) {
			return "> " + message.content();
		}

		@SlashCommand("a b c")
		String deep(int n) {
			return "n is " + n;
		}

		@SlashCommand
		String tag(String name) {
			return name;
		}

		@Autocomplete("tag name")
		List<String> names(String typed) {
			return List.of("apple", "apricot", "banana").stream().filter(name -> name.startsWith(typed)).toList();
		}

		@OnButton(value = "vote:{poll}:{choice}", version = 2)
		String vote(Snowflake poll, String choice, User user, Message message) {
			return poll + " " + choice + " by " + user.username() + " on " + message.content();
		}

		@OnSelect("people")
		String people(List<User> users) {
			return users.get(0).username();
		}

		@OnSelect("colours")
		String colours(List<String> values) {
			return values.toString();
		}

		@OnModal("ticket")
		String ticket(Ticket ticket) {
			return ticket.toString();
		}

		@OnModal("edit:{id}")
		String edit(int id, String subject, int howOften, Map<String, String> all) {
			return id + " " + subject + " " + howOften;
		}

	}

	static class OlderArguments {

		@OnButton(value = "vote:{poll}:{choice}", version = 1)
		String vote(Snowflake poll, String choice) {
			return "";
		}

	}

}
