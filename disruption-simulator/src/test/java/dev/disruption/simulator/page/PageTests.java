package dev.disruption.simulator.page;

import java.net.URI;

import dev.disruption.simulator.Simulator;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A person at the page and a bot on the other side. Tests elsewhere may rely on what is used here:
 * <ul>
 * <li>{@code [data-channel="general"]} opens a channel, {@code [data-direct]} the conversation with the bot,
 * {@code [data-open-channel]} is the open one</li>
 * <li>{@code #composer-text} takes messages and commands, {@code #composer-error} says why something was refused</li>
 * <li>{@code #command-picker [data-command="vote create"]} is a command, {@code [data-option="text"]} the input of one of its options</li>
 * <li>{@code .message[data-author="ada"]} is a message, with {@code data-message-id}, {@code data-ephemeral} and {@code data-thinking};
 * in it {@code .content}, {@code .embed}, {@code .components [data-custom-id]}, {@code [data-used-command]}, {@code [data-reply-to]} and
 * {@code .app-badge};
 * {@code [data-pending="failed"]} is a command without an answer</li>
 * <li>{@code #act-as} opens the people, {@code [data-act-as="grace"]} chooses one, {@code #join-name} lets a new one in</li>
 * <li>{@code #members [data-member="disruption"]} has {@code data-online}</li>
 * <li>{@code #developer-toggle} opens the developer's pane: {@code #log [data-log="gateway"]} with {@code data-title},
 * {@code [data-session]} with {@code data-connected},
 * {@code [data-fault="drop"]} and the others: close, reconnect, invalid-session, refuse, silence</li>
 * <li>{@code #connection[data-state]} is connecting, open or lost; {@code #theme-toggle} changes the theme</li>
 * </ul>
 */
class PageTests extends OnThePage {

	@Test
	void showsTheWorld() {
		assertThat(page.texts("#guild-name")).containsExactly("Disruption Lab");
		assertThat(page.texts("[data-channel]")).contains("welcome", "general", "bots", "random");
		assertThat(page.texts("#members .member-name")).contains("Ada", "Grace", "Linus", "Margaret");
		page.click("[data-channel=welcome]");
		page.find(".message[data-author=ada] .content", "Welcome to the Disruption Lab!");
	}

	@Test
	void aMessageIsAnswered() {
		page.type("#composer-text", "!ping", Keys.ENTER);
		page.find(".message[data-author=ada] .content", "!ping");
		page.find(".message[data-author=" + bot.name() + "] .content", "Pong!");
		page.find(".message[data-author=" + bot.name() + "] [data-reply-to]", "!ping");
		assertThat(page.find(".message[data-author=" + bot.name() + "] .app-badge").getText()).isEqualTo("APP");
		assertThat(page.find("#composer-text").getAttribute("value")).isEmpty();
	}

	@Test
	void aCommandIsFoundAndRunByKeyboard() {
		page.type("#composer-text", "/");
		page.find("#command-picker [data-command=ping]", "Check the latency");
		page.press(Keys.ARROW_DOWN, Keys.ARROW_UP, "pin", Keys.ENTER);
		page.find(".message[data-ephemeral=true] [data-used-command=ping]", "Ada used /ping");
		page.find(".message[data-ephemeral=true] .content", "Pong, privately");
		page.find(".message[data-ephemeral=true] .only-you", "Only you can see this");
	}

	@Test
	void anEphemeralAnswerIsShownToNobodyElse() {
		page.type("#composer-text", "/ping", Keys.ENTER);
		page.find(".message[data-ephemeral=true] .content", "Pong, privately");
		actAs("grace");
		page.awaitGone(".message[data-ephemeral=true]");
		actAs("ada");
		page.find(".message[data-ephemeral=true]");
	}

	@Test
	void optionsHaveInputsOfTheirKind() {
		page.type("#composer-text", "/ech", Keys.TAB);
		assertThat(page.focused().getAttribute("data-option")).isEqualTo("text");
		page.press("two \"quoted\" words times:9");
		page.type("[data-option=times]", "2");
		page.type("[data-option=to]", "@Grace");
		page.type("[data-option=text]", Keys.ENTER);
		page.find(".message [data-used-command=echo]");
		page.find(".message .content", "@Grace two \"quoted\" words times:9 two \"quoted\" words times:9");
		page.awaitGone("[data-options]");
	}

	@Test
	void aMissingOptionIsNamedAtTheComposer() {
		page.type("#composer-text", "/echo", Keys.TAB);
		page.type("[data-option=text]", Keys.ENTER);
		page.find("#composer-error", "Option “text” is required.");
		page.press(Keys.ESCAPE);
		page.awaitGone("[data-options]");
		assertThat(page.find("#composer-text").getAttribute("value")).isEqualTo("/echo");
	}

	@Test
	void whatTheSimulatorRefusesIsToldAtTheComposer() {
		page.type("#composer-text", "/nonsense", Keys.ENTER);
		page.find("#composer-error", "The bot has no command /nonsense");
		assertThat(page.find("#composer-text").getAttribute("value")).isEqualTo("/nonsense");
	}

	@Test
	void aDeferredAnswerThinksUntilItIsEdited() throws InterruptedException {
		page.type("#composer-text", "/slow", Keys.ENTER);
		page.find(".message[data-thinking=true] .content", "is thinking…");
		bot.finishThinking("Here it is");
		page.find(".message[data-thinking=false] .content", "Here it is");
	}

	@Test
	void aCommandWithoutAnAnswerFails() {
		page.type("#composer-text", "/silent", Keys.ENTER);
		page.find("[data-pending=sent]", "Sending /silent");
		page.find("[data-pending=failed]", "The application did not respond");
	}

	@Test
	void whatSomebodyWritesIsNeverMarkup() {
		page.type("#composer-text", "<img src=x onerror=document.title='caught'> [press](javascript:alert(1)) **<b>bold</b>** ||hidden||",
				Keys.ENTER);
		page.find(".message .content", "<img src=x onerror=document.title='caught'> [press](javascript:alert(1)) <b>bold</b>");
		assertThat(page.run("return document.querySelectorAll('.content :is(img, b, a[href^=javascript])').length")).isEqualTo(0L);
		assertThat(page.run("return document.title")).isEqualTo("#bots | Disruption");
		page.click(".message:last-child .spoiler");
		page.find(".message:last-child .spoiler.revealed", "hidden");
	}

	@Test
	void embedsAndReactionsAreDrawn() {
		page.type("#composer-text", "!embed", Keys.ENTER);
		page.find(".embed .embed-title", "All systems answer");
		page.find(".embed .embed-field", "12 ms");
		page.find(".message .reaction", "1");
	}

	@Test
	void theBotAnswersInPrivate() {
		page.click("[data-direct]");
		page.find("[data-open-channel=" + bot.name() + "]");
		page.type("#composer-text", "!ping", Keys.ENTER);
		page.find(".message[data-author=" + bot.name() + "] .content", "Pong!");
	}

	@Test
	void aNewPersonJoins() {
		page.click("#act-as");
		page.type("#join-name", "hedy", Keys.ENTER);
		page.find("#act-as[data-person=hedy]", "Hedy");
		page.find("#members [data-member=hedy]");
		page.type("#composer-text", "Hello from a new person", Keys.ENTER);
		page.find(".message[data-author=hedy] .content", "Hello from a new person");
	}

	@Test
	void aDroppedConnectionIsResumedAndLogged() {
		page.click("#developer-toggle");
		String session = page.find("[data-session][data-connected=true]").getAttribute("data-session");
		page.click("[data-fault=drop]");
		page.find("#log [data-log=fault]", "connections dropped");
		page.find("#log [data-title=RESUMED]");
		assertThat(page.find("[data-session][data-connected=true]").getAttribute("data-session")).isEqualTo(session);
		page.click("#log [data-title=RESUMED] summary");
		page.find("#log [data-title=RESUMED] .json", "\"t\": \"RESUMED\"");
	}

	@Test
	void theThemeIsRemembered() {
		page.click("#theme-toggle");
		Object chosen = page.run("return document.documentElement.dataset.theme");
		assertThat(chosen).isIn("light", "dark");
		page.go(discord.pageUrl());
		assertThat(page.run("return document.documentElement.dataset.theme")).isEqualTo(chosen);
	}

	@Test
	void aLostConnectionIsShownUntilItIsBack() {
		int port;
		try (Simulator other = Simulator.builder().port(0).start()) {
			page.go(other.pageUrl());
			page.find("#composer[data-ready=true]");
			port = URI.create(other.pageUrl()).getPort();
		}
		page.find("#connection[data-state=lost]", "Connection to the simulator lost");
		page.find("#composer[data-ready=false]");
		try (Simulator again = Simulator.builder().port(port).start()) {
			page.click("#connection button");
			page.find("#composer[data-ready=true]");
			page.awaitGone("#connection");
			assertThat(again.pageUrl()).contains(":" + port);
		}
	}

}
