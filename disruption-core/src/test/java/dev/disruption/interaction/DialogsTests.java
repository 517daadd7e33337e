package dev.disruption.interaction;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import dev.disruption.action.Reply;
import dev.disruption.interaction.annotation.OnButton;
import dev.disruption.interaction.annotation.SlashCommand;
import dev.disruption.interaction.dialog.Confirmation;
import dev.disruption.interaction.dialog.Dialogs;
import dev.disruption.interaction.dialog.Expectation;
import dev.disruption.interaction.dialog.Pages;
import dev.disruption.interaction.dialog.Turn;
import dev.disruption.interaction.handler.InteractionReply;
import dev.disruption.json.Snowflake;
import dev.disruption.model.component.Label;
import dev.disruption.model.component.TextInput;
import dev.disruption.model.interaction.Modal;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import reactor.core.Disposable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;
import reactor.core.publisher.Sinks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class DialogsTests {

	private static final Pattern CUSTOM_ID = Pattern.compile("'custom_id':'(~[^']+)'");

	private static final Duration MINUTE = Duration.ofMinutes(1);

	private static final Snowflake ADA = Snowflake.of(3);

	private final Fixture fixture = new Fixture();

	@BeforeEach
	void handlers() {
		this.fixture.with(new Handlers(this.fixture.dialogs));
	}

	private void open(String command) {
		this.fixture.run("'type':2,'data':{'id':'5','type':1,'name':'" + command + "'}").subscribe();
	}

	private void click(String customId) {
		click(customId, "3");
	}

	private void click(String customId, String user) {
		this.fixture.run("'member':{'user':{'id':'" + user + "','username':'somebody'},'roles':[]},'type':3,"
				+ "'message':{'id':'7','channel_id':'9','content':'?'},'data':{'component_type':2,'custom_id':'" + customId + "'}").subscribe();
	}

	private String sent(int index) {
		assertThat(this.fixture.sent).hasSizeGreaterThan(index);
		return this.fixture.sent.get(index);
	}

	private static List<String> customIds(String message) {
		List<String> ids = new ArrayList<>();
		Matcher matcher = CUSTOM_ID.matcher(message);
		while (matcher.find()) {
			ids.add(matcher.group(1));
		}
		return ids;
	}

	private static long disabled(String message) {
		return message.split("'disabled':true", -1).length - 1;
	}

	@Test
	void confirms() {
		open("wipe");
		assertThat(sent(0)).contains("'content':'Delete all notes?'", "'label':'Delete'", "'label':'Keep'").doesNotContain("'disabled'");
		click(customIds(sent(0)).get(0));
		assertThat(sent(1)).startsWith("createInteractionResponse {'type':7,").satisfies(update -> assertThat(disabled(update)).isEqualTo(2));
		assertThat(sent(2)).isEqualTo("createFollowupMessage {'content':'wiped: true'}");
		assertThat(this.fixture.sent).hasSize(3);
	}

	@Test
	void takesANoForAnAnswer() {
		open("wipe");
		click(customIds(sent(0)).get(1));
		assertThat(sent(2)).isEqualTo("createFollowupMessage {'content':'wiped: false'}");
	}

	@Test
	void confirmsOnlyForWhoWasAsked() {
		open("wipe");
		click(customIds(sent(0)).get(0), "4");
		assertThat(sent(1)).isEqualTo("createInteractionResponse {'type':4,'data':{'content':'This is for somebody else.','flags':64}}");
		click(customIds(sent(0)).get(0), "3");
		assertThat(sent(3)).contains("wiped: true");
	}

	@Test
	void disablesTheButtonsWhenNobodyClicksInTime() {
		open("wipe");
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(59_999));
		assertThat(this.fixture.sent).hasSize(1);
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(sent(1)).startsWith("editOriginalInteractionResponse").satisfies(edit -> assertThat(disabled(edit)).isEqualTo(2));
		click(customIds(sent(0)).get(0));
		assertThat(sent(2)).contains("'content':'This is no longer valid. Please ask for it again.','flags':64");
		assertThat(this.fixture.sent).hasSize(3);
	}

	@Test
	void hearsOfAnAnswerThatIsFasterThanTheQuestion() {
		Sinks.Empty<Void> arrived = Sinks.empty();
		this.fixture.callback = arrived::asMono;
		open("wipe");
		this.fixture.callback = Mono::empty;
		click(customIds(sent(0)).get(0));
		assertThat(this.fixture.sent).hasSize(2);
		arrived.tryEmitEmpty();
		assertThat(sent(2)).contains("wiped: true");
	}

	@Test
	void failsWithTheQuestion() {
		AtomicReference<Throwable> failure = new AtomicReference<>();
		Expectation expected = Expectation.button("go");
		this.fixture.dialogs.ask(Mono.error(new IllegalStateException("not sent")), expected, MINUTE).subscribe(turn -> {}, failure::set);
		assertThat(failure.get()).hasMessage("not sent");
		click("go");
		assertThat(sent(0)).contains("the handler");
	}

	@Test
	void goesBeforeTheHandlerWhileItWaits() {
		AtomicReference<Turn> turn = new AtomicReference<>();
		this.fixture.dialogs.await(Expectation.button("go").by(ADA), MINUTE).subscribe(turn::set);
		click("go", "4");
		assertThat(sent(0)).contains("the handler");
		click("go");
		assertThat(this.fixture.sent).hasSize(1);
		assertThat(turn.get().customId()).isEqualTo("go");
		assertThat(turn.get()).hasToString("Turn[go by 3, interaction 1]");
		click("go");
		assertThat(sent(1)).contains("the handler");
	}

	@Test
	void waitsForWhateverButtonAUserClicksNext() {
		AtomicReference<Turn> turn = new AtomicReference<>();
		this.fixture.dialogs.await(Expectation.button().by(ADA), MINUTE).subscribe(turn::set);
		click("go", "4");
		assertThat(turn.get()).isNull();
		click("go");
		assertThat(turn.get().user().id()).isEqualTo(ADA);
	}

	@Test
	void waitsForAChoice() {
		AtomicReference<Turn> turn = new AtomicReference<>();
		this.fixture.dialogs.await(Expectation.select("colours"), MINUTE).subscribe(turn::set);
		click("colours");
		assertThat(turn.get()).isNull();
		this.fixture.run("'type':3,'data':{'component_type':3,'custom_id':'colours','values':['red','blue']}").subscribe();
		assertThat(turn.get().values()).containsExactly("red", "blue");
	}

	@Test
	void givesTheLatestOfSeveralTheAnswer() {
		List<String> answered = new ArrayList<>();
		for (String name : List.of("first", "second")) {
			this.fixture.dialogs.await(Expectation.button("go"), MINUTE).subscribe(turn -> answered.add(name));
		}
		click("go");
		click("go");
		assertThat(answered).containsExactly("second", "first");
	}

	@Test
	void endsEmptyWhenTheTimeIsUp() {
		AtomicReference<String> end = new AtomicReference<>();
		this.fixture.dialogs.await(Expectation.button("go"), MINUTE)
			.map(Turn::customId)
			.defaultIfEmpty("nobody came")
			.subscribe(end::set);
		this.fixture.clock.advanceTimeBy(MINUTE.minusMillis(1));
		assertThat(end.get()).isNull();
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(end.get()).isEqualTo("nobody came");
		click("go");
		assertThat(sent(0)).contains("the handler");
	}

	@Test
	void forgetsWhoHasGivenUp() {
		Disposable waiting = this.fixture.dialogs.await(Expectation.button("go"), MINUTE).subscribe();
		waiting.dispose();
		click("go");
		assertThat(sent(0)).contains("the handler");
	}

	@Test
	void letsOnlySoManyWait() {
		Flux<Turn> waiting = Flux.range(0, Dialogs.MOST)
			.flatMap(i -> this.fixture.dialogs.await(Expectation.button("button-" + i), MINUTE), Dialogs.MOST);
		Disposable all = waiting.subscribe();
		Mono<Turn> oneMore = this.fixture.dialogs.await(Expectation.button("go"), MINUTE);
		assertThatThrownBy(oneMore::block).isInstanceOf(IllegalStateException.class).hasMessageContaining("There are 10000 already");
		all.dispose();
		AtomicReference<Turn> turn = new AtomicReference<>();
		oneMore.subscribe(turn::set);
		click("go");
		assertThat(turn.get()).isNotNull();
	}

	@Test
	void refusesToWaitForEverythingOrForNoTime() {
		Dialogs dialogs = this.fixture.dialogs;
		assertThatThrownBy(() -> dialogs.await(Expectation.button(), MINUTE)).hasMessageContaining("name custom ids, or a user");
		assertThatThrownBy(() -> dialogs.await(Expectation.button("go"), Duration.ZERO)).hasMessageContaining("has to be more than PT0S");
		assertThatThrownBy(() -> Confirmation.of("?").within(Duration.ofMinutes(15))).hasMessageContaining("less than 15 minutes");
	}

	@Test
	void readsTheFormThatItAskedFor() {
		open("form");
		assertThat(sent(0)).startsWith("createInteractionResponse {'type':9,");
		this.fixture.run("'type':5,'data':{'custom_id':'" + customIds(sent(0)).get(0) + "','components':[{'type':18,'component':"
				+ "{'type':4,'custom_id':'subject','value':'Help'}},{'type':18,'component':{'type':4,'custom_id':'how-often','value':'3'}}]}")
			.subscribe();
		assertThat(sent(1)).isEqualTo("createInteractionResponse {'type':4,'data':{'content':'Form[subject=Help, howOften=3]'}}");
	}

	@Test
	void keepsATurnAnswerableThatNobodyAnswers() {
		this.fixture.dialogs.await(Expectation.button("go"), MINUTE).subscribe();
		click("go");
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(1999));
		assertThat(this.fixture.sent).isEmpty();
		this.fixture.clock.advanceTimeBy(Duration.ofMillis(1));
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':6}");
		assertThat(this.fixture.meters.counter("discord.interactions.deferred", "handler", "dialog").count()).isEqualTo(1);
	}

	@Test
	void turnsPages() {
		open("pages");
		assertThat(sent(0)).contains("'content':'page 0'", "'label':'1 / 4'");
		List<String> ids = customIds(sent(0));
		assertThat(ids).hasSize(5);
		// first and previous are of no use on the first page, and where one is is no button to click
		assertThat(disabled(sent(0))).isEqualTo(3);
		int next = 3;
		int last = 4;
		int previous = 1;
		int first = 0;
		int[] clicks = { next, last, previous, first };
		String[] pages = { "page 1", "page 3", "page 2", "page 0" };
		IntStream.range(0, clicks.length).forEach(i -> {
			click(ids.get(clicks[i]));
			assertThat(sent(i + 1)).startsWith("createInteractionResponse {'type':7,").contains("'content':'" + pages[i] + "'");
		});
		assertThat(disabled(sent(1))).isEqualTo(1);
		assertThat(disabled(sent(2))).isEqualTo(3);
	}

	@Test
	void disablesThePagesThatNobodyHasTurnedForAWhile() {
		open("pages");
		List<String> ids = customIds(sent(0));
		this.fixture.clock.advanceTimeBy(Duration.ofMinutes(4));
		click(ids.get(3));
		assertThat(this.fixture.sent).hasSize(2);
		this.fixture.clock.advanceTimeBy(Duration.ofMinutes(4));
		assertThat(this.fixture.sent).hasSize(2);
		this.fixture.clock.advanceTimeBy(Duration.ofMinutes(1));
		assertThat(sent(2)).startsWith("editOriginalInteractionResponse").contains("'content':'page 1'");
		assertThat(disabled(sent(2))).isEqualTo(5);
		click(ids.get(3));
		assertThat(sent(3)).contains("This is no longer valid.");
	}

	@Test
	void turnsPagesOnlyForTheirUser() {
		open("pages");
		click(customIds(sent(0)).get(3), "4");
		assertThat(sent(1)).contains("This is for somebody else.");
	}

	@Test
	void showsNoButtonsBelowASinglePage() {
		open("single");
		assertThat(this.fixture.sent).containsExactly("createInteractionResponse {'type':4,'data':{'content':'page 0'}}");
	}

	record Form(String subject, int howOften) {
	}

	static class Handlers {

		private final Dialogs dialogs;

		Handlers(Dialogs dialogs) {
			this.dialogs = dialogs;
		}

		@SlashCommand
		Mono<String> wipe(InteractionReply reply) {
			Confirmation question = Confirmation.of("Delete all notes?").buttons("Delete", "Keep").irrevocable();
			return this.dialogs.confirm(reply, question).map(yes -> "wiped: " + yes);
		}

		@SlashCommand
		Mono<Void> form(InteractionReply reply) {
			String id = this.dialogs.newCustomId();
			Modal modal = Modal.of(id, "Form", Label.of("Subject", TextInput.oneLine("subject")), Label.of("Often", TextInput.oneLine("how-often")));
			return this.dialogs.ask(reply.showModal(modal), Expectation.modal(id).by(reply.user()), MINUTE)
				.flatMap(turn -> turn.reply().reply(turn.form(Form.class).toString()));
		}

		@SlashCommand
		Mono<Void> pages(InteractionReply reply) {
			return this.dialogs.browse(reply, Pages.of(4, number -> Mono.just(Reply.of("page " + number))));
		}

		@SlashCommand
		Mono<Void> single(InteractionReply reply) {
			return this.dialogs.browse(reply, Pages.of(List.of(Reply.of("page 0"))));
		}

		@OnButton("go")
		String go() {
			return "the handler";
		}

	}

}
