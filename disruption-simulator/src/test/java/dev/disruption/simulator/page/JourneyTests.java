package dev.disruption.simulator.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import dev.disruption.simulator.journal.Kind;
import dev.disruption.simulator.json.Json;
import dev.disruption.simulator.world.By;
import dev.disruption.simulator.world.Permission;
import dev.disruption.simulator.world.World;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import tools.jackson.databind.node.ObjectNode;

import static org.assertj.core.api.Assertions.assertThat;

/** What people do at the page, from beginning to end. */
class JourneyTests extends OnThePage {

	private static final String ANSWER = ".message[data-author=Disruption] .content";

	@Test
	void clicksButtonsThatChangeTheirMessageAnswerInPrivateOrFail() {
		page.type("#composer-text", "/buttons", Keys.ENTER);
		page.click(".message:last-child [data-custom-id=private]");
		page.find(".message[data-ephemeral=true] .content", "Just between us");
		page.find(".button.link-button[href='https://example.org/'], .button.link-button[href='https://example.org']", "Docs");
		page.click("[data-custom-id='count:0']", "0 clicks");
		page.click("[data-custom-id='count:1']", "1 clicks");
		page.find("[data-custom-id='count:2']", "2 clicks");
		page.type("#composer-text", "/buttons", Keys.ENTER);
		page.click("[data-custom-id=broken]", "Never answers");
		page.find("[data-interaction=failed]", "This interaction failed");
	}

	@Test
	void choosesFromMenusOfEachKind() {
		page.type("#composer-text", "/menus", Keys.ENTER);
		choose("colour", "Green");
		page.find(ANSWER, "You chose green");
		page.click("[data-custom-id=toppings]");
		page.click(".select-option", "Basil");
		page.click(".select-option", "Capers");
		page.click("#composer-text");
		page.find(ANSWER, "You chose basil and capers");
		page.click("[data-custom-id=who]");
		page.type(".select-search", "grac", Keys.ENTER);
		page.find(ANSWER, "You chose @Grace");
		choose("where", "welcome");
		page.find(ANSWER, "You chose #welcome");
		assertThat(page.find("[data-custom-id=closed]").isEnabled()).isFalse();
	}

	@Test
	void fillsInAForm(@TempDir Path directory) throws IOException {
		Path menu = Files.writeString(directory.resolve("menu.txt"), "Margherita");
		page.type("#composer-text", "/form", Keys.ENTER);
		page.find("dialog[data-modal=order]", "Order");
		page.click(".modal [type=submit]");
		page.find(".modal .error", "The input 'title' is required");
		page.type(".modal [data-custom-id=title]", "Pizza");
		page.click(".modal [data-value=l]");
		page.click(".modal [data-value=fri]");
		page.click(".modal [data-custom-id=sure]");
		page.choose(".modal [data-custom-id=files]", menu);
		page.find(".modal .chosen-files", "menu.txt, 10 bytes");
		page.click(".modal [type=submit]");
		page.find(ANSWER, "Pizza / l / [fri] / true / [] / menu.txt");
		page.awaitGone("dialog");
	}

	@Test
	void anOptionCompletesItselfWhileItIsTyped() {
		page.type("#composer-text", "/weather", Keys.TAB);
		page.type("[data-option=town]", "be");
		page.find("[data-choice=Berlin]");
		// the bot may have been asked before the typing began
		page.awaitGone("[data-choice=Aachen]");
		page.find("[data-choice=Bern]");
		page.press(Keys.ARROW_DOWN, Keys.ARROW_DOWN, Keys.ENTER);
		assertThat(page.find("[data-option=town]").getAttribute("value")).isEqualTo("Bern");
		page.press(Keys.ENTER);
		page.find(ANSWER, "Rain in Bern");
	}

	@Test
	void runsACommandWithAFileAChannelARoleAndANumber(@TempDir Path directory) throws IOException {
		Path notes = Files.writeString(directory.resolve("notes.txt"), "Buy milk");
		page.type("#composer-text", "/keep", Keys.TAB);
		page.choose("[data-option=file]", notes);
		page.type("[data-option=in]", "#general");
		page.type("[data-option=for]", "@Engineers");
		page.type("[data-option=hours]", "1.5", Keys.ENTER);
		page.find(ANSWER, "Kept notes.txt, 8 bytes in #general for Engineers for 1.5 h");
	}

	@Test
	void runsTheCommandsOfTheContextMenus() {
		page.type("#composer-text", "What a fine day", Keys.ENTER);
		WebElement message = page.find(".message[data-author=ada]", "What a fine day");
		page.rightClick(message);
		page.click("[role=menu] [data-menu=Quote]");
		page.find(".message[data-ephemeral=true] .content blockquote", "What a fine day");
		page.click("[data-member=grace]");
		page.find("[role=menu] [data-menu=Greet]");
		page.press(Keys.ESCAPE);
		page.awaitGone("[role=menu]");
		page.rightClick(page.find("[data-member=linus]"));
		page.click("[role=menu] [data-menu=Greet]");
		page.find(ANSWER, "Hello, linus!");
	}

	@Test
	void repliesEditsReactsAndDeletesByKeyboard() {
		page.type("#composer-text", "The first draft", Keys.ENTER);
		String message = ".message[data-message-id='" + page.find(".message[data-author=ada]", "The first draft").getAttribute("data-message-id")
				+ "']";
		page.press(Keys.ARROW_UP);
		page.find(message + " .edit-box");
		page.press(" is better", Keys.ENTER);
		page.find(message + " .content", "The first draft is better (edited)");
		page.run("document.querySelector(\"" + message + "\").focus()");
		page.press("+");
		page.click(".emoji-board [data-emoji='🎉']");
		page.find(message + " .reaction[aria-pressed=true]", "🎉");
		page.click(message + " .reaction");
		page.awaitGone(message + " .reaction");
		page.run("document.querySelector(\"" + message + "\").focus()");
		page.press("r");
		page.find(".reply-bar", "Replying to Ada");
		page.press("I think so too", Keys.ENTER);
		page.find(".message [data-reply-to]", "The first draft is better");
		page.run("document.querySelector(\"" + message + "\").focus()");
		page.press(Keys.DELETE);
		page.awaitGone(message);
	}

	@Test
	void aFileIsDraggedIn() {
		page.run("""
				const canvas = Object.assign(document.createElement('canvas'), { width: 40, height: 30 });
				canvas.toBlob((blob) => {
					const dataTransfer = new DataTransfer();
					dataTransfer.items.add(new File([blob], 'dot.png', { type: 'image/png' }));
					dataTransfer.items.add(new File(['hello'], 'hello.txt', { type: 'text/plain' }));
					document.getElementById('chat').dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));
				});""");
		page.find("[data-chosen-file='hello.txt']", "hello.txt, 5 bytes");
		page.type("#composer-text", "Two files", Keys.ENTER);
		page.find(".message[data-author=ada] .file", "hello.txt");
		page.find(".message[data-author=ada] img.attachment[alt='dot.png']");
		page.awaitGone("[data-chosen-file]");
	}

	@Test
	void aPanelOfComponentsIsDrawn() {
		page.type("#composer-text", "/panel", Keys.ENTER);
		page.find(".components.layout .content", "A panel:");
		page.find(".container.accented h3", "Release 1.0");
		page.find(".container li li", "that resumes");
		page.find(".container .section .button.success", "Approve");
		page.find(".container .section img.thumbnail[alt='A sunset']");
		page.find(".container .separator.divided[data-spacing='2']");
		page.find(".container .gallery img");
		page.find(".container .file", "notes.txt");
		page.click("[data-custom-id=details]");
		page.find(ANSWER, "You clicked details");
	}

	@Test
	void asksAPollAndTalksAboutItInAThread() {
		page.click("#ask-poll");
		page.type("#poll-question", "Lunch?");
		page.type("#poll-answers", "Soup", Keys.chord(Keys.SHIFT, Keys.ENTER), "Salad");
		page.click(".modal [type=submit]");
		page.click(".message:last-child .poll-answer", "Salad");
		page.click(".message:last-child .poll [type=submit]");
		page.find(".poll-answer[data-votes='1']", "100%");
		page.rightClick(page.find(".message .poll-question", "Lunch?"));
		page.click("[data-menu=thread]");
		page.find("[data-open-channel=Thread]");
		page.type("#composer-text", "!ping", Keys.ENTER);
		page.find(ANSWER, "Pong!");
		page.click("[data-channel=bots]");
		page.find("[data-thread-of]", "Thread");
	}

	@Test
	void peopleAreSeenToTypeAndToComeAndGo() {
		discord.people().type(discord.world().person("grace"), discord.world().channel("bots"));
		page.find("#typing", "Grace is typing");
		long before = discord.journal().count();
		page.type("#composer-text", "half a sen");
		discord.journal().awaitAfter(before, "Ada to be typing", entry -> entry.kind() == Kind.TYPING && entry.name().equals("ada"),
				Browser.PATIENCE);
		page.click("#act-as");
		page.type("#status", "Do not disturb");
		page.type("#status-text", "Thinking", Keys.ENTER);
		page.find("[data-member=ada][data-status=dnd] .doing", "Thinking");
	}

	@Test
	void somebodyGoesToAVoiceChannelAndAModeratorMovesThem() {
		World world = discord.world();
		world.channels().create(world.guild().id(), Json.object().put("name", "Office").put("type", 2), null);
		String ada = world.person("ada").id();
		actAs("ada");
		page.click("[data-voice=Lounge]");
		page.find("#voice", "Lounge");
		page.click("#self-mute");
		page.find("[data-speaker='" + ada + "'][data-hearing=muted]", "Ada");
		page.click("#self-deafen");
		page.find("[data-speaker='" + ada + "'][data-hearing=deafened]");
		actAs("grace");
		page.click("[data-speaker='" + ada + "']");
		page.click("[data-menu=voice-move-Office]");
		discord.journal().await("Ada in the office", () -> world.voice().in(world.guild().id()).stream()
			.anyMatch(state -> state.path("channel_id").asString("").equals(world.channel("Office").id())) ? Boolean.TRUE : null, Browser.PATIENCE);
		actAs("ada");
		page.find("#voice", "Office");
		page.click("#voice-leave");
		page.awaitGone("#voice");
		page.awaitGone("[data-speaker='" + ada + "']");
	}

	@Test
	void thePageShowsWhatOneMayAndSaysPolitelyWhatOneMayNot() {
		World world = discord.world();
		world.addChannel("staff");
		ObjectNode hidden = Json.object().put("type", 0).put("deny", Permission.VIEW_CHANNEL.bit());
		world.channels().overwrite(world.channel("staff"), world.guild().id(), hidden, new By(world.person("ada"), null));
		page.find("[data-channel=staff]");
		page.type("#composer-text", "/swe");
		page.find("#command-picker", "/sweep");
		page.press(Keys.ESCAPE);
		page.clear("#composer-text");
		actAs("linus");
		page.awaitGone("[data-channel=staff]");
		page.type("#composer-text", "/sweep", Keys.ENTER);
		page.find("#composer-error", "linus can't use /sweep: the permission MANAGE_MESSAGES is missing");
		page.clear("#composer-text");
		WebElement message = page.find(".message[data-author=ada]", "There is a new bot here");
		page.rightClick(message);
		page.click("[role=menu] [data-menu=delete]");
		page.find("#composer-error", "linus can't delete the message: the permission MANAGE_MESSAGES is missing in #bots");
		actAs("grace");
		page.click("[data-member=ada]");
		page.click("[role=menu] [data-menu=kick]");
		page.find("#composer-error", "grace can't kick ada: ada owns Disruption Lab");
		world.channels().edit(world.channel("bots"), Json.object().put("rate_limit_per_user", 3600), null);
		actAs("linus");
		page.find("#slow-mode", "one message every 3600 seconds");
		page.type("#composer-text", "Quickly", Keys.ENTER);
		page.find(".message[data-author=linus] .content", "Quickly");
		page.type("#composer-text", "Once more", Keys.ENTER);
		page.find("#composer-error", "slow mode is on in #bots");
		page.clear("#composer-text");
		world.channels().edit(world.channel("bots"), Json.object().put("rate_limit_per_user", 0), null);
		world.removeChannel(world.channel("staff"));
		actAs("ada");
	}

	@Test
	void aDeveloperReplaysAnEventPlansAFaultAndReadsLimitsAndCommands() {
		page.type("#composer-text", "!ping", Keys.ENTER);
		page.find(ANSWER, "Pong!");
		int answers = page.texts(ANSWER).size();
		page.click("#developer-toggle");
		page.click("[data-filter=gateway]");
		page.find("#log [data-title=MESSAGE_CREATE] summary", "MESSAGE_CREATE");
		page.run("[...document.querySelectorAll('#log [data-title=MESSAGE_CREATE] details')].at(-2).open = true");
		page.click("[data-replay=MESSAGE_CREATE]");
		page.find(".replay-line", "Sent again.");
		page.awaitMore(ANSWER, answers);
		page.click("#tab-limits");
		page.find("[data-bucket='POST /channels/{channel.id}/messages']", "of 5");
		page.click("#tab-commands");
		page.find("[data-registered=weather] .title", "/weather");
		page.find("#drift", "None: the commands are registered as the bot defines them.");
		String ping = discord.commands().list(null).stream().filter(command -> command.path("name").asString("").equals("ping")).findFirst()
			.orElseThrow().path("id").asString();
		discord.commands().edit(null, ping, Json.object().put("description", "Somebody else's words"));
		page.find("[data-differs=changed][data-name=ping]", "/ping (description)");
		discord.commands().edit(null, ping, Json.object().put("description", "Check the latency"));
		page.awaitGone("[data-differs]");
		page.click("#tab-plan");
		page.type("#plan-on", "resume");
		page.type("#plan-fault", "close");
		page.type("[data-plan-field=code]", "4009");
		page.click(".plan [type=submit]");
		page.find("#planned", "RESUME 1: Close[code=4009]");
		page.click(".plan .link");
		page.find("#planned", "Nothing is planned.");
	}

	private static void choose(String menu, String option) {
		page.click("[data-custom-id=" + menu + "]");
		page.click(".select-option", option);
	}

}
